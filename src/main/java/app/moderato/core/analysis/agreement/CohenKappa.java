package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Agreement of two raters. J. Cohen, “Weighted kappa”, Psychological Bulletin 70 (1968) 213–220; variance where there is
 * only chance by J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969) 323–327.
 */
public final class CohenKappa {
    private CohenKappa() {}

    /** How near two different categories count; steps are those between the categories met, in their order. */
    public enum Weights {
        /** Only the same category agrees. */
        UNWEIGHTED,
        /** 1 − steps / (categories − 1). */
        EQUAL,
        /** 1 − (steps / (categories − 1))². */
        SQUARED;

        private double of(int steps, int categories) {
            double share = categories < 2 ? 0 : steps / (categories - 1.0);
            return switch (this) {
                case UNWEIGHTED -> steps == 0 ? 1 : 0;
                case EQUAL -> 1 - share;
                case SQUARED -> 1 - share * share;
            };
        }
    }

    /**
     * κ = (Σ w·p − Σ w·e) / (1 − Σ w·e), p the shares of the pairs of categories and e those expected from the raters'
     * own shares.
     *
     * @param first one category per thing, as a number; NaN where there is none, and the thing is left out
     * @param second of the same things
     * @throws IllegalArgumentException where the lengths differ or nothing was rated by both
     */
    public static Kappa of(double[] first, double[] second, Weights weights) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("Two raters of the same things");
        }
        int[] both = IntStream.range(0, first.length)
                .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
                .toArray();
        if (both.length == 0) {
            throw new IllegalArgumentException("No thing was rated by both.");
        }
        double[] categories = Arrays.stream(both)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(new double[] {first[i], second[i]}))
                .distinct()
                .sorted()
                .toArray();
        double[][] shares = new double[categories.length][categories.length];
        for (int i : both) {
            shares[Arrays.binarySearch(categories, first[i])][Arrays.binarySearch(categories, second[i])] +=
                    1.0 / both.length;
        }
        return of(shares, weights, both.length);
    }

    private static Kappa of(double[][] shares, Weights weights, int n) {
        int size = shares.length;
        double[] rows = new double[size];
        double[] columns = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                rows[i] += shares[i][j];
                columns[j] += shares[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        double[] rowWeights = new double[size];
        double[] columnWeights = new double[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double weight = weights.of(Math.abs(i - j), size);
                observed += weight * shares[i][j];
                expected += weight * rows[i] * columns[j];
                rowWeights[i] += weight * columns[j];
                columnWeights[j] += weight * rows[i];
            }
        }
        double spread = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double apart = weights.of(Math.abs(i - j), size) - rowWeights[i] - columnWeights[j];
                spread += rows[i] * columns[j] * apart * apart;
            }
        }
        double room = 1 - expected;
        return room <= 0
                ? new Kappa(Double.NaN, Double.NaN, Double.NaN, n)
                : Kappa.of((observed - expected) / room, (spread - expected * expected) / (n * room * room), n);
    }
}
