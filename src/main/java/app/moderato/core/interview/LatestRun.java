package app.moderato.core.interview;

import java.time.Instant;

/**
 * How the newest run of a study stands.
 *
 * @param verdict as last computed, in the words people see; empty until it was
 */
public record LatestRun(RunId run, RunState state, String provider, String verdict, Instant startedAt) {
    public boolean rehearsal() {
        return provider.equals("rehearsal");
    }
}
