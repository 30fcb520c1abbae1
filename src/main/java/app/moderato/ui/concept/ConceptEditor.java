package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptEdits;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.ConceptIds;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the concepts of the open study; needs no stage. */
final class ConceptEditor {
    /** What a concept is for. */
    enum Role {
        CONCEPT,
        CONTROL,
        /** A control that nobody sees twice. */
        CONTROL_ONCE;

        static Role of(Concept concept) {
            return !concept.control() ? CONCEPT : concept.repeat() ? CONTROL : CONTROL_ONCE;
        }
    }

    private final ConceptDraft draft;
    private final PriceEditor price;
    private final Messages messages;
    private final Consumer<ConceptId> select;
    /** Made in this sitting: their ids still follow their names. */
    private final Set<ConceptId> fresh = new HashSet<>();

    /** @param select has another concept edited and shown, now or once it is read */
    ConceptEditor(Drafting drafting, Messages messages, Consumer<ConceptId> select) {
        this.draft = new ConceptDraft(drafting, messages);
        this.price = new PriceEditor(draft, messages);
        this.messages = messages;
        this.select = select;
    }

    ConceptDraft draft() {
        return draft;
    }

    /** Of the one being edited. */
    PriceEditor price() {
        return price;
    }

    /** Renames the concept; one made in this sitting gets its id of its name. */
    void name(String name) {
        Concept now = draft.conceptProperty().get();
        if (now == null) {
            return;
        }
        ConceptId id = now.id();
        ConceptId called = fresh.contains(id) ? ConceptIds.fresh(name, others(id)) : id;
        if (fresh.remove(id)) {
            fresh.add(called);
        }
        draft.rename(
                "concept.step.name",
                id,
                called,
                study ->
                        ConceptEdits.change(ConceptEdits.rename(study, id, called), called, one -> one.withName(name)));
        if (!called.equals(id)) {
            select.accept(called);
        }
    }

    void text(String text) {
        each("concept.step.text", one -> one.withText(text));
    }

    void role(Role role) {
        Concept now = draft.conceptProperty().get();
        if (now != null) {
            change(
                    "concept.step.role",
                    study -> ConceptEdits.control(study, now.id(), role != Role.CONCEPT, role == Role.CONTROL));
        }
    }

    void attributes(Map<String, String> attributes) {
        each("concept.step.attributes", one -> one.withAttributes(attributes));
    }

    /** @param index 0..n, of the first of them */
    void addPictures(List<Picture> pictures, int index) {
        each("concept.step.add-pictures", one -> {
            List<Picture> all = new ArrayList<>(one.pictures());
            all.removeAll(pictures);
            all.addAll(Math.min(index, all.size()), pictures);
            return one.withPictures(all);
        });
    }

    void removePicture(Picture picture) {
        each(
                "concept.step.remove-picture",
                one -> one.withPictures(one.pictures().stream()
                        .filter(other -> !other.equals(picture))
                        .toList()));
    }

    /** A new one at the end, without a text. */
    void add() {
        add(List.of(blank(messages.text("concept.new.name"), "")), "concept.step.add");
    }

    /** One of a text: its first line is the name. */
    void paste(String text) {
        String[] parts = text.strip().split("\\R", 2);
        if (!parts[0].isBlank()) {
            add(List.of(blank(parts[0].strip(), parts.length > 1 ? parts[1].strip() : "")), "concept.step.paste");
        }
    }

    /** Concepts that came from elsewhere, with ids that none of the study has. */
    void add(List<Concept> concepts, String how) {
        if (!draft.isOpen() || concepts.isEmpty()) {
            return;
        }
        concepts.forEach(one -> fresh.add(one.id()));
        insert(concepts, draft.all().size(), how);
    }

    /** A variant beside it. A study has one control, so that the copy is none. */
    void duplicate() {
        Concept now = draft.conceptProperty().get();
        if (now == null) {
            return;
        }
        String name = messages.text("concept.new.copy", now.name());
        Concept copy =
                now.withId(ConceptIds.fresh(name, others(null))).withName(name).withControl(false, false);
        fresh.add(copy.id());
        insert(List.of(copy), draft.index(now.id()) + 1, "concept.step.duplicate");
    }

    private void insert(List<Concept> concepts, int index, String how) {
        change(how, study -> ConceptEdits.add(study, concepts, index));
        select.accept(concepts.getFirst().id());
    }

    void remove() {
        Concept now = draft.conceptProperty().get();
        if (now == null) {
            return;
        }
        int index = draft.index(now.id());
        change("concept.step.remove", study -> ConceptEdits.remove(study, now.id()));
        List<Concept> left = draft.all();
        if (!left.isEmpty()) {
            select.accept(left.get(Math.min(index, left.size() - 1)).id());
        }
    }

    /** @param index 0..n−1, where it stands afterwards; one outside does nothing */
    void move(ConceptId id, int index) {
        if (index >= 0 && index < draft.all().size()) {
            draft.change("concept.step.move", id, study -> ConceptEdits.move(study, id, index));
            select.accept(id);
        }
    }

    /** By so many places, downwards where positive. */
    void moveBy(int places) {
        Concept now = draft.conceptProperty().get();
        if (now != null) {
            move(now.id(), draft.index(now.id()) + places);
        }
    }

    private Concept blank(String name, String text) {
        return new Concept(ConceptIds.fresh(name, others(null)), name, text, null, List.of(), Map.of(), false, false);
    }

    private void each(String what, UnaryOperator<Concept> edit) {
        Concept now = draft.conceptProperty().get();
        if (now != null) {
            change(what, study -> ConceptEdits.change(study, now.id(), edit));
        }
    }

    private void change(String what, UnaryOperator<Study> edit) {
        Concept now = draft.conceptProperty().get();
        draft.change(what, now == null ? null : now.id(), edit);
    }

    private List<ConceptId> others(@Nullable ConceptId id) {
        return draft.all().stream()
                .map(Concept::id)
                .filter(one -> !one.equals(id))
                .toList();
    }
}
