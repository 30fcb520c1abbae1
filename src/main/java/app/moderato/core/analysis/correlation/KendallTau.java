package app.moderato.core.analysis.correlation;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.Ranks;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.hipparchus.stat.correlation.KendallsCorrelation;

/**
 * Kendall's τ-b: pairs of people in the same order less those in opposite order, over the geometric mean of the pairs that
 * each measurement tells apart.
 *
 * @param tau −1..1
 * @param n people who have both measurements, 2 or more
 * @param score S, pairs in the same order less pairs in opposite order
 * @param variance of S if there is no relation, with the correction for ties (M. G. Kendall, Rank Correlation Methods)
 * @param tied whether two people share a value
 */
public record KendallTau(double tau, int n, double score, double variance, boolean tied) {
    /** From here on R takes the normal approximation, too. */
    private static final int MANY = 50;

    /**
     * @param first one finite number per person, NaN where it is missing
     * @param second likewise
     * @return empty for fewer than two complete pairs or where one of the measurements is the same for everybody
     */
    public static Optional<KendallTau> of(double[] first, double[] second) {
        CompletePairs pairs = CompletePairs.of(first, second);
        int n = pairs.n();
        if (n < 2 || !pairs.vary()) {
            return Optional.empty();
        }
        double tau = new KendallsCorrelation().correlation(pairs.first(), pairs.second());
        int[] one = Ranks.ties(pairs.first());
        int[] other = Ranks.ties(pairs.second());
        double all = n * (n - 1.0) / 2;
        double told = Math.sqrt((all - sum(one, t -> t * (t - 1.0) / 2)) * (all - sum(other, t -> t * (t - 1.0) / 2)));
        return Optional.of(
                new KendallTau(tau, n, Math.rint(tau * told), variance(n, one, other), one.length + other.length > 0));
    }

    private static double variance(double n, int[] one, int[] other) {
        IntToDoubleFunction third = t -> t * (t - 1.0) * (2 * t + 5);
        IntToDoubleFunction second = t -> t * (t - 1.0);
        IntToDoubleFunction triples = t -> t * (t - 1.0) * (t - 2);
        double threes = n > 2 ? sum(one, triples) * sum(other, triples) / (9 * n * (n - 1) * (n - 2)) : 0;
        return (n * (n - 1) * (2 * n + 5) - sum(one, third) - sum(other, third)) / 18
                + sum(one, second) * sum(other, second) / (2 * n * (n - 1))
                + threes;
    }

    private static double sum(int[] ties, IntToDoubleFunction of) {
        return Arrays.stream(ties).mapToDouble(of).sum();
    }

    /** As R's {@code cor.test}: exact for fewer than 50 people without ties, else normal without correction. */
    public double p(Alternative alternative) {
        return n < MANY && !tied ? exact(alternative).orElseThrow() : normal(alternative, false);
    }

    /**
     * By the normal approximation, R's {@code exact = FALSE}.
     *
     * @param corrected for continuity, by one step of S
     */
    public double normal(Alternative alternative, boolean corrected) {
        double s = corrected ? Math.signum(score) * (Math.abs(score) - 1) : score;
        return alternative.ofNormal(s / Math.sqrt(variance));
    }

    /** The share of all orders with a τ as far out; empty with ties. */
    public OptionalDouble exact(Alternative alternative) {
        if (tied) {
            return OptionalDouble.empty();
        }
        double[] shares = {1};
        for (int i = 2; i <= n; i++) {
            shares = joined(shares, i);
        }
        int same = (int) Math.round((score + n * (n - 1.0) / 2) / 2);
        double below = Arrays.stream(shares, 0, same + 1).sum();
        double above = Arrays.stream(shares, same, shares.length).sum();
        return OptionalDouble.of(alternative.p(below, above));
    }

    /** One more person, who stands in the same order with 0 .. places − 1 of those before, each as likely. */
    private static double[] joined(double[] shares, int places) {
        double[] next = new double[shares.length + places - 1];
        for (int i = 0; i < shares.length; i++) {
            for (int more = 0; more < places; more++) {
                next[i + more] += shares[i] / places;
            }
        }
        return next;
    }
}
