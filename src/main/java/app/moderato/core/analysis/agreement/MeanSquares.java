package app.moderato.core.analysis.agreement;

import java.util.Arrays;

/**
 * The analysis of variance behind an intraclass correlation: n targets by k measurements, all present.
 *
 * @param targets n
 * @param raters k
 * @param between MSR, of the targets' means, n − 1 degrees of freedom
 * @param within MSW, of the measurements around their target's mean, n·(k − 1) degrees of freedom
 * @param raterwise MSC, of the raters' means, k − 1 degrees of freedom
 * @param error MSE, what neither targets nor raters explain, (n − 1)·(k − 1) degrees of freedom
 */
record MeanSquares(int targets, int raters, double between, double within, double raterwise, double error) {
    static MeanSquares of(double[][] values) {
        int n = values.length;
        int k = values[0].length;
        double[] means = Arrays.stream(values).mapToDouble(MeanSquares::mean).toArray();
        double grand = mean(means);
        double between = 0;
        double within = 0;
        double[] raters = new double[k];
        for (int i = 0; i < n; i++) {
            between += k * square(means[i] - grand);
            for (int j = 0; j < k; j++) {
                within += square(values[i][j] - means[i]);
                raters[j] += values[i][j] / n;
            }
        }
        double raterwise =
                n * Arrays.stream(raters).map(mean -> square(mean - grand)).sum();
        return new MeanSquares(
                n,
                k,
                between / (n - 1),
                within / (n * (k - 1.0)),
                raterwise / (k - 1),
                Math.max(0, within - raterwise) / ((n - 1.0) * (k - 1)));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double square(double value) {
        return value * value;
    }
}
