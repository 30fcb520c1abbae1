package app.moderato.ui.study;

import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GroupEdits;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.Study;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.desk.Place;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the plan of the open study's group discussion; needs no stage. */
final class GroupPlanEditor {
    private final PlannedGroup group;
    private final Drafting drafting;
    private final Messages messages;

    GroupPlanEditor(PlannedGroup group, Drafting drafting, Messages messages) {
        this.group = group;
        this.drafting = drafting;
        this.messages = messages;
    }

    void begin() {
        change("study.step.group-plan", "", GroupEdits::plan);
    }

    void drop() {
        drafting.change(
                step("study.step.group-drop", ""),
                draft -> GroupTyped.none(draft).with(GroupEdits::drop));
    }

    void type(GroupField field, String text) {
        if (group.study().isEmpty() || text.equals(group.text(field)) || group.says(field, text)) {
            return;
        }
        String key = group.key(field);
        int index = group.selectedProperty().get();
        Optional<Double> value = field.read(text);
        String what = messages.text("study.step.change", messages.text(field.nameKey()));
        drafting.change(new Drafting.Step(what, key, new Place.GroupPlan()), draft -> {
            if (value.isEmpty()) {
                return draft.unfinished(key, text);
            }
            UnaryOperator<Study> edit = field == GroupField.PARTICIPANTS
                    ? study -> GroupEdits.participants(study, value.get().intValue())
                    : study -> GroupEdits.change(study, index, one -> one.withMinutes(value.get()));
            return draft.finished(key).with(edit);
        });
    }

    void concept(ConceptId id, boolean wanted) {
        change("study.step.group-concepts", "", study -> GroupEdits.concept(study, id, wanted));
    }

    /** @param scale null for that of the first rating question */
    void construct(@Nullable String scale) {
        change("study.step.group-scale", "", study -> GroupEdits.construct(study, scale));
    }

    /** A new section after the one being edited. */
    void add(GroupPlan.Kind kind) {
        int index = group.selectedProperty().get() + 1;
        reorder(
                "study.step.group-add",
                study -> GroupEdits.add(study, new GroupPlan.Section(kind, GroupField.usualMinutes(kind)), index),
                order -> order.add(index, GroupTyped.NEW));
        group.selectedProperty().set(group.within(index));
    }

    void remove() {
        int index = group.selectedProperty().get();
        if (group.removable()) {
            reorder("study.step.group-remove", study -> GroupEdits.remove(study, index), order -> order.remove(index));
        }
    }

    /** By so many places, downwards where positive. */
    void moveBy(int places) {
        move(group.selectedProperty().get(), group.selectedProperty().get() + places);
    }

    /** @param to where it stands afterwards; outside the course does nothing */
    void move(int from, int to) {
        if (from != to && to >= 0 && to < group.plan().course().size()) {
            reorder(
                    "study.step.group-move",
                    study -> GroupEdits.move(study, from, to),
                    order -> order.add(to, order.remove(from)));
            group.selectedProperty().set(to);
        }
    }

    void kind(GroupPlan.Kind kind) {
        edit("study.step.group-kind", "", one -> one.withKind(kind));
    }

    /** @param concept null for the next one */
    void about(@Nullable ConceptId concept) {
        edit("study.step.group-about", "", one -> one.withConcept(concept));
    }

    void say(String text) {
        edit(
                "study.step.group-say",
                PlannedGroup.SECTIONS + group.selectedProperty().get() + "/say",
                one -> one.withSay(text.isBlank() ? null : text));
    }

    void usualCourse() {
        drafting.change(
                step("study.step.group-usual", ""),
                draft -> GroupTyped.participantsAlone(draft).with(GroupEdits::usualCourse));
    }

    private void edit(String what, String field, UnaryOperator<GroupPlan.Section> edit) {
        int index = group.selectedProperty().get();
        change(what, field, study -> GroupEdits.change(study, index, edit));
    }

    private void change(String what, String field, UnaryOperator<Study> edit) {
        drafting.change(step(what, field), draft -> draft.with(edit));
    }

    private void reorder(String what, UnaryOperator<Study> edit, GroupTyped.Reordering same) {
        int size = group.plan().course().size();
        drafting.change(
                step(what, ""), draft -> GroupTyped.reordered(draft, size, same).with(edit));
    }

    private Drafting.Step step(String what, String field) {
        return new Drafting.Step(messages.text(what), field, new Place.GroupPlan());
    }
}
