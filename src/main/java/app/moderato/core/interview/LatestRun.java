package app.moderato.core.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the newest run of a study stands.
 *
 * @param verdict as last computed, in the words people see; empty until it was
 * @param decided its own rule ended it
 * @param costUsd so far; null where the model's price is unknown
 */
public record LatestRun(
        RunId run,
        RunState state,
        boolean decided,
        String provider,
        String verdict,
        @Nullable Double costUsd,
        Instant startedAt) {
    public LatestRun(
            RunId run, RunState state, String provider, String verdict, @Nullable Double costUsd, Instant startedAt) {
        this(run, state, false, provider, verdict, costUsd, startedAt);
    }

    public boolean rehearsal() {
        return provider.equals("rehearsal");
    }

    public LatestRun withState(RunState newState) {
        return new LatestRun(run, newState, decided, provider, verdict, costUsd, startedAt);
    }
}
