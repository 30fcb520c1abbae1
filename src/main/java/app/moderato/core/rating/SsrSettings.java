package app.moderato.core.rating;

import org.jspecify.annotations.Nullable;

/**
 * The free parameters of SSR.
 *
 * @param temperature T ≥ 0; 1 leaves the pmf as it is, 0 is one-hot at the first argmax
 * @param maxTemperature caps T where given
 * @param epsilon ε ≥ 0, mass added to the least similar point
 */
public record SsrSettings(double temperature, @Nullable Double maxTemperature, double epsilon) {
    public static final SsrSettings DEFAULT = new SsrSettings(1.0, null, 0.0);

    public SsrSettings {
        if (!(temperature >= 0) || Double.isInfinite(temperature)) {
            throw new IllegalArgumentException("The temperature is a number of 0 or more, not " + temperature + ".");
        }
        if (!(epsilon >= 0) || Double.isInfinite(epsilon)) {
            throw new IllegalArgumentException("Epsilon is a number of 0 or more, not " + epsilon + ".");
        }
    }

    /** T, capped. */
    public double effectiveTemperature() {
        return maxTemperature == null ? temperature : Math.min(temperature, maxTemperature);
    }
}
