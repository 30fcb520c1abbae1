package app.moderato.ui.study;

import app.moderato.core.study.Draft;
import app.moderato.core.study.Problem;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.Place;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Changes the settings of the open study; needs no stage. */
final class StudyEditor {
    private final Desk desk;
    private final Messages messages;

    StudyEditor(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    // Properties

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return desk.drafting().draftProperty();
    }

    /** Kept a moment after each change; what is wrong may be another thing then. */
    ReadOnlyObjectProperty<@Nullable OpenStudy> studyProperty() {
        return desk.studyProperty();
    }

    /** What stands in the field. */
    String text(StudyField field) {
        Draft draft = draftProperty().get();
        if (draft == null) {
            return "";
        }
        String typed = draft.unfinished().get(place(field));
        return typed == null ? field.text(draft.study()) : typed;
    }

    /** What is wrong with what stands in the field; empty where nothing is. */
    String trouble(StudyField field) {
        Draft draft = draftProperty().get();
        OpenStudy kept = desk.studyProperty().get();
        if (draft != null && draft.unfinished().containsKey(place(field))) {
            return messages.text(field.unreadKey());
        }
        return kept == null ? "" : problems(kept, field.pointer());
    }

    /** What the study says of it; empty before one is open. */
    String text(StudyFact fact) {
        Draft draft = draftProperty().get();
        return draft == null ? "" : fact.text(draft.study(), messages);
    }

    /** Why this version cannot go by it; empty where it can. */
    String trouble(StudyFact fact) {
        OpenStudy kept = desk.studyProperty().get();
        return kept == null ? "" : problems(kept, fact.pointer());
    }

    /** Whether ratings are made by this method, too. */
    boolean by(RatingMethod method) {
        Draft draft = draftProperty().get();
        return draft != null && draft.study().rating().asking().contains(method);
    }

    /** The plan of the group discussion in a few words. */
    String group() {
        Draft draft = draftProperty().get();
        return new GroupWords(messages)
                .brief(draft == null ? null : draft.study().group());
    }

    boolean hasGroup() {
        Draft draft = draftProperty().get();
        return draft != null && draft.study().group() != null;
    }

    private static String problems(OpenStudy kept, String pointer) {
        return kept.errors().stream()
                .filter(problem -> problem.pointer().equals(pointer))
                .map(Problem::sentence)
                .collect(Collectors.joining(" "));
    }

    // Commands

    void type(StudyField field, String text) {
        Draft now = draftProperty().get();
        if (now == null || text.equals(text(field))) {
            return;
        }
        Optional<UnaryOperator<Study>> edit = field.read(text);
        desk.drafting()
                .change(
                        new Drafting.Step(
                                messages.text("study.step.change", messages.text(field.nameKey())),
                                place(field),
                                new Place.StudySettings()),
                        draft -> edit.map(change -> draft.finished(place(field)).with(change))
                                .orElseGet(() -> draft.unfinished(place(field), text)));
    }

    void rate(RatingMethod method, boolean wanted) {
        if (draftProperty().get() == null || by(method) == wanted) {
            return;
        }
        desk.drafting()
                .change(
                        new Drafting.Step(
                                messages.text("study.step.change", messages.text("study.fact.methods")),
                                "study/methods",
                                new Place.StudySettings()),
                        draft -> draft.with(
                                study -> study.withRating(study.rating().with(method, wanted))));
    }

    private static String place(StudyField field) {
        return "study/" + field.key();
    }
}
