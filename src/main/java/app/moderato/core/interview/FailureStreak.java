package app.moderato.core.interview;

import app.moderato.core.llm.LlmFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run when nothing but failures come back. Where another try might help, the ends of cells are held until a call
 * succeeds; when the run ends before, they are dropped, so that a resume asks those cells again.
 */
final class FailureStreak {
    /** Refused requests in a row that end a run, as a multiple of the limit for failures of the wire. */
    private static final int PATIENCE_WITH_REFUSED_REQUESTS = 3;

    private final int limit;
    private final Consumer<Answer> commit;
    private final List<Answer> held = new ArrayList<>();
    private int inARow;
    private @Nullable RunEnds over;

    /** @param limit cells in a row that may fail */
    FailureStreak(int limit, Consumer<Answer> commit) {
        this.limit = limit;
        this.commit = commit;
    }

    synchronized void failed(Answer answer, LlmFailure failure) throws RunEnds {
        if (over != null) {
            throw over;
        }
        inARow++;
        if (failure.retryable()) {
            held.add(answer);
        } else {
            commit.accept(answer);
        }
        if (inARow >= (failure.retryable() ? limit : limit * PATIENCE_WITH_REFUSED_REQUESTS)) {
            held.clear();
            over = new RunEnds(
                    RunState.INCOMPLETE, "Stopped after " + inARow + " failures in a row. " + failure.sentence());
            throw over;
        }
    }

    /** Shares the fate of the failures it follows from: a question not asked because another had no answer. */
    synchronized void follows(Answer skipped) throws RunEnds {
        if (over != null) {
            throw over;
        }
        if (held.isEmpty()) {
            commit.accept(skipped);
        } else {
            held.add(skipped);
        }
    }

    synchronized void succeeded() {
        inARow = 0;
        held.forEach(commit);
        held.clear();
    }
}
