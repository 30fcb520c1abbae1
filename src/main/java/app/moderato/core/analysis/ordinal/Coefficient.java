package app.moderato.core.analysis.ordinal;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.inference.Tails;

/**
 * An estimate of a cumulative-link model, on the link's scale.
 *
 * @param name as R names it: {@code tempwarm} for group warm of temp, {@code 1|2} for the threshold between points 1 and 2
 * @param estimate above 0 for a coefficient that goes with higher ratings
 * @param se standard error, from the observed information
 */
public record Coefficient(String name, double estimate, double se) {
    /** Wald's z. */
    public double z() {
        return estimate / se;
    }

    /** Two-sided p of {@link #z}. */
    public double p() {
        return Alternative.TWO_SIDED.ofNormal(z());
    }

    /** Wald's interval. */
    public Interval interval(double level) {
        double half = Tails.z(level) * se;
        return new Interval(estimate - half, estimate + half);
    }
}
