package app.moderato.core.analysis.proportion;

import org.hipparchus.distribution.continuous.BetaDistribution;

/** Quantiles of Beta distributions, precise also next to 0 and 1. */
final class BetaQuantile {
    /** Of the solver; the library's own 1e-9 would show in shares near 0. */
    private static final double ACCURACY = 1e-15;

    private BetaQuantile() {}

    static double of(double alpha, double beta, double share) {
        return new BetaDistribution(alpha, beta, ACCURACY).inverseCumulativeProbability(share);
    }
}
