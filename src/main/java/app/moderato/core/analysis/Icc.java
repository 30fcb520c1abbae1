package app.moderato.core.analysis;

import java.util.List;
import java.util.OptionalDouble;

/** Intraclass correlation of repeated measurements of the same targets. */
public final class Icc {
    private Icc() {}

    /**
     * ICC(1), one-way random effects, single measurement: (MSB − MSW) / (MSB + (k − 1)·MSW). Shrout and Fleiss,
     * “Intraclass Correlations”, Psychological Bulletin 86 (1979).
     *
     * @param targets each with the same number k ≥ 2 of measurements
     * @return −1/(k − 1)..1; empty for fewer than two targets or where nothing varies at all
     */
    public static OptionalDouble one(List<double[]> targets) {
        int n = targets.size();
        if (n < 2) {
            return OptionalDouble.empty();
        }
        int k = targets.getFirst().length;
        double grand = targets.stream().mapToDouble(Icc::mean).average().orElseThrow();
        double between = 0;
        double within = 0;
        for (double[] target : targets) {
            if (target.length != k || k < 2) {
                throw new IllegalArgumentException("ICC(1) takes the same number of measurements, 2 or more, of each.");
            }
            double mean = mean(target);
            between += k * (mean - grand) * (mean - grand);
            for (double value : target) {
                within += (value - mean) * (value - mean);
            }
        }
        double msb = between / (n - 1);
        double msw = within / (n * (k - 1.0));
        double whole = msb + (k - 1) * msw;
        return whole > 0 ? OptionalDouble.of((msb - msw) / whole) : OptionalDouble.empty();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
