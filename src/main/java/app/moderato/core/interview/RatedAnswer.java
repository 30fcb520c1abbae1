package app.moderato.core.interview;

import app.moderato.core.rating.Rating;
import org.jspecify.annotations.Nullable;

/**
 * A cell with its rating under the run's own scoring.
 *
 * @param method such as {@code ssr}; empty where there is no rating
 * @param rating null for cells without one
 */
public record RatedAnswer(
        Answer answer, String method, @Nullable Rating rating) {}
