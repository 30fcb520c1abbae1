package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import java.util.List;

/**
 * A run as kept, for results, transcripts and exports.
 *
 * @param answers one per cell in planned order; a pending cell is an answer with status pending
 */
public record RunContents(RunRecord run, Panel panel, List<RatedAnswer> answers) {
    public RunContents {
        answers = List.copyOf(answers);
    }
}
