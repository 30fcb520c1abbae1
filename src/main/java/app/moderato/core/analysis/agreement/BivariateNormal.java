package app.moderato.core.analysis.agreement;

import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Distribution function of two standard normal variables with a correlation: Φ₂(h,k,ρ) = Φ(h)·Φ(k) + 1/(2π)·∫ from 0 to
 * arcsin ρ of exp(−(h² + k² − 2·h·k·sin t) / (2·cos² t)) dt (R. L. Plackett, Biometrika 41, 1954), by Gauss and Legendre.
 */
final class BivariateNormal {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final int POINTS = 24;

    /** Where the integral is cut, in shares of the arc: the integrand is steep only near its end. */
    private static final double[] CUTS = {0, 0.5, 0.8, 0.95, 0.99, 1};

    private BivariateNormal() {}

    /** @param correlation between −1 and 1, both excluded */
    static double below(double h, double k, double correlation) {
        double product = NORMAL.cumulativeProbability(h) * NORMAL.cumulativeProbability(k);
        if (Double.isInfinite(h) || Double.isInfinite(k)) {
            return product;
        }
        double arc = Math.asin(correlation);
        GaussIntegratorFactory gauss = new GaussIntegratorFactory();
        double integral = 0;
        for (int i = 1; i < CUTS.length; i++) {
            double start = arc * CUTS[i - 1];
            double width = arc * (CUTS[i] - CUTS[i - 1]);
            integral += width * gauss.legendre(POINTS, 0, 1).integrate(share -> density(h, k, start + share * width));
        }
        return product + integral / (2 * Math.PI);
    }

    private static double density(double h, double k, double angle) {
        double cos = Math.cos(angle);
        return Math.exp(-(h * h + k * k - 2 * h * k * Math.sin(angle)) / (2 * cos * cos));
    }
}
