package app.moderato.core.interview;

import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Rating;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * What a running run tells whoever watches; raised on the thread where it happened, so handle it quickly. The events of
 * one cell come one after the other; its rating may come later, from another thread.
 */
public sealed interface RunEvent {
    /** A try of a call for a cell goes on the wire; {@code Replied}, {@code Retried} or {@code NoReply} follows. */
    record Sent(CellKey key) implements RunEvent {}

    /**
     * A call for a cell has brought this much so far, a few times a second. Raised only where somebody reads along, and
     * never committed: a try that fails takes its words with it.
     */
    record Saying(CellKey key, String soFar) implements RunEvent {}

    /**
     * A call brought a reply, and it is committed.
     *
     * @param latency of the successful try
     */
    record Replied(CellKey key, Usage usage, Duration latency) implements RunEvent {}

    /** A try failed and will be repeated. */
    record Retried(CellKey key, LlmFailure failure) implements RunEvent {}

    /** A call's last try failed. The cell may still end with what its other calls brought. */
    record NoReply(CellKey key, LlmFailure failure) implements RunEvent {}

    /** A cell ended, and its end is committed. */
    record CellEnded(Answer answer) implements RunEvent {}

    /** An answer's rating under the run's own scoring is committed. */
    record AnswerRated(CellKey key, Rating rating) implements RunEvent {}

    /** The next call would cross the cap; the run is paused until the cap is raised. */
    record CapReached(BigDecimal cap) implements RunEvent {}

    /** @param reason a sentence for people, empty where the state says it all */
    record StateChanged(RunState state, String reason) implements RunEvent {}
}
