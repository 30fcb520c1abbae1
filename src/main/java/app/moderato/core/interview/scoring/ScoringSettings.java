package app.moderato.core.interview.scoring;

import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Scale;
import org.jspecify.annotations.Nullable;

/**
 * How answers are to be scored.
 *
 * @param ssr T and ε; no part of the other methods
 * @param anchors in place of the question's own scale, null for that
 * @param question the only one to be scored, null for all that are rated from words
 */
public record ScoringSettings(
        RatingMethod method,
        SsrSettings ssr,
        @Nullable Scale anchors,
        @Nullable QuestionId question) {
    /** All questions as the study says. */
    public static ScoringSettings of(RatingMethod method, RatingSettings study) {
        return new ScoringSettings(method, new SsrSettings(study.temperature(), null, study.epsilon()), null, null);
    }
}
