package app.moderato.ui.guide;

import app.moderato.core.study.Draft;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The guide as it stands after the last keystroke, and the question in it that is being edited; needs no stage. */
final class GuideDraft {
    /** What is typed letter by letter. */
    private static final Set<String> TYPED = Set.of(
            "guide.step.text",
            "guide.step.probe",
            "guide.step.ask-if",
            "guide.step.id",
            "guide.step.options",
            "guide.step.labels");

    private final Drafting drafting;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Guide> guide = new ReadOnlyObjectWrapper<>();

    private @Nullable QuestionId edited;

    GuideDraft(Drafting drafting, Messages messages) {
        this.drafting = drafting;
        this.messages = messages;
        drafting.draftProperty().subscribe(this::follow);
    }

    // Properties

    /** The one being edited; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** Null before a study is open. */
    ReadOnlyObjectProperty<@Nullable Guide> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** In the order asked. */
    Stream<Question> all() {
        Guide now = guide.get();
        return now == null ? Stream.empty() : now.all();
    }

    /** Where the question being edited stands; empty where there is none. */
    Optional<GuideEdits.Spot> spot() {
        Guide now = guide.get();
        return now == null || edited == null ? Optional.empty() : Optional.ofNullable(GuideEdits.spot(now, edited));
    }

    /** What was typed of the question being edited and makes no value yet. */
    Optional<String> unfinished(String field) {
        Question now = question.get();
        Draft draft = drafting.draftProperty().get();
        return now == null || draft == null
                ? Optional.empty()
                : Optional.ofNullable(draft.unfinished().get(place(now.id(), field)));
    }

    // Commands

    /** @param id null where there is none */
    void edit(@Nullable QuestionId id) {
        edited = id;
        follow(drafting.draftProperty().get());
    }

    /**
     * @param what key of the step's words
     * @param id of the question that it is done to, null for none
     */
    void change(String what, @Nullable QuestionId id, UnaryOperator<Guide> edit) {
        drafting.change(step(what, id), draft -> draft.with(study -> study.withGuide(edit.apply(study.guide()))));
    }

    /** Keeps a text beside the question being edited, until it makes a value. */
    void leave(String what, QuestionId id, String field, String text) {
        drafting.change(step(what, id), draft -> draft.unfinished(place(id, field), text));
    }

    /**
     * The field's text makes a value.
     *
     * @param called id of the question from now on
     */
    void finish(String what, QuestionId id, String field, QuestionId called, UnaryOperator<Guide> edit) {
        Drafting.Step step = step(what, id);
        edited = called;
        drafting.change(
                step,
                draft -> draft.finished(place(id, field)).with(study -> study.withGuide(edit.apply(study.guide()))));
    }

    private Drafting.Step step(String what, @Nullable QuestionId id) {
        // not by its id, which changes while it is typed
        int index = all().map(Question::id).toList().indexOf(id);
        return new Drafting.Step(
                messages.text(what), TYPED.contains(what) ? "guide/" + index + "/" + what : "", new Place.GuideOf(id));
    }

    private void follow(@Nullable Draft draft) {
        QuestionId id = edited;
        guide.set(draft == null ? null : draft.study().guide());
        question.set(
                draft == null || id == null
                        ? null
                        : draft.study().guide().find(id).orElse(null));
    }

    private static String place(QuestionId id, String field) {
        return "guide/" + id + "/" + field;
    }
}
