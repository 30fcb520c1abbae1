package app.moderato.core.analysis.correlation;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.Ranks;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rank correlation: Pearson's of the ranks, where equal numbers share their mean rank.
 *
 * @param rho −1..1
 * @param n people who have both measurements, 2 or more
 * @param tied whether two people share a value
 */
public record Spearman(double rho, int n, boolean tied) {
    /** Up to here all orders are gone through, as R does. */
    private static final int MOST_EXACT = 9;

    /**
     * @param first one finite number per person, NaN where it is missing
     * @param second likewise
     * @return empty for fewer than two complete pairs or where one of the measurements is the same for everybody
     */
    public static Optional<Spearman> of(double[] first, double[] second) {
        CompletePairs pairs = CompletePairs.of(first, second);
        CompletePairs ranks = new CompletePairs(Ranks.of(pairs.first()), Ranks.of(pairs.second()));
        boolean tied = Ranks.tied(ranks.first()) + Ranks.tied(ranks.second()) > 0;
        return Pearson.of(ranks).map(pearson -> new Spearman(pearson.r(), pearson.n(), tied));
    }

    /** As R's {@code cor.test}: exact for up to nine people without ties, else {@link #approximate}. */
    public OptionalDouble p(Alternative alternative) {
        OptionalDouble exact = exact(alternative);
        return exact.isPresent() ? exact : approximate(alternative);
    }

    /** Student's t of ρ·√((n − 2)/(1 − ρ²)), R's {@code exact = FALSE}; empty for two people. */
    public OptionalDouble approximate(Alternative alternative) {
        return new Pearson(rho, n).p(alternative);
    }

    /** The share of all orders with a ρ as far out; empty with ties or for more than nine people. */
    public OptionalDouble exact(Alternative alternative) {
        if (tied || n > MOST_EXACT) {
            return OptionalDouble.empty();
        }
        long[] counts = new long[n * (n * n - 1) / 3 + 1];
        count(new boolean[n], 0, 0, counts);
        int distance = (int) Math.round((1 - rho) * n * (n * n - 1) / 6);
        double all = 0;
        double nearer = 0;
        double further = 0;
        for (int i = 0; i < counts.length; i++) {
            all += counts[i];
            nearer += i <= distance ? counts[i] : 0;
            further += i >= distance ? counts[i] : 0;
        }
        return OptionalDouble.of(alternative.p(further / all, nearer / all));
    }

    /** Counts the orders of the people not yet used by their Σ of squared differences of ranks. */
    private static void count(boolean[] used, int place, int distance, long[] counts) {
        if (place == used.length) {
            counts[distance]++;
            return;
        }
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                used[i] = true;
                count(used, place + 1, distance + (i - place) * (i - place), counts);
                used[i] = false;
            }
        }
    }
}
