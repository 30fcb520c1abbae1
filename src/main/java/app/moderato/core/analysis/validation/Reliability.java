package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.inference.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How well people agree with people, and how near the model comes to that.
 *
 * @param concepts that could be split: those with two people or more
 * @param ceiling R_xx, split-half reliability: the correlation over concepts of the means of two random halves of the
 *     people, mean over the splits (Maier et al. 2025, arXiv 2510.08338); empty for fewer than three concepts, or where
 *     all means are equal
 * @param test R_xy: the correlation of the model's means with the test half's, mean over the same splits
 * @param attainment E[R_xy] / E[R_xx], never clipped: predictions without noise can exceed 1; empty where the ceiling is
 *     not above 0
 * @param interval of the attainment, 95 %: concepts resampled {@value ConceptResampling#TIMES} times over the same
 *     splits; empty for fewer than five concepts or a ceiling of at most 0.2
 * @param disattenuated r(model, all people) / √(2·R_xx / (1 + R_xx)), the latter after Spearman and Brown; beside the
 *     attainment and computed otherwise
 * @param ksHalves mean KS similarity of the two halves, 0..1
 * @param samePeople whether the ids say that the same people wrote and rated, which flatters {@code attainment}
 * @param independent the attainment of texts of one half of the people by ratings of the other half; only for the same
 *     people
 */
public record Reliability(
        int concepts,
        OptionalDouble ceiling,
        OptionalDouble test,
        OptionalDouble attainment,
        Optional<Interval> interval,
        OptionalDouble disattenuated,
        OptionalDouble ksHalves,
        boolean samePeople,
        OptionalDouble independent,
        Splits splits) {
    /** On fewer no correlation over concepts says anything. */
    public static final int LEAST_CONCEPTS = Correlation.LEAST;

    /** The attainment to go by: the independent one where there is one. */
    public OptionalDouble soundAttainment() {
        return independent.isPresent() ? independent : attainment;
    }
}
