package app.moderato.core.group.measure;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.jspecify.annotations.Nullable;

/**
 * How the same people's ratings moved from one occasion to another. Everything is over those who were rated on both, so
 * that the figures agree with each other.
 *
 * @param n people rated on both occasions
 * @param from mean on the first, on the scale's own numbers; null where n is 0
 * @param to mean on the second
 * @param sdFrom standard deviation of the persons' means on the first, n − 1 in the denominator; null where n &lt; 2
 * @param sdTo on the second
 * @param up how many rose by {@code threshold} or more
 * @param down how many fell by it or more
 * @param unchanged all others
 * @param threshold in points of the scale, &gt; 0
 */
public record Movement(
        int n,
        @Nullable Double from,
        @Nullable Double to,
        @Nullable Double sdFrom,
        @Nullable Double sdTo,
        int up,
        int down,
        int unchanged,
        double threshold) {
    /** What counts as moved on five points, a choice of this product; longer scales in proportion to their points less one. */
    private static final double OF_FIVE = 0.1;
    /** Below it a standard deviation is nothing but rounding. */
    private static final double NONE = 1e-9;

    /** @param points of the scale, ≥ 2 */
    static Movement of(List<double[]> pairs, int points) {
        double threshold = OF_FIVE * (points - 1) / 4;
        double[] from = pairs.stream().mapToDouble(pair -> pair[0]).toArray();
        double[] to = pairs.stream().mapToDouble(pair -> pair[1]).toArray();
        // 3.4 − 3.3 is a little less than 0.1
        double least = threshold - NONE;
        int up = (int) pairs.stream().filter(pair -> pair[1] - pair[0] >= least).count();
        int down =
                (int) pairs.stream().filter(pair -> pair[0] - pair[1] >= least).count();
        return new Movement(
                pairs.size(), mean(from), mean(to), sd(from), sd(to), up, down, pairs.size() - up - down, threshold);
    }

    static @Nullable Double mean(double[] values) {
        return values.length == 0 ? null : Arrays.stream(values).average().orElseThrow();
    }

    static @Nullable Double sd(double[] values) {
        return values.length < 2 ? null : new StandardDeviation().evaluate(values);
    }

    /** {@code to − from}, in points of the scale; null where n is 0. */
    public @Nullable Double shift() {
        return from == null || to == null ? null : to - from;
    }

    /**
     * 1 − sdTo/sdFrom: the share by which the spread narrowed, at most 1; below 0 where it widened, null where there was
     * none to narrow or n &lt; 2.
     */
    public @Nullable Double narrowed() {
        return sdFrom == null || sdTo == null || sdFrom < NONE ? null : 1 - sdTo / sdFrom;
    }
}
