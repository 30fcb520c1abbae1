package app.moderato.core.interview;

import app.moderato.core.llm.LlmFailure;

/** What a running run tells whoever watches; raised on the thread where it happened, so handle it quickly. */
public sealed interface RunEvent {
    /** A cell ended, and its end is committed. */
    record CellEnded(Answer answer) implements RunEvent {}

    /** A try failed and will be repeated. */
    record Retried(CellKey key, LlmFailure failure) implements RunEvent {}

    /** @param reason a sentence for people, empty where the state says it all */
    record StateChanged(RunState state, String reason) implements RunEvent {}
}
