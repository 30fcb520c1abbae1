package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.llm.LlmFailure;
import java.util.List;

/**
 * A cell that ended without an answer.
 *
 * @param asked the question as it was put; empty where it was not
 * @param reason a sentence for people
 * @param attempts calls made for it
 * @param failures of those calls that brought no reply, in order; empty where an earlier sitting made them
 */
public record FailedCell(
        CellKey key, CellStatus status, String asked, String reason, int attempts, List<LlmFailure> failures) {
    public FailedCell {
        failures = List.copyOf(failures);
    }
}
