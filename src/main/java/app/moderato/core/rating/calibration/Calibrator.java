package app.moderato.core.rating.calibration;

import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.LlmException;
import app.moderato.core.rating.SsrScorer;
import app.moderato.core.study.Scale;
import java.util.Arrays;

/**
 * Learns a scale from labels: ridge regression on the texts' vectors and their place on the scale's anchor axis, then a
 * proportional-odds map from its score to a pmf. The map is fitted on scores of labels that the regression did not see
 * (as Platt, “Probabilistic Outputs for Support Vector Machines”, 1999, advises), so that it knows how wrong a score can
 * be.
 *
 * <p>On restaurant reviews with 200 labels the means' rank correlation with the stars of other reviews is about 0.76,
 * 0.74 without the axis. That is a figure of those reviews, not of anybody's study.
 */
public final class Calibrator {
    private Calibrator() {}

    /**
     * Embeds the labels, then fits for about a second.
     *
     * @param seed of the folds
     */
    public static Calibration fit(Labels labels, Scale scale, Embedder embedder, long seed) throws LlmException {
        AnchorAxis anchors = AnchorAxis.of(scale, embedder);
        double[][] vectors = new double[labels.all().size()][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = SsrScorer.toDoubles(embedder.embed(labels.texts().get(i)));
        }
        double[] places = Arrays.stream(vectors).mapToDouble(anchors::place).toArray();
        double[] ratings = labels.ratings();
        CrossValidation tried =
                CrossValidation.of(vectors, places, ratings, labels.points(), Folds.of(labels.all(), seed));
        Standard axis = Standard.of(places);
        Ridge ridge = Ridge.fit(Features.of(vectors, places, axis), ratings);
        return new Calibration(
                Calibration.FORMULA,
                Domain.of(labels, vectors, scale, embedder.id()),
                tried.error(),
                axis,
                ridge.penalty(),
                ridge.intercept(),
                Arrays.stream(ridge.weights()).boxed().toList(),
                OrdinalFit.of(
                        tried.scores().stream().mapToDouble(Double::doubleValue).toArray(), ratings, labels.points()),
                seed);
    }
}
