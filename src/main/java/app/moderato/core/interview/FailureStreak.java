package app.moderato.core.interview;

import app.moderato.core.llm.LlmFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Ends a run when nothing but failures come back. The ends of cells that failed on the wire are held until another call
 * succeeds; when the streak ends the run they are dropped, so that a resume asks those cells again.
 */
final class FailureStreak {
    private final int limit;
    private final Consumer<Answer> commit;
    private final List<Answer> held = new ArrayList<>();

    /** @param limit cells in a row that may fail */
    FailureStreak(int limit, Consumer<Answer> commit) {
        this.limit = limit;
        this.commit = commit;
    }

    synchronized void failed(Answer answer, LlmFailure failure) throws RunEnds {
        held.add(answer);
        if (failure.retryable() && held.size() >= limit) {
            held.clear();
            throw new RunEnds(
                    RunState.INCOMPLETE, "Stopped after " + limit + " failures in a row. " + failure.sentence());
        }
    }

    synchronized void succeeded() {
        held.forEach(commit);
        held.clear();
    }
}
