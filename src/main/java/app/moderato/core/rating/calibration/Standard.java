package app.moderato.core.rating.calibration;

import java.util.Arrays;

/**
 * Puts a feature on a scale of its own: (x − mean) / sd.
 *
 * @param sd with n in the denominator; 1 where nothing varies, so that the feature says 0
 */
public record Standard(double mean, double sd) {
    static Standard of(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double variance = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        return new Standard(mean, variance > 0 ? Math.sqrt(variance) : 1);
    }

    double of(double value) {
        return (value - mean) / sd;
    }
}
