package app.moderato.core.analysis.inference;

import java.util.Arrays;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/** Places in rising order; equal numbers share their mean rank. Takes what {@link Present} gives. */
public final class Ranks {
    private Ranks() {}

    /** @param numbers finite */
    public static double[] of(double[] numbers) {
        return new NaturalRanking(TiesStrategy.AVERAGE).rank(numbers);
    }

    /** For each value that more than one number has, how many have it. */
    public static int[] ties(double[] numbers) {
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        int[] ties = new int[sorted.length / 2];
        int found = 0;
        for (int i = 0, next; i < sorted.length; i = next) {
            next = i + 1;
            while (next < sorted.length && sorted[next] == sorted[i]) {
                next++;
            }
            if (next - i > 1) {
                ties[found++] = next - i;
            }
        }
        return Arrays.copyOf(ties, found);
    }

    /** Σ(t³ − t) over ties of t equal numbers, as corrections for ties take it. */
    public static double tied(double[] numbers) {
        return Arrays.stream(ties(numbers))
                .mapToDouble(t -> (double) t * t * t - t)
                .sum();
    }
}
