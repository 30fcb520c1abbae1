package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Agreement of any number of coders with gaps. K. Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011):
 * α = 1 − (N − 1)·Σ o(c,k)·δ²(c,k) / Σ n(c)·n(k)·δ²(c,k), where o counts pairs of values within units, each unit's
 * pairs divided by its number of values less one, n(c) = Σ o(c,k) and N = Σ n(c).
 */
public final class KrippendorffAlpha {
    /** Squares of differences of values that are the same but for rounding. */
    private static final double ROUNDING = 1e-20;

    private KrippendorffAlpha() {}

    /** What a difference δ² between two values is. */
    public enum Level {
        /** 1 where they differ. */
        NOMINAL,
        /** The square of the values between them, half of each end counted. */
        ORDINAL,
        /** (c − k)². */
        INTERVAL,
        /** ((c − k) / (c + k))²; for values from 0 up. */
        RATIO
    }

    /**
     * @param coders each with one value per unit, NaN where there is none; a unit with fewer than two values counts for
     *     nothing
     * @return at most 1; empty where no unit has two values, or all values are the same
     */
    public static OptionalDouble of(double[][] coders, Level level) {
        return level == Level.INTERVAL ? interval(coders) : alpha(coders, level, false);
    }

    /** The same from sums of squares, whose time does not grow with the number of different values. */
    private static OptionalDouble interval(double[][] coders) {
        double middle = Arrays.stream(coders)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
        double observed = 0;
        double sum = 0;
        double squares = 0;
        double all = 0;
        int units = coders.length == 0 ? 0 : coders[0].length;
        for (int unit = 0; unit < units; unit++) {
            int place = unit;
            double[] own = Arrays.stream(coders)
                    .mapToDouble(coder -> coder[place] - middle)
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            if (own.length > 1) {
                double total = Arrays.stream(own).sum();
                for (double value : own) {
                    double apart = value - total / own.length;
                    observed += own.length * apart * apart / (own.length - 1);
                    squares += value * value;
                }
                sum += total;
                all += own.length;
            }
        }
        double expected = all * squares - sum * sum;
        return expected <= ROUNDING * all * all
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /**
     * The figure that R's irr 0.84.1 ({@code kripp.alpha}) gives. Where no value is missing at all, irr does not divide a
     * unit's pairs by its number of values less one, so that N is too large by that factor and α of three or more coders
     * a little off: 0.163 in place of 0.170 on its own example of 20 people and 3 raters. Elsewhere both are the same.
     */
    public static OptionalDouble asIrr(double[][] coders, Level level) {
        boolean whole = Arrays.stream(coders).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
        return alpha(coders, level, whole);
    }

    private static OptionalDouble alpha(double[][] coders, Level level, boolean undivided) {
        double[] values = Arrays.stream(coders)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .distinct()
                .sorted()
                .toArray();
        double[][] pairs = pairs(coders, values, undivided);
        double[] totals = Arrays.stream(pairs)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.length; c++) {
            for (int k = c + 1; k < values.length; k++) {
                double difference = difference(level, values, totals, c, k);
                observed += pairs[c][k] * difference;
                expected += totals[c] * totals[k] * difference;
            }
        }
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    private static double[][] pairs(double[][] coders, double[] values, boolean undivided) {
        double[][] pairs = new double[values.length][values.length];
        int units = coders.length == 0 ? 0 : coders[0].length;
        for (int unit = 0; unit < units; unit++) {
            int[] counts = new int[values.length];
            int present = 0;
            for (double[] coder : coders) {
                if (!Double.isNaN(coder[unit])) {
                    counts[Arrays.binarySearch(values, coder[unit])]++;
                    present++;
                }
            }
            if (present > 1) {
                add(pairs, counts, undivided ? 1 : present - 1);
            }
        }
        return pairs;
    }

    private static void add(double[][] pairs, int[] counts, double divisor) {
        for (int c = 0; c < counts.length; c++) {
            for (int k = 0; k < counts.length; k++) {
                pairs[c][k] += counts[c] * (double) (c == k ? counts[k] - 1 : counts[k]) / divisor;
            }
        }
    }

    private static double difference(Level level, double[] values, double[] totals, int c, int k) {
        double difference = switch (level) {
            case NOMINAL -> 1;
            case ORDINAL -> Arrays.stream(totals, c, k + 1).sum() - (totals[c] + totals[k]) / 2;
            case INTERVAL -> values[k] - values[c];
            case RATIO -> (values[k] - values[c]) / (values[k] + values[c]);
        };
        return difference * difference;
    }
}
