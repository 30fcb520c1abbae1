package app.moderato.core.analysis.rank;

import app.moderato.core.analysis.inference.Alternative;
import app.moderato.core.analysis.inference.Present;
import app.moderato.core.analysis.inference.Ranks;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Mann–Whitney (Wilcoxon rank-sum) test of two groups, as R's {@code wilcox.test}. H. B. Mann and D. R. Whitney, Annals of
 * Mathematical Statistics 18 (1947) 50–60.
 *
 * @param w pairs of people in which the first group's is higher, ties counted half: 0..first·second
 * @param first people in the first group, 1 or more
 * @param second people in the second group, 1 or more
 * @param tied Σ(t³ − t) over ties of t equal numbers, 0 without ties
 */
public record MannWhitney(double w, int first, int second, double tied) {
    /** From here on R takes the normal approximation. */
    private static final int MANY = 50;
    /** first·second up to which all arrangements are counted. */
    private static final int MOST_EXACT = 40_000;

    /**
     * @param first finite numbers, NaN where one is missing
     * @param second likewise
     * @throws IllegalArgumentException if a group has no numbers
     */
    public static MannWhitney of(double[] first, double[] second) {
        double[] one = Present.of(first);
        double[] other = Present.of(second);
        if (one.length == 0 || other.length == 0) {
            throw new IllegalArgumentException("Two groups are compared; each has one number at least.");
        }
        double[] all = DoubleStream.concat(DoubleStream.of(one), DoubleStream.of(other))
                .toArray();
        double sum = DoubleStream.of(Ranks.of(all)).limit(one.length).sum();
        return new MannWhitney(sum - one.length * (one.length + 1.0) / 2, one.length, other.length, Ranks.tied(all));
    }

    /** A₁₂, the chance that one of the first group is higher than one of the second, ties counted half; 0..1. */
    public double superiority() {
        return w / first / second;
    }

    /** Cliff's δ = 2·A₁₂ − 1; −1..1. */
    public double cliffsDelta() {
        return 2 * superiority() - 1;
    }

    /**
     * As R decides: exact where both groups are smaller than 50 and nothing is tied, else normal with the corrections for
     * ties and continuity. Empty where all numbers are equal.
     */
    public OptionalDouble p(Alternative alternative) {
        return first < MANY && second < MANY && tied == 0 ? exact(alternative) : normal(alternative, true);
    }

    /** From the count of all arrangements; empty with ties, or where first·second is more than 40,000. */
    public OptionalDouble exact(Alternative alternative) {
        if (tied > 0 || (long) first * second > MOST_EXACT) {
            return OptionalDouble.empty();
        }
        int pairs = (int) Math.round(w);
        RankSums sums = new RankSums(first, second);
        return OptionalDouble.of(alternative.p(sums.upTo(pairs), sums.upTo(first * second - pairs)));
    }

    /**
     * z = (W − mn/2) / √(mn/12·(N + 1 − Σ(t³ − t)/(N(N − 1)))); empty where all numbers are equal.
     *
     * @param corrected for continuity, by ½
     */
    public OptionalDouble normal(Alternative alternative, boolean corrected) {
        double n = first + second;
        double pairs = (double) first * second;
        double variance = pairs / 12 * (n + 1 - tied / (n * (n - 1)));
        double difference = w - pairs / 2;
        double z = (corrected ? alternative.corrected(difference) : difference) / Math.sqrt(variance);
        return variance > 0 ? OptionalDouble.of(alternative.ofNormal(z)) : OptionalDouble.empty();
    }
}
