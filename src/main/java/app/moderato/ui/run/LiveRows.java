package app.moderato.ui.run;

import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.ui.control.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The page's three lists; each is touched only where the picture differs from the one before. */
final class LiveRows {
    private final ObservableList<BlockRow> blocks = FXCollections.observableArrayList();
    private final FailedLines failed;
    private final AnswerRows answers;
    private @Nullable ShownRun shown;

    LiveRows(Messages messages) {
        this.failed = new FailedLines(messages);
        this.answers = new AnswerRows(messages);
    }

    ObservableList<BlockRow> blocks() {
        return blocks;
    }

    FailedLines failed() {
        return failed;
    }

    AnswerRows answers() {
        return answers;
    }

    void show(@Nullable ShownRun now) {
        boolean same = now != null && shown != null && now.names() == shown.names();
        shown = now;
        if (!same) {
            blocks.clear();
            failed.clear();
            answers.clear();
        }
        if (now != null) {
            showBlocks(now);
            failed.show(now.snapshot().failed(), now.names());
            answers.show(now);
        }
    }

    private void showBlocks(ShownRun now) {
        RunSnapshot snapshot = now.snapshot();
        if (blocks.size() != snapshot.blocks().size()) {
            List<BlockRow> rows = new ArrayList<>();
            snapshot.blocks().forEach((block, count) -> rows.add(new BlockRow(block, count, now.names())));
            blocks.setAll(rows);
        } else {
            blocks.forEach(row -> row.show(snapshot.blocks()
                    .getOrDefault(row.block(), row.countProperty().get())));
        }
    }
}
