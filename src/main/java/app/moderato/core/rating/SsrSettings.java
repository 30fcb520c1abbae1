package app.moderato.core.rating;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingRange;
import org.jspecify.annotations.Nullable;

/**
 * The free parameters of SSR, within what the formula can compute; what a person may choose is narrower, see
 * {@link #chosen}.
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

    /**
     * As a person chose them.
     *
     * @throws InvalidInput where T or ε is out of the range that makes sense, see {@link RatingRange}
     */
    public static SsrSettings chosen(double temperature, double epsilon) throws InvalidInput {
        RatingRange.require(temperature, epsilon);
        return new SsrSettings(temperature, null, epsilon);
    }

    /** T, capped. */
    public double effectiveTemperature() {
        return maxTemperature == null ? temperature : Math.min(temperature, maxTemperature);
    }
}
