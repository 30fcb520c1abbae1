package app.moderato.core.analysis;

import app.moderato.core.analysis.LikertSummary.Interval;
import java.util.Arrays;
import java.util.Random;

/** Weighted means under resampling of personas with replacement. */
final class Bootstrap {
    static final int DRAWS = 2_000;

    private Bootstrap() {}

    /**
     * The weighted mean of each column in every draw; all columns share a draw's personas.
     *
     * @param weights one per persona, &gt; 0
     * @param columns each one value per persona
     * @return per column {@link #DRAWS} means, sorted upwards
     */
    static double[][] means(double[] weights, double[][] columns, long seed) {
        // the algorithm of java.util.Random is specified, so a seed gives the same interval on every Java
        Random random = new Random(seed);
        int n = weights.length;
        double[][] draws = new double[columns.length][DRAWS];
        int[] times = new int[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            double total = 0;
            for (int i = 0; i < n; i++) {
                total += times[i] * weights[i];
            }
            for (int column = 0; column < columns.length; column++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += times[i] * weights[i] * columns[column][i];
                }
                draws[column][draw] = sum / total;
            }
        }
        for (double[] column : draws) {
            Arrays.sort(column);
        }
        return draws;
    }

    /** The 95 % percentile interval. */
    static Interval interval(double[] sorted) {
        return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    /** By linear interpolation between order statistics (type 7 of Hyndman and Fan, R's default). */
    static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
