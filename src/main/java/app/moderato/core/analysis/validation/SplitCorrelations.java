package app.moderato.core.analysis.validation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Mean correlations over splits, for concepts taken so many times each. The splits are worked through in blocks that fit
 * a core's cache; what a block adds does not depend on who computes it, so that the figures are the same on any number
 * of threads.
 */
final class SplitCorrelations {
    private static final int BLOCK = 200;

    /** Sums per split that correlations are made of, over concepts: a, b, x, a², b², x², ab, xb. */
    private static final int SUMS = 8;

    private static final double[] NONE = {0, 0, 0, 0};

    private SplitCorrelations() {}

    /**
     * Mean correlations over the splits in which there is one.
     *
     * @param halves E[R_xx], of the two halves' means over concepts; NaN where no split has one
     * @param synthetic E[R_xy], of the model's means and the test half's; NaN where no split has one
     */
    record Means(double halves, double synthetic) {
        double attainment() {
            return synthetic / halves;
        }
    }

    /**
     * @param times how often each concept is taken, [resample][concept]
     * @return one per resample
     */
    static Means[] of(Halves halves, int[][] times) {
        int splits = halves.splits();
        int blocks = (splits + BLOCK - 1) / BLOCK;
        double[][][] added = IntStream.range(0, blocks)
                .parallel()
                .mapToObj(block -> block(halves, times, block * BLOCK, Math.min(splits, (block + 1) * BLOCK)))
                .toArray(double[][][]::new);
        return IntStream.range(0, times.length)
                .mapToObj(i -> {
                    double[] sums = NONE.clone();
                    for (double[][] block : added) {
                        for (int k = 0; k < sums.length; k++) {
                            sums[k] += block[i][k];
                        }
                    }
                    return new Means(sums[0] / sums[1], sums[2] / sums[3]);
                })
                .toArray(Means[]::new);
    }

    /** Per resample: Σ R_xx, their number, Σ R_xy, their number. */
    private static double[][] block(Halves halves, int[][] times, int from, int to) {
        int width = to - from;
        double[][] terms = IntStream.range(0, halves.concepts())
                .mapToObj(c -> terms(halves, c, from, width))
                .toArray(double[][]::new);
        double[][] sums = new double[times.length][];
        double[] total = new double[SUMS * width];
        for (int i = 0; i < times.length; i++) {
            Arrays.fill(total, 0);
            int n = 0;
            for (int c = 0; c < terms.length; c++) {
                if (times[i][c] > 0) {
                    add(total, terms[c], times[i][c]);
                    n += times[i][c];
                }
            }
            sums[i] = correlations(total, width, n);
        }
        return sums;
    }

    private static void add(double[] total, double[] terms, double times) {
        for (int j = 0; j < total.length; j++) {
            total[j] += times * terms[j];
        }
    }

    private static double[] terms(Halves halves, int concept, int from, int width) {
        // about the middle of the first split's halves, so that the squares do not cancel
        double middle = (halves.first(0, 0) + halves.test(0, 0)) / 2;
        double[] terms = new double[SUMS * width];
        for (int s = 0; s < width; s++) {
            double a = halves.first(concept, from + s) - middle;
            double b = halves.test(concept, from + s) - middle;
            double x = halves.synthetic(concept, from + s) - middle;
            double[] own = {a, b, x, a * a, b * b, x * x, a * b, x * b};
            for (int k = 0; k < SUMS; k++) {
                terms[k * width + s] = own[k];
            }
        }
        return terms;
    }

    private static double[] correlations(double[] total, int width, int n) {
        double[] sums = NONE.clone();
        for (int s = 0; s < width; s++) {
            double a = total[s];
            double b = total[width + s];
            double x = total[2 * width + s];
            double varianceA = n * total[3 * width + s] - a * a;
            double varianceB = n * total[4 * width + s] - b * b;
            double varianceX = n * total[5 * width + s] - x * x;
            add(sums, 0, n * total[6 * width + s] - a * b, varianceA, varianceB, n);
            add(sums, 2, n * total[7 * width + s] - x * b, varianceX, varianceB, n);
        }
        return sums;
    }

    private static void add(double[] sums, int place, double covariance, double one, double other, int n) {
        double nothing = 1e-12 * n * n;
        if (one > nothing && other > nothing) {
            sums[place] += covariance / Math.sqrt(one * other);
            sums[place + 1]++;
        }
    }
}
