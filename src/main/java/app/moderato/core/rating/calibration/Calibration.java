package app.moderato.core.rating.calibration;

import app.moderato.core.rating.Pmf;
import java.util.List;

/**
 * What a set of labels taught: score = intercept + weights · (vector, standardised anchor axis), then the map to a pmf. Only
 * records, lists and numbers, so that it can be kept as JSON.
 *
 * @param formula {@link #FORMULA} of the build that made it
 * @param domain what it holds for
 * @param axis how the anchor axis is standardised
 * @param penalty λ of the ridge regression
 * @param weights one per dimension of the vectors, and last that of the axis
 * @param seed of the folds
 */
public record Calibration(
        String formula,
        Domain domain,
        CalibrationError error,
        Standard axis,
        double penalty,
        double intercept,
        List<Double> weights,
        OrdinalMap map,
        long seed) {
    /** Part of every result's stamp. */
    public static final String FORMULA = "ridge-axis-ordinal-1";

    public Calibration {
        weights = List.copyOf(weights);
    }

    double score(double[] vector, double place) {
        double score = intercept;
        double[] row = Features.of(vector, place, axis);
        for (int j = 0; j < row.length; j++) {
            score += weights.get(j) * row[j];
        }
        return score;
    }

    Pmf pmf(double[] vector, double place) {
        return map.pmf(score(vector, place));
    }
}
