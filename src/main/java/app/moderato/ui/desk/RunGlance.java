package app.moderato.ui.desk;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The run under way in the few figures that the frame shows.
 *
 * @param done cells answered or skipped, of {@code planned}
 * @param left estimated; null while nothing can be said
 * @param costUsd so far; null where the model's price is unknown
 * @param capUsd null for none
 * @param atCap paused because the next call could cross the cap
 * @param waitingForRating answers whose rating is still to come
 * @param atOnce calls in flight at most
 * @param decided its own rule ended it
 */
public record RunGlance(
        RunId run,
        RunState state,
        boolean rehearsal,
        int done,
        int planned,
        @Nullable Duration left,
        @Nullable Double costUsd,
        @Nullable Double capUsd,
        boolean atCap,
        int waitingForRating,
        int atOnce,
        boolean decided) {
    public RunGlance(
            RunId run,
            RunState state,
            boolean rehearsal,
            int done,
            int planned,
            @Nullable Duration left,
            @Nullable Double costUsd,
            @Nullable Double capUsd,
            boolean atCap,
            int waitingForRating,
            int atOnce) {
        this(run, state, rehearsal, done, planned, left, costUsd, capUsd, atCap, waitingForRating, atOnce, false);
    }

    /** Done, 0..1. */
    public double fraction() {
        return planned == 0 ? 0 : done / (double) planned;
    }

    /** Everybody was asked whom it was to ask. */
    public boolean heardOut() {
        return state == RunState.COMPLETED || decided;
    }

    /** Calls are being made, or will be when the run goes on. */
    public boolean live() {
        return state.goesOn();
    }
}
