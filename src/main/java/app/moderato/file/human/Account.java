package app.moderato.file.human;

import app.moderato.core.study.Problem;
import app.moderato.file.table.MessyTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was odd in a file, and what was left out of it. */
final class Account {
    private final List<Problem> odd = new ArrayList<>();
    private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    private final Map<String, Integer> codes = new LinkedHashMap<>();

    /** Without a word about the row, since such a cell is usual there. */
    void leaveOut(LeftOut why) {
        leftOut.merge(why, 1, Integer::sum);
    }

    /** What stands for no answer is nothing odd; how often it does is told once. */
    void missing(String cell) {
        leaveOut(LeftOut.MISSING_CODE);
        codes.merge(cell, 1, Integer::sum);
    }

    List<String> remarks() {
        return codes.entrySet().stream()
                .map(code -> "“" + RatingCells.shown(code.getKey()) + "” stands for no answer and is left out, "
                        + code.getValue() + (code.getValue() == 1 ? " time." : " times."))
                .toList();
    }

    /** @param note completes the subject, such as “has no rating; it is left out” */
    void leaveOut(MessyTable.Row row, LeftOut why, String subject, String note) {
        leaveOut(why);
        note(row, subject, note);
    }

    void note(MessyTable.Row row, String subject, String note) {
        odd.add(Problem.warning("", subject + " " + note + ".").atLine(row.line()));
    }

    List<Problem> odd() {
        return odd;
    }

    Map<LeftOut, Integer> leftOut() {
        return leftOut;
    }
}
