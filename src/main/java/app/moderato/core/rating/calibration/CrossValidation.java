package app.moderato.core.rating.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores and ratings of labels by models that did not see them. In every fold the axis is standardised and the penalty
 * chosen anew on the other labels alone.
 *
 * @param scores one per label
 */
record CrossValidation(List<Double> scores, CalibrationError error) {
    static CrossValidation of(double[][] vectors, double[] places, double[] ratings, int points, Folds folds) {
        double[] scores = new double[ratings.length];
        double[] constants = new double[ratings.length];
        IntStream.range(0, Folds.NUMBER).parallel().forEach(fold -> {
            int[] others = folds.outside(fold);
            Standard axis = Standard.of(pick(places, others));
            double[] known = pick(ratings, others);
            Ridge ridge = Ridge.fit(Features.of(pick(vectors, others), pick(places, others), axis), known);
            for (int i : folds.inside(fold)) {
                scores[i] = ridge.predict(Features.of(vectors[i], places[i], axis));
                constants[i] = Arrays.stream(known).average().orElseThrow();
            }
        });
        double[] means = means(scores, ratings, points, folds);
        return new CrossValidation(
                Arrays.stream(scores).boxed().toList(),
                CalibrationError.of(ratings, scores, means, constants, Folds.NUMBER));
    }

    /** By the map that the other folds' scores give. */
    private static double[] means(double[] scores, double[] ratings, int points, Folds folds) {
        double[] means = new double[scores.length];
        for (int fold = 0; fold < Folds.NUMBER; fold++) {
            int[] others = folds.outside(fold);
            OrdinalMap map = OrdinalFit.of(pick(scores, others), pick(ratings, others), points);
            for (int i : folds.inside(fold)) {
                means[i] = map.pmf(scores[i]).mean();
            }
        }
        return means;
    }

    private static double[] pick(double[] values, int[] which) {
        return IntStream.of(which).mapToDouble(i -> values[i]).toArray();
    }

    private static double[][] pick(double[][] rows, int[] which) {
        return IntStream.of(which).mapToObj(i -> rows[i]).toArray(double[][]::new);
    }
}
