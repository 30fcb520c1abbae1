package app.moderato.core.analysis.inference;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/** Chances of values at least as large, with full precision where they are tiny: 1 − cdf would be 0 there. */
public final class Tails {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    private Tails() {}

    /** P(Z ≥ z) of the standard normal distribution. */
    public static double normal(double z) {
        return NORMAL.cumulativeProbability(-z);
    }

    /** P(T ≥ t) of Student's distribution with {@code df} &gt; 0 degrees of freedom. */
    public static double student(double t, double df) {
        return new TDistribution(df).cumulativeProbability(-t);
    }

    /** P(X ≥ x) of the χ² distribution with {@code df} &gt; 0 degrees of freedom. */
    public static double chiSquared(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    /** P(F ≥ f) of Fisher's distribution with {@code df1} and {@code df2} &gt; 0 degrees of freedom. */
    public static double fisher(double f, double df1, double df2) {
        return f <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
    }

    /**
     * The z that leaves half of what an interval leaves out above it, 1.96 for 0.95.
     *
     * @param level of an interval, in (0, 1)
     */
    public static double z(double level) {
        return quantile(1 - (1 - level(level)) / 2);
    }

    /** The value of the standard normal distribution that {@code share}, in (0, 1), lies below. */
    public static double quantile(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** The level itself, if it is one: above 0 and below 1. */
    public static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level lies between 0 and 1, such as 0.95, not at " + level + ".");
        }
        return level;
    }
}
