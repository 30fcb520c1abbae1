package app.moderato.core.analysis.pricing;

import java.util.List;
import java.util.OptionalDouble;

/** Which price counts where two curves meet more than once, or run together for a while. */
public enum Crossing {
    /** The lowest. */
    MIN,
    /** The highest. */
    MAX,
    /** The mean of all. */
    MEAN,
    /** The middle one, or the mean of the two in the middle. */
    MEDIAN;

    /** @return empty where the curves do not meet */
    OptionalDouble of(List<Double> prices) {
        double[] sorted =
                prices.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                switch (this) {
                    case MIN -> sorted[0];
                    case MAX -> sorted[n - 1];
                    case MEAN ->
                        prices.stream().mapToDouble(Double::doubleValue).sum() / n;
                    case MEDIAN -> (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
                });
    }
}
