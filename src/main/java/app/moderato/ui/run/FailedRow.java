package app.moderato.ui.run;

import app.moderato.core.interview.monitor.FailedCell;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A cell that ended without an answer, in words.
 *
 * @param number of the question, such as Q3
 * @param question as it was put
 * @param reason short
 * @param tries one line for each that is known, in order
 */
record FailedRow(
        FailedCell cell,
        String person,
        Optional<ConceptName> concept,
        String who,
        String number,
        String question,
        String reason,
        String attempts,
        List<String> tries)
        implements FailedLine {
    FailedRow {
        tries = List.copyOf(tries);
    }

    static FailedRow of(FailedCell cell, RunNames names, FailureWords failures, Messages messages) {
        List<String> tries = new ArrayList<>();
        cell.failures()
                .forEach(failure -> tries.add(messages.text("run.failed.try", 1 + tries.size(), failures.of(failure))));
        return new FailedRow(
                cell,
                cell.key().persona().value(),
                names.concept(cell.key()),
                names.fullWho(cell.key()),
                names.question(cell.key()),
                cell.asked(),
                failures.of(cell),
                messages.text("run.failed.tries", cell.attempts()),
                tries);
    }
}
