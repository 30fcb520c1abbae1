package app.moderato.ui.transcript;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.core.study.QuestionId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What limits the answers shown. The screen may set all of it; nothing is looked for until it says so. */
final class Filters {
    /**
     * Answers to one question, of one point where given.
     *
     * @param point whose mass is the largest, from 1; 0 for any
     */
    record Point(QuestionId question, int point) {}

    private final StringProperty words = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable String> concept = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Point> point = new SimpleObjectProperty<>();
    private final BooleanProperty starred = new SimpleBooleanProperty();

    StringProperty wordsProperty() {
        return words;
    }

    /** The concept's id; null for any. */
    ObjectProperty<@Nullable String> conceptProperty() {
        return concept;
    }

    /** Null for any question. */
    ObjectProperty<@Nullable Point> pointProperty() {
        return point;
    }

    BooleanProperty starredProperty() {
        return starred;
    }

    void clear() {
        words.set("");
        concept.set(null);
        point.set(null);
        starred.set(false);
    }

    TranscriptQuery query(RunId run) {
        TranscriptQuery query = TranscriptQuery.all(run)
                .words(words.get())
                .concept(concept.get())
                .starred(starred.get());
        Point only = point.get();
        return only == null ? query : query.answers(only.question(), only.point());
    }
}
