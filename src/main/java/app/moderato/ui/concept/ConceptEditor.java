package app.moderato.ui.concept;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptEdits;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.ConceptIds;
import app.moderato.core.study.Draft;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.PriceText;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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

    private static final String USUAL_CURRENCY = "USD";
    /** What is typed letter by letter. */
    private static final Set<String> TYPED =
            Set.of("concept.step.name", "concept.step.text", "concept.step.price", "concept.step.attributes");

    private final Drafting drafting;
    private final Messages messages;
    private final Consumer<ConceptId> select;
    private final ReadOnlyObjectWrapper<@Nullable Concept> concept = new ReadOnlyObjectWrapper<>();
    /** Made in this sitting: their ids still follow their names. */
    private final Set<ConceptId> fresh = new HashSet<>();

    private @Nullable ConceptId edited;

    /** @param select shows another concept, now or once it is read */
    ConceptEditor(Drafting drafting, Messages messages, Consumer<ConceptId> select) {
        this.drafting = drafting;
        this.messages = messages;
        this.select = select;
        drafting.draftProperty().subscribe(this::follow);
    }

    // Properties

    /** The one being edited, as it stands after the last keystroke; null where there is none. */
    ReadOnlyObjectProperty<@Nullable Concept> conceptProperty() {
        return concept.getReadOnlyProperty();
    }

    /** What stands in the field of the price. */
    String price() {
        Concept now = concept.get();
        Draft draft = drafting.draftProperty().get();
        if (now == null || draft == null) {
            return "";
        }
        String typed = draft.unfinished().get(priceField(now.id()));
        Price price = now.price();
        return typed != null ? typed : price == null ? "" : written(price);
    }

    /** What keeps the field of the price from being one; empty where nothing does. */
    String priceTrouble() {
        Concept now = concept.get();
        Draft draft = drafting.draftProperty().get();
        boolean unread = now != null && draft != null && draft.unfinished().containsKey(priceField(now.id()));
        return unread ? messages.text("concept.price.unread") : "";
    }

    /** Whether the text would be the price that is there already. */
    boolean isPrice(String text) {
        Concept now = concept.get();
        return now != null && PriceText.of(text, currency()).equals(Optional.ofNullable(now.price()));
    }

    private static String written(Price price) {
        String shown = ConceptName.price(price);
        return PriceText.of(shown, price.currency()).filter(price::equals).isPresent() ? shown : price.toString();
    }

    // Commands

    /** @param id null where there is none */
    void edit(@Nullable ConceptId id) {
        edited = id;
        follow(drafting.draftProperty().get());
    }

    /** Renames the concept; one made in this sitting gets its id of its name. */
    void name(String name) {
        Concept now = concept.get();
        if (now == null) {
            return;
        }
        ConceptId id = now.id();
        ConceptId called = fresh.contains(id) ? ConceptIds.fresh(name, others(id)) : id;
        if (fresh.remove(id)) {
            fresh.add(called);
        }
        edited = called;
        change(
                "concept.step.name",
                study ->
                        ConceptEdits.change(ConceptEdits.rename(study, id, called), called, one -> one.withName(name)));
        if (!called.equals(id)) {
            select.accept(called);
        }
    }

    void text(String text) {
        each("concept.step.text", one -> one.withText(text));
    }

    void price(String text) {
        Concept now = concept.get();
        if (now == null) {
            return;
        }
        String field = priceField(now.id());
        Optional<Price> price = PriceText.of(text, currency());
        drafting.change(step("concept.step.price", now.id()), draft -> {
            if (!text.isBlank() && price.isEmpty()) {
                return draft.unfinished(field, text);
            }
            return draft.finished(field)
                    .with(study -> ConceptEdits.change(study, now.id(), one -> one.withPrice(price.orElse(null))));
        });
    }

    void role(Role role) {
        Concept now = concept.get();
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
        Draft draft = drafting.draftProperty().get();
        if (draft == null || concepts.isEmpty()) {
            return;
        }
        concepts.forEach(one -> fresh.add(one.id()));
        insert(concepts, draft.study().concepts().size(), how);
    }

    /** A variant beside it. A study has one control, so that the copy is none. */
    void duplicate() {
        Concept now = concept.get();
        if (now == null) {
            return;
        }
        String name = messages.text("concept.new.copy", now.name());
        Concept copy =
                now.withId(ConceptIds.fresh(name, others(null))).withName(name).withControl(false, false);
        fresh.add(copy.id());
        insert(List.of(copy), index(now.id()) + 1, "concept.step.duplicate");
    }

    private void insert(List<Concept> concepts, int index, String how) {
        change(how, study -> ConceptEdits.add(study, concepts, index));
        select.accept(concepts.getFirst().id());
    }

    void remove() {
        Concept now = concept.get();
        if (now == null) {
            return;
        }
        int index = index(now.id());
        change("concept.step.remove", study -> ConceptEdits.remove(study, now.id()));
        List<Concept> left = all();
        if (!left.isEmpty()) {
            select.accept(left.get(Math.min(index, left.size() - 1)).id());
        }
    }

    /** @param index 0..n−1, where it stands afterwards; one outside does nothing */
    void move(ConceptId id, int index) {
        if (index >= 0 && index < all().size()) {
            drafting.change(
                    step("concept.step.move", id), draft -> draft.with(study -> ConceptEdits.move(study, id, index)));
            select.accept(id);
        }
    }

    /** By so many places, downwards where positive. */
    void moveBy(int places) {
        Concept now = concept.get();
        if (now != null) {
            move(now.id(), index(now.id()) + places);
        }
    }

    private Concept blank(String name, String text) {
        return new Concept(ConceptIds.fresh(name, others(null)), name, text, null, List.of(), Map.of(), false, false);
    }

    private void each(String what, UnaryOperator<Concept> edit) {
        Concept now = concept.get();
        if (now != null) {
            change(what, study -> ConceptEdits.change(study, now.id(), edit));
        }
    }

    private void change(String what, UnaryOperator<Study> edit) {
        Concept now = concept.get();
        drafting.change(step(what, now == null ? null : now.id()), draft -> draft.with(edit));
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

    private List<Concept> all() {
        Draft draft = drafting.draftProperty().get();
        return draft == null ? List.of() : draft.study().concepts();
    }

    private List<ConceptId> others(@Nullable ConceptId id) {
        return all().stream().map(Concept::id).filter(one -> !one.equals(id)).toList();
    }

    private int index(ConceptId id) {
        return all().stream().map(Concept::id).toList().indexOf(id);
    }

    /** That of the other prices. */
    private String currency() {
        return all().stream()
                .map(Concept::price)
                .filter(Objects::nonNull)
                .map(Price::currency)
                .findFirst()
                .orElse(USUAL_CURRENCY);
    }

    private static String priceField(ConceptId id) {
        return "concepts/" + id + "/price";
    }
}
