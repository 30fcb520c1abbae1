package app.moderato.core.group;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group's row in the workspace.
 *
 * @param series the first group of the series it belongs to, null for one of its own
 * @param number from 1 among the groups of one design
 * @param studySource the study file's text as held
 * @param studyPath where it was read from, empty for a bundled study
 * @param baseUrl null for the provider's usual one
 * @param seed of the study
 * @param people how many sit at the table
 * @param turns said aloud so far, the moderator's included
 * @param tokens of all calls, as reported
 * @param costUsd null where the model's price is unknown
 */
public record GroupRecord(
        GroupId id,
        @Nullable GroupId series,
        @Nullable GroupId forkedFrom,
        int number,
        String studyTitle,
        String studySource,
        String studyPath,
        RunState state,
        String provider,
        @Nullable String baseUrl,
        String model,
        long seed,
        Map<String, String> stamp,
        int people,
        int turns,
        Usage tokens,
        @Nullable Double costUsd,
        Instant startedAt,
        @Nullable Instant endedAt) {
    public boolean rehearsal() {
        return provider.equals("rehearsal");
    }
}
