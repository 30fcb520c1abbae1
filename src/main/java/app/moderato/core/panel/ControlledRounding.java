package app.moderato.core.panel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Turns expected numbers of people into whole ones without drifting from the shares. */
final class ControlledRounding {
    private ControlledRounding() {}

    /**
     * Largest remainder (Hare): each count is the expected number rounded down or up, and they add up to {@code total}.
     *
     * @param shares ≥ 0, in any unit, not all 0
     */
    static int[] largestRemainder(double[] shares, int total) {
        double sum = Arrays.stream(shares).sum();
        int[] counts = new int[shares.length];
        double[] remainders = new double[shares.length];
        int left = total;
        for (int i = 0; i < shares.length; i++) {
            double expected = shares[i] / sum * total;
            counts[i] = (int) Math.floor(expected + NEAR);
            remainders[i] = expected - counts[i];
            left -= counts[i];
        }
        int[] order = IntStream.range(0, shares.length)
                .filter(i -> shares[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -remainders[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < left; i++) {
            counts[order[i % order.length]]++;
        }
        return counts;
    }

    static final double NEAR = 1e-9;

    /**
     * Rounds a two-way table so that every cell, every row sum and every column sum is its expected value rounded down
     * or up (L. H. Cox, A constructive procedure for unbiased controlled rounding, JASA 82, 1987). Expected values are
     * kept on average over seeds.
     *
     * @param rows row of each cell, from 0
     * @param columns column of each cell, from 0
     * @param expected ≥ 0; the sum must be a whole number within 1e-6
     */
    static int[] twoWay(int[] rows, int[] columns, double[] expected, SplittableRandom random) {
        int[] counts = new int[expected.length];
        RoundingGraph graph = new RoundingGraph(max(rows) + 1, max(columns) + 1);
        for (int i = 0; i < expected.length; i++) {
            counts[i] = (int) Math.floor(expected[i] + NEAR);
            graph.add(rows[i], columns[i], Math.max(0, expected[i] - counts[i]));
        }
        boolean[] up = graph.round(random);
        for (int i = 0; i < expected.length; i++) {
            counts[i] += up[i] ? 1 : 0;
        }
        return counts;
    }

    private static int max(int[] values) {
        return Arrays.stream(values).max().orElse(-1);
    }
}
