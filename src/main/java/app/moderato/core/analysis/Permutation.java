package app.moderato.core.analysis;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Permutation tests of a difference between two concepts: p = (1 + #)/(1 + B), where # counts the draws whose absolute
 * difference is at least the observed one. Several statistics share the draws.
 */
final class Permutation {
    /** B, the number of draws. */
    static final int DRAWS = 9_999;

    private Permutation() {}

    /**
     * Of the same people: each persona's difference changes its sign at random.
     *
     * @param weights one per persona
     * @param differences per statistic one per persona
     * @return per statistic p, two-sided, in [1/(1 + B), 1]
     */
    static double[] paired(double[] weights, double[][] differences, long seed) {
        Count count = new Count(differences.length);
        SignedSums[] sums = new SignedSums[differences.length];
        for (int k = 0; k < sums.length; k++) {
            double[] parts = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                parts[i] = weights[i] * differences[k][i];
            }
            sums[k] = new SignedSums(parts);
            count.observed(
                    k,
                    Arrays.stream(parts).sum(),
                    Arrays.stream(parts).map(Math::abs).sum());
        }
        Random random = new Random(seed);
        byte[] signs = new byte[(weights.length + 7) / 8];
        for (int draw = 0; draw < DRAWS; draw++) {
            random.nextBytes(signs);
            for (int k = 0; k < sums.length; k++) {
                count.add(k, sums[k].of(signs));
            }
        }
        return count.p();
    }

    /** Sums of numbers under given signs, looked up for eight numbers at a time: all 256 ways to sign them are kept. */
    private static final class SignedSums {
        private final double[] kept;

        SignedSums(double[] numbers) {
            kept = new double[(numbers.length + 7) / 8 * 256];
            for (int i = 0; i < kept.length; i++) {
                int first = i / 256 * 8;
                for (int bit = 0; bit < 8 && first + bit < numbers.length; bit++) {
                    kept[i] += (i >> bit & 1) == 0 ? numbers[first + bit] : -numbers[first + bit];
                }
            }
        }

        double of(byte[] signs) {
            double sum = 0;
            for (int block = 0; block < signs.length; block++) {
                sum += kept[256 * block + (signs[block] & 0xff)];
            }
            return sum;
        }
    }

    /**
     * Of different people: who saw which concept is dealt anew. A persona who saw both keeps both and swaps them at
     * random. The statistic is the difference of the weighted means.
     *
     * @param weights one per persona
     * @param first per statistic one per persona, NaN where the persona did not rate the first concept
     * @param second likewise; nobody lacks both
     * @return per statistic p, two-sided
     */
    static double[] unpaired(double[] weights, double[][] first, double[][] second, long seed) {
        int statistics = first.length;
        int n = weights.length;
        boolean[] inFirst = new boolean[n];
        boolean[] both = new boolean[n];
        double[][] values = new double[statistics][n];
        double[][] others = new double[statistics][n];
        for (int i = 0; i < n; i++) {
            inFirst[i] = !Double.isNaN(first[0][i]);
            both[i] = inFirst[i] && !Double.isNaN(second[0][i]);
            for (int k = 0; k < statistics; k++) {
                values[k][i] = inFirst[i] ? first[k][i] : second[k][i];
                others[k][i] = both[i] ? second[k][i] : 0;
            }
        }
        Count count = new Count(statistics);
        for (int k = 0; k < statistics; k++) {
            double largest = Arrays.stream(values[k]).map(Math::abs).max().orElse(0);
            count.observed(k, difference(weights, values[k], others[k], inFirst, both), largest);
        }
        Random random = new Random(seed);
        int[] singles = IntStream.range(0, n).filter(i -> !both[i]).toArray();
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = singles.length - 1; i > 0; i--) {
                swap(inFirst, singles[i], singles[random.nextInt(i + 1)]);
            }
            for (int i = 0; i < n; i++) {
                inFirst[i] = both[i] ? random.nextBoolean() : inFirst[i];
            }
            for (int k = 0; k < statistics; k++) {
                count.add(k, difference(weights, values[k], others[k], inFirst, both));
            }
        }
        return count.p();
    }

    private static void swap(boolean[] flags, int one, int other) {
        boolean kept = flags[one];
        flags[one] = flags[other];
        flags[other] = kept;
    }

    private static double difference(
            double[] weights, double[] values, double[] others, boolean[] inFirst, boolean[] both) {
        double sumFirst = 0;
        double sumSecond = 0;
        double weightFirst = 0;
        double weightSecond = 0;
        for (int i = 0; i < weights.length; i++) {
            if (inFirst[i] || both[i]) {
                sumFirst += weights[i] * (inFirst[i] ? values[i] : others[i]);
                weightFirst += weights[i];
            }
            if (!inFirst[i] || both[i]) {
                sumSecond += weights[i] * (both[i] && inFirst[i] ? others[i] : values[i]);
                weightSecond += weights[i];
            }
        }
        return sumFirst / weightFirst - sumSecond / weightSecond;
    }

    /** Counts per statistic the draws at least as far from 0 as the observed difference. */
    private static final class Count {
        private final double[] limits;
        private final int[] reached;

        Count(int statistics) {
            limits = new double[statistics];
            reached = new int[statistics];
        }

        /** @param scale of the figures added up, so that a difference met again is not missed by rounding */
        void observed(int statistic, double difference, double scale) {
            limits[statistic] = Math.abs(difference) - 1e-12 * scale;
        }

        void add(int statistic, double difference) {
            if (Math.abs(difference) >= limits[statistic]) {
                reached[statistic]++;
            }
        }

        double[] p() {
            return Arrays.stream(reached)
                    .mapToDouble(count -> (1.0 + count) / (1 + DRAWS))
                    .toArray();
        }
    }
}
