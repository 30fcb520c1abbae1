package app.moderato.core.interview;

import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Rating;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a scoring made of one cell's answer.
 *
 * @param status answered, or why there is no number; pending while it is still to be asked
 * @param method such as {@code flr}; empty where there is no rating
 * @param value the number said, empty where none was, or nobody was asked
 * @param reason for people, why there is none; empty where there is one
 * @param model as the provider named what answered; empty where nothing did
 * @param usage over all its calls
 * @param latencyMillis of the successful calls, added up
 * @param attempts calls made, failed ones included
 * @param endedAt null while pending, and where nobody was asked
 */
public record ScoredCell(
        CellKey key,
        CellStatus status,
        String method,
        String value,
        String reason,
        String model,
        Usage usage,
        long latencyMillis,
        int attempts,
        @Nullable Instant endedAt,
        @Nullable Rating rating) {}
