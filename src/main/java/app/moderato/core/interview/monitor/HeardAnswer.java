package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;
import app.moderato.core.rating.Rating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it came in.
 *
 * @param text the persona's words
 * @param rating null for a question that has none, and until it is made
 */
public record HeardAnswer(
        CellKey key, String text, @Nullable Rating rating, Instant at) {}
