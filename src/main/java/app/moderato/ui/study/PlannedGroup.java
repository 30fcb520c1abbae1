package app.moderato.ui.study;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Draft;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Study;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FieldProblems;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/** What the plan of the open study's group discussion says, and what is wrong with it; needs no stage. */
final class PlannedGroup {
    static final String SECTIONS = "/group/sections/";

    private final Desk desk;
    private final Messages messages;
    private final GroupWords words;
    private final IntegerProperty selected = new SimpleIntegerProperty();

    PlannedGroup(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
        this.words = new GroupWords(messages);
        draftProperty().subscribe(() -> selected.set(within(selected.get())));
    }

    ReadOnlyObjectProperty<@Nullable Draft> draftProperty() {
        return desk.drafting().draftProperty();
    }

    /** Kept a moment after each change; what is wrong may be another thing then. */
    ReadOnlyObjectProperty<@Nullable OpenStudy> studyProperty() {
        return desk.studyProperty();
    }

    /** The section being edited, 0..n−1 of the course; the screen may set it. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    Optional<Study> study() {
        return Optional.ofNullable(draftProperty().get()).map(Draft::study);
    }

    /** The study has a plan of its own. */
    boolean planned() {
        return study().map(Study::group).isPresent();
    }

    /** What applies where there is no plan, or nothing is said in it. */
    GroupPlan plan() {
        return study().map(Study::group).orElse(GroupPlan.OPEN);
    }

    GroupPlan.Section section() {
        return plan().course().get(selected.get());
    }

    /** A course has one section at least. */
    boolean removable() {
        return plan().course().size() > 1;
    }

    GroupWords words() {
        return words;
    }

    List<SectionRow> course() {
        Study study = study().orElse(null);
        List<SectionRow> rows = new ArrayList<>();
        if (study != null) {
            for (GroupPlan.Section section : plan().course()) {
                int index = rows.size();
                rows.add(new SectionRow(index, words.section(study, section), words.detail(section), isWrong(index)));
            }
        }
        return rows;
    }

    /** The study's concepts, then those that the plan names and the study does not have. */
    List<ConceptTicks.Tick> ticks() {
        List<ConceptId> taken = plan().concepts();
        List<ConceptTicks.Tick> ticks = new ArrayList<>();
        study().ifPresent(study -> {
            for (ConceptName name : ConceptName.of(study)) {
                ConceptId id = new ConceptId(name.id());
                ticks.add(new ConceptTicks.Tick(
                        id, messages.text("study.group.concept", name.letter(), name.name()), taken.contains(id)));
            }
        });
        taken.stream()
                .filter(id -> ticks.stream().noneMatch(tick -> tick.id().equals(id)))
                .forEach(id -> ticks.add(new ConceptTicks.Tick(id, id.value(), true)));
        return ticks;
    }

    private boolean isWrong(int index) {
        Draft draft = draftProperty().get();
        return !problems(SECTIONS + index).isEmpty()
                || (draft != null && draft.unfinished().containsKey(GroupTyped.minutes(index)));
    }

    /** Speaking time, turns and calls, in a sentence. */
    String length() {
        OpenStudy kept = studyProperty().get();
        Draft draft = draftProperty().get();
        int people = kept == null ? 0 : kept.panel().personas().size();
        return draft == null ? "" : words.length(draft.study(), plan(), people);
    }

    /** What stands in the field. */
    String text(GroupField field) {
        Draft draft = draftProperty().get();
        String typed = draft == null ? null : draft.unfinished().get(key(field));
        return typed == null ? GroupField.written(value(field)) : typed;
    }

    /** The text would be the value that is there already. */
    boolean says(GroupField field, String text) {
        Draft draft = draftProperty().get();
        boolean unread = draft != null && draft.unfinished().containsKey(key(field));
        return !unread && field.read(text).equals(Optional.of(value(field)));
    }

    private double value(GroupField field) {
        return field == GroupField.PARTICIPANTS
                ? plan().participants()
                : section().minutes();
    }

    /** Of the field in the draft. */
    String key(GroupField field) {
        return field == GroupField.PARTICIPANTS ? GroupTyped.PARTICIPANTS : GroupTyped.minutes(selected.get());
    }

    /** What is wrong with what stands in the field; empty where nothing is. */
    String trouble(GroupField field) {
        Draft draft = draftProperty().get();
        if (draft != null && draft.unfinished().containsKey(key(field))) {
            return messages.text(field.unreadKey());
        }
        return field == GroupField.PARTICIPANTS ? wrong("participants") : sectionTrouble("minutes");
    }

    /** @param part a key of the plan */
    String wrong(String part) {
        return Objects.requireNonNullElse(problems("/group").get(part), "");
    }

    /** @param part a key of the section being edited */
    String sectionTrouble(String part) {
        return Objects.requireNonNullElse(problems(SECTIONS + selected.get()).get(part), "");
    }

    private Map<String, String> problems(String pointer) {
        OpenStudy kept = studyProperty().get();
        return kept == null ? Map.of() : FieldProblems.under(pointer, kept.errors());
    }

    /** The scales an utterance can be scored on; one that the study names and nobody knows is there too. */
    List<Pick<String>> scales() {
        List<Pick<String>> picks = new ArrayList<>();
        picks.add(new Pick<>(null, messages.text("study.group.scale-open")));
        desk.ports().scales().names().forEach(name -> picks.add(new Pick<>(name, name)));
        return picks;
    }

    /** The section that is there, nearest to the index. */
    int within(int index) {
        return Math.clamp(index, 0, plan().course().size() - 1);
    }
}
