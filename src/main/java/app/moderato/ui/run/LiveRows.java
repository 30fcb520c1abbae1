package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.monitor.FailedCell;
import app.moderato.core.interview.monitor.HeardAnswer;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The page's three lists; each is touched only where the picture differs from the one before. */
final class LiveRows {
    private final Messages messages;
    private final FailureWords failures;
    private final ObservableList<BlockRow> blocks = FXCollections.observableArrayList();
    private final ObservableList<FailedRow> failed = FXCollections.observableArrayList();
    private final ObservableList<AnswerRow> answers = FXCollections.observableArrayList();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private Map<CellKey, AnswerRow> known = new HashMap<>();
    private @Nullable ShownRun shown;
    private @Nullable List<FailedCell> failedShown;
    private @Nullable List<HeardAnswer> answersShown;

    LiveRows(Messages messages) {
        this.messages = messages;
        this.failures = new FailureWords(messages);
        follow.subscribe(this::showAnswers);
    }

    ObservableList<BlockRow> blocks() {
        return blocks;
    }

    ObservableList<FailedRow> failed() {
        return failed;
    }

    /** The newest first; while not followed they stay as they are, so that they can be read. */
    ObservableList<AnswerRow> answers() {
        return answers;
    }

    BooleanProperty followProperty() {
        return follow;
    }

    void show(@Nullable ShownRun now) {
        boolean same = now != null && shown != null && now.names() == shown.names();
        shown = now;
        if (!same) {
            blocks.clear();
            failed.clear();
            answers.clear();
            known = new HashMap<>();
            failedShown = null;
            answersShown = null;
            follow.set(true);
        }
        if (now != null) {
            showBlocks(now);
            showFailed(now);
            showAnswers();
        }
    }

    private void showBlocks(ShownRun now) {
        RunSnapshot snapshot = now.snapshot();
        if (blocks.size() != snapshot.blocks().size()) {
            List<BlockRow> rows = new ArrayList<>();
            snapshot.blocks().forEach((block, count) -> rows.add(new BlockRow(block, count, now.names())));
            blocks.setAll(rows);
        } else {
            blocks.forEach(row -> row.show(snapshot.blocks().getOrDefault(row.block(), row.countProperty().get())));
        }
    }

    private void showFailed(ShownRun now) {
        List<FailedCell> cells = now.snapshot().failed();
        if (cells.equals(failedShown)) {
            return;
        }
        int common = failed.size() <= cells.size() ? failed.size() : 0;
        List<FailedRow> more = cells.subList(common, cells.size()).stream()
                .map(cell -> FailedRow.of(cell, now.names(), failures, messages))
                .toList();
        if (common == 0) {
            failed.setAll(more);
        } else {
            failed.addAll(more);
        }
        failedShown = cells;
    }

    private void showAnswers() {
        ShownRun now = shown;
        if (now == null) {
            return;
        }
        List<HeardAnswer> latest = now.snapshot().latest();
        if (!latest.equals(answersShown) && follow.get()) {
            Map<CellKey, AnswerRow> rows = new HashMap<>();
            List<AnswerRow> inOrder = new ArrayList<>(latest.size());
            for (HeardAnswer answer : latest) {
                AnswerRow before = known.get(answer.key());
                AnswerRow row = before == null ? new AnswerRow(answer, now.names()) : before;
                row.show(answer.rating(), now.snapshot().takenAt(), now.snapshot().live(), messages);
                rows.put(answer.key(), row);
                inOrder.add(row);
            }
            known = rows;
            answersShown = latest;
            if (!inOrder.equals(answers)) {
                answers.setAll(inOrder);
            }
        } else {
            answers.forEach(row ->
                    row.show(row.ratingProperty().get(), now.snapshot().takenAt(), now.snapshot().live(), messages));
        }
    }
}
