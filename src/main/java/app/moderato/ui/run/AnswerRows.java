package app.moderato.ui.run;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.monitor.HeardAnswer;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.interview.monitor.SaidSoFar;
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

/**
 * Answers as they arrive: at the top what is being said now, under it the answers, the newest first. A row stays the same
 * one from its first word to its rating. On the screen's thread.
 */
final class AnswerRows {
    private final Messages messages;
    private final ObservableList<AnswerRow> rows = FXCollections.observableArrayList();
    private final BooleanProperty follow = new SimpleBooleanProperty(true);
    private Map<CellKey, AnswerRow> known = new HashMap<>();
    private @Nullable ShownRun shown;
    private @Nullable List<HeardAnswer> answersShown;
    private @Nullable List<SaidSoFar> sayingShown;

    AnswerRows(Messages messages) {
        this.messages = messages;
        follow.subscribe(this::update);
    }

    /** While not followed no row comes, goes or moves, so that they can be read. */
    ObservableList<AnswerRow> rows() {
        return rows;
    }

    BooleanProperty followProperty() {
        return follow;
    }

    void clear() {
        shown = null;
        rows.clear();
        known = new HashMap<>();
        answersShown = null;
        sayingShown = null;
        follow.set(true);
    }

    void show(ShownRun now) {
        shown = now;
        update();
    }

    private void update() {
        ShownRun now = shown;
        if (now == null) {
            return;
        }
        RunSnapshot picture = now.snapshot();
        boolean same = picture.latest().equals(answersShown) && picture.saying().equals(sayingShown);
        if (follow.get() && !same) {
            follow(picture, now.names());
            answersShown = picture.latest();
            sayingShown = picture.saying();
        } else if (!follow.get()) {
            stayInPlace(picture);
            // whatever came meanwhile is shown once they are followed again
            answersShown = null;
        }
        rows.forEach(row -> row.grow(picture.takenAt(), picture.live(), messages));
    }

    private void follow(RunSnapshot picture, RunNames names) {
        Map<CellKey, AnswerRow> found = new HashMap<>();
        List<AnswerRow> inOrder = new ArrayList<>();
        for (SaidSoFar words : picture.saying()) {
            AnswerRow row = known.get(words.key());
            // a cell that is asked again begins a row anew
            row = row == null || !row.isBeingSaid() ? new AnswerRow(words.key(), names) : row;
            row.say(words.text(), messages);
            found.put(words.key(), row);
            inOrder.add(row);
        }
        for (HeardAnswer answer : picture.latest()) {
            if (!found.containsKey(answer.key())) {
                AnswerRow before = known.get(answer.key());
                AnswerRow row = before == null ? new AnswerRow(answer.key(), names) : before;
                row.hear(answer);
                found.put(answer.key(), row);
                inOrder.add(row);
            }
        }
        known = found;
        if (!inOrder.equals(rows)) {
            rows.setAll(inOrder);
        }
    }

    /** Words become answers where they stand. */
    private void stayInPlace(RunSnapshot picture) {
        Map<CellKey, HeardAnswer> answers = new HashMap<>();
        picture.latest().forEach(answer -> answers.put(answer.key(), answer));
        Map<CellKey, SaidSoFar> saying = new HashMap<>();
        picture.saying().forEach(words -> saying.put(words.key(), words));
        for (AnswerRow row : rows) {
            HeardAnswer answer = answers.get(row.key());
            SaidSoFar words = saying.get(row.key());
            if (answer != null) {
                row.hear(answer);
            } else if (words != null && row.isBeingSaid()) {
                row.say(words.text(), messages);
            }
        }
    }
}
