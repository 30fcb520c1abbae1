package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Draft;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The concepts as they stand after the last keystroke, and the one that is being edited; needs no stage. */
final class ConceptDraft {
    /** What is typed letter by letter. */
    private static final Set<String> TYPED =
            Set.of("concept.step.name", "concept.step.text", "concept.step.price", "concept.step.attributes");

    private final Drafting drafting;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<@Nullable Concept> concept = new ReadOnlyObjectWrapper<>();

    private @Nullable ConceptId edited;

    ConceptDraft(Drafting drafting, Messages messages) {
        this.drafting = drafting;
        this.messages = messages;
        drafting.draftProperty().subscribe(this::follow);
    }

    // Properties

    /** The one being edited; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Concept> conceptProperty() {
        return concept.getReadOnlyProperty();
    }

    boolean isOpen() {
        return drafting.draftProperty().get() != null;
    }

    /** In study order. */
    List<Concept> all() {
        Draft draft = drafting.draftProperty().get();
        return draft == null ? List.of() : draft.study().concepts();
    }

    /** −1 where there is none. */
    int index(ConceptId id) {
        return all().stream().map(Concept::id).toList().indexOf(id);
    }

    /** What was typed of the concept being edited and makes no value yet. */
    Optional<String> unfinished(String field) {
        Concept now = concept.get();
        Draft draft = drafting.draftProperty().get();
        return now == null || draft == null
                ? Optional.empty()
                : Optional.ofNullable(draft.unfinished().get(place(now.id(), field)));
    }

    // Commands

    /** @param id null where there is none */
    void edit(@Nullable ConceptId id) {
        edited = id;
        follow(drafting.draftProperty().get());
    }

    /**
     * @param what key of the step's words
     * @param id of the concept that it is done to, null for none
     */
    void change(String what, @Nullable ConceptId id, UnaryOperator<Study> edit) {
        drafting.change(step(what, id), draft -> draft.with(edit));
    }

    /** @param called id of the concept being edited from now on */
    void rename(String what, ConceptId id, ConceptId called, UnaryOperator<Study> edit) {
        Drafting.Step step = step(what, id);
        edited = called;
        drafting.change(step, draft -> draft.with(edit));
    }

    /** Keeps a text beside the concept, until it makes a value. */
    void leave(String what, ConceptId id, String field, String text) {
        drafting.change(step(what, id), draft -> draft.unfinished(place(id, field), text));
    }

    /** The field's text makes a value. */
    void finish(String what, ConceptId id, String field, UnaryOperator<Study> edit) {
        drafting.change(
                step(what, id), draft -> draft.finished(place(id, field)).with(edit));
    }

    private Drafting.Step step(String what, @Nullable ConceptId id) {
        boolean typed = TYPED.contains(what);
        return new Drafting.Step(
                messages.text(what),
                typed && id != null ? "concepts/" + index(id) + "/" + what : "",
                new Place.Concepts(id));
    }

    private void follow(@Nullable Draft draft) {
        ConceptId id = edited;
        concept.set(
                draft == null || id == null ? null : draft.study().concept(id).orElse(null));
    }

    private static String place(ConceptId id, String field) {
        return "concepts/" + id + "/" + field;
    }
}
