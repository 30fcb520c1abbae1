package app.moderato.core.analysis.agreement;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Agreement beyond chance.
 *
 * @param value 1 is perfect, 0 what chance would give; NaN where all ratings are the same
 * @param z of the hypothesis that the raters agree by chance only
 * @param p of that hypothesis, two-sided, 0..1
 * @param n things that every rater rated
 */
public record Kappa(double value, double z, double p, int n) {
    static Kappa of(double value, double variance, int n) {
        double z = value / Math.sqrt(variance);
        double p = Double.isNaN(z) ? Double.NaN : 2 * new NormalDistribution().cumulativeProbability(-Math.abs(z));
        return new Kappa(value, z, p, n);
    }
}
