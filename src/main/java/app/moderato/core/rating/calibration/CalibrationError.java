package app.moderato.core.rating.calibration;

import java.util.Arrays;
import org.hipparchus.stat.correlation.SpearmansCorrelation;

/**
 * How far the means lie from labels that they were not learned from. What the labels themselves are fitted by is never
 * reported.
 *
 * @param folds parts of the labels; each was rated by a calibration on all the others
 * @param mae mean |rating − label|, in scale points
 * @param constantMae the same where every text gets the other folds' mean label
 * @param spearman rank correlation, −1..1; NaN where all ratings are equal
 * @param r2 1 − Σ(label − rating)² / Σ(label − the other folds' mean label)²; 0 is no better than that constant, below 0 worse
 */
public record CalibrationError(int folds, double mae, double constantMae, double spearman, double r2) {
    /**
     * @param scores one per label, by a regression that did not see it; ranked instead of the ratings, which the maps of
     *     the folds shift a little against each other
     * @param ratings the mean that goes with each score
     * @param constants one per label, the mean of the labels of the other folds
     */
    static CalibrationError of(double[] labels, double[] scores, double[] ratings, double[] constants, int folds) {
        double spearman = Arrays.stream(scores).distinct().count() < 2
                ? Double.NaN
                : new SpearmansCorrelation().correlation(scores, labels);
        return new CalibrationError(
                folds,
                meanAbsolute(labels, ratings),
                meanAbsolute(labels, constants),
                spearman,
                1 - squared(labels, ratings) / squared(labels, constants));
    }

    /** Whether the labels taught more than their own mean. */
    public boolean betterThanConstant() {
        return r2 > 0;
    }

    private static double meanAbsolute(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    private static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return sum;
    }
}
