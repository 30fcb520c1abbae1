package app.moderato.ui.run;

import app.moderato.core.interview.monitor.FailedCell;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * The cells without an answer under what went wrong with them, causes and cells in the order in which they came. On the
 * screen's thread.
 */
final class FailedLines {
    private final Messages messages;
    private final FailureWords words;
    private final FailureAdvice advice;
    private final ObservableList<FailedLine> lines = FXCollections.observableArrayList();
    private final Map<String, List<FailedRow>> byCause = new LinkedHashMap<>();
    private final Map<String, String> whatToDo = new LinkedHashMap<>();
    private int grouped;
    private @Nullable List<FailedCell> shown;

    FailedLines(Messages messages) {
        this.messages = messages;
        this.words = new FailureWords(messages);
        this.advice = new FailureAdvice(messages);
    }

    ObservableList<FailedLine> lines() {
        return lines;
    }

    void clear() {
        lines.clear();
        byCause.clear();
        whatToDo.clear();
        grouped = 0;
        shown = null;
    }

    /** @param cells those of the call before, and more behind them; or others */
    void show(List<FailedCell> cells, RunNames names) {
        if (cells.equals(shown)) {
            return;
        }
        if (grouped > cells.size()) {
            clear();
        }
        for (FailedCell cell : cells.subList(grouped, cells.size())) {
            FailedRow row = FailedRow.of(cell, names, words, messages);
            byCause.computeIfAbsent(row.reason(), cause -> new ArrayList<>()).add(row);
            whatToDo.putIfAbsent(row.reason(), advice.of(cell));
        }
        grouped = cells.size();
        shown = cells;
        List<FailedLine> all = new ArrayList<>();
        byCause.forEach((cause, rows) -> {
            all.add(new FailedCause(cause, rows.size(), whatToDo.getOrDefault(cause, "")));
            all.addAll(rows);
        });
        lines.setAll(all);
    }
}
