package app.moderato.core.interview.monitor;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.llm.LlmFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells that ended without an answer, and what went wrong with those still open. Guarded by the monitor. */
final class FailedCells {
    private final List<FailedCell> failed = new ArrayList<>();
    private final Map<CellKey, List<LlmFailure>> open = new HashMap<>();
    private @Nullable List<FailedCell> snapshot;

    void noReply(CellKey key, LlmFailure failure) {
        open.computeIfAbsent(key, first -> new ArrayList<>()).add(failure);
    }

    void ended(Answer answer) {
        List<LlmFailure> failures = open.remove(answer.key());
        if (answer.status().withoutAnswer()) {
            failed.add(new FailedCell(
                    answer.key(),
                    answer.status(),
                    answer.exchanges().isEmpty()
                            ? ""
                            : answer.exchanges().getFirst().asked(),
                    answer.reason(),
                    answer.attempts(),
                    failures == null ? List.of() : failures));
            snapshot = null;
        }
    }

    /** In the order in which they ended; the same list as long as none did. */
    List<FailedCell> snapshot() {
        List<FailedCell> known = snapshot;
        if (known == null) {
            known = List.copyOf(failed);
            snapshot = known;
        }
        return known;
    }
}
