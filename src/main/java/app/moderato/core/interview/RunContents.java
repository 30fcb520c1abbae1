package app.moderato.core.interview;

import app.moderato.core.panel.Panel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run as kept, for results, transcripts and exports.
 *
 * @param answers one per cell in planned order; a pending cell is an answer with status pending
 */
public record RunContents(RunRecord run, Panel panel, List<RatedAnswer> answers) {
    public RunContents {
        answers = List.copyOf(answers);
    }

    /** In planned order. */
    public Map<CellKey, Answer> byCell() {
        Map<CellKey, Answer> cells = new LinkedHashMap<>();
        answers.forEach(one -> cells.put(one.answer().key(), one.answer()));
        return cells;
    }
}
