package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import java.util.Arrays;
import java.util.Random;

/** Weighted means under resampling of personas with replacement. */
public final class Bootstrap {
    public static final int DRAWS = 2_000;

    private Bootstrap() {}

    /**
     * The weighted mean of each column in every draw. All columns share a draw's personas, so that figures of one draw
     * belong together; which personas a draw holds depends on their number and the seed alone, not on the columns.
     *
     * @param weights one per persona, &gt; 0
     * @param columns each one value per persona, NaN where the persona has none
     * @return per column {@link #DRAWS} means in the order of the draws; NaN where a draw holds nobody with a value
     */
    public static double[][] means(double[] weights, double[][] columns, long seed) {
        // the algorithm of java.util.Random is specified, so a seed gives the same interval on every Java
        Random random = new Random(seed);
        int n = weights.length;
        Column[] prepared =
                Arrays.stream(columns).map(values -> Column.of(weights, values)).toArray(Column[]::new);
        double[][] draws = new double[columns.length][DRAWS];
        int[] times = new int[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            Arrays.fill(times, 0);
            for (int i = 0; i < n; i++) {
                times[random.nextInt(n)]++;
            }
            for (int column = 0; column < columns.length; column++) {
                draws[column][draw] = prepared[column].mean(times);
            }
        }
        return draws;
    }

    /** Weight, and weight times value, of each persona; both 0 without a value. */
    private static final class Column {
        private final double[] weights;
        private final double[] products;

        private Column(double[] weights, double[] products) {
            this.weights = weights;
            this.products = products;
        }

        static Column of(double[] weights, double[] values) {
            double[] own = new double[values.length];
            double[] products = new double[values.length];
            for (int i = 0; i < values.length; i++) {
                if (!Double.isNaN(values[i])) {
                    own[i] = weights[i];
                    products[i] = weights[i] * values[i];
                }
            }
            return new Column(own, products);
        }

        double mean(int[] times) {
            double total = 0;
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                total += times[i] * weights[i];
                sum += times[i] * products[i];
            }
            return sum / total;
        }
    }

    /** The 95 % percentile interval of draws in any order; draws without a value are left out. */
    public static Interval interval(double[] draws) {
        double[] sorted = Arrays.stream(draws)
                .filter(draw -> !Double.isNaN(draw))
                .sorted()
                .toArray();
        return new Interval(quantile(sorted, 0.025), quantile(sorted, 0.975));
    }

    /** By linear interpolation between order statistics (type 7 of Hyndman and Fan, R's default). */
    public static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
