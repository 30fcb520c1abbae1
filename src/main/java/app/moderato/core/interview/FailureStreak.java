package app.moderato.core.interview;

import app.moderato.core.llm.LlmFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run when nothing but failures come back. Where another try might help, the ends of cells are held until a call
 * succeeds; when the run ends before, they are dropped, so that a resume asks those cells again.
 *
 * @param <T> how a cell ended
 */
public final class FailureStreak<T> {
    /** Refused requests in a row that end a run, as a multiple of the limit for failures of the wire. */
    private static final int PATIENCE_WITH_REFUSED_REQUESTS = 3;

    private final int limit;
    private final Consumer<T> commit;
    private final List<T> held = new ArrayList<>();
    private int inARow;
    private @Nullable RunEnds over;

    /** @param limit cells in a row that may fail */
    public FailureStreak(int limit, Consumer<T> commit) {
        this.limit = limit;
        this.commit = commit;
    }

    public synchronized void failed(T answer, LlmFailure failure) throws RunEnds {
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
    synchronized void follows(T skipped) throws RunEnds {
        if (over != null) {
            throw over;
        }
        if (held.isEmpty()) {
            commit.accept(skipped);
        } else {
            held.add(skipped);
        }
    }

    public synchronized void succeeded() {
        inARow = 0;
        held.forEach(commit);
        held.clear();
    }
}
