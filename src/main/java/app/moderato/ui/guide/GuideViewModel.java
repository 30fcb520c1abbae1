package app.moderato.ui.guide;

import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.FieldProblems;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.StudyReading;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The guide of the open study, and the question selected in it; needs no stage. */
public final class GuideViewModel {
    private final Messages messages = Messages.beside(GuideViewModel.class);
    private final StudyReading<ReadGuide> reading;

    private final ReadOnlyObjectWrapper<@Nullable ReadGuide> guide = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<GuideOutline.@Nullable Entry> selected = new SimpleObjectProperty<>();
    private final ObservableList<GuideRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final Desk desk;
    private final GuideEditor editor;
    private final PersonModel person;

    /** Asked for before it was read: a question just added is edited from its first letter on. */
    private @Nullable QuestionId wanted;

    private boolean showing;

    public GuideViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.editor = new GuideEditor(desk.drafting(), messages, this::select);
        this.person = new PersonModel(desk, tasks, messages);
        this.reading = new StudyReading<>(
                desk,
                tasks,
                messages.text("guide.task.read"),
                messages.text("guide.trouble.unexpected"),
                study -> ReadGuide.of(study, desk.ports().scales()),
                this::show);
        selected.subscribe(() -> {
            if (!showing) {
                wanted = null;
            }
            describe();
        });
        describe();
        reading.follow();
    }

    /** A pilot has answers of few people: those of a whole run are looked up first. */
    void lookAtWhole() {
        desk.lookAtWhole();
    }

    // Properties

    ReadOnlyObjectProperty<StudyReading.State> stateProperty() {
        return reading.stateProperty();
    }

    /** Why the study cannot be shown as it is now; empty where all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return reading.troubleProperty();
    }

    /** Null before the first guide is read. */
    ReadOnlyObjectProperty<@Nullable ReadGuide> guideProperty() {
        return guide.getReadOnlyProperty();
    }

    /** Sections and questions, in the order asked. */
    ObservableList<GuideRow> rows() {
        return rows;
    }

    /** The screen may set it; null only while there is none. */
    ObjectProperty<GuideOutline.@Nullable Entry> selectedProperty() {
        return selected;
    }

    /** Changes what is selected. */
    GuideEditor editor() {
        return editor;
    }

    /** The selected question as one person gets it. */
    PersonModel person() {
        return person;
    }

    /** What keeps the selected question from being asked, by key of the study file such as {@code text}. */
    ReadOnlyObjectProperty<Map<String, String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    // Commands

    /** Selects a question, now or as soon as the guide is read; one that does not exist changes nothing. */
    void select(QuestionId id) {
        wanted = id;
        editor.draft().edit(id);
        ReadGuide now = guide.get();
        if (now != null) {
            now.outline().find(id).ifPresent(entry -> {
                wanted = null;
                selected.set(entry);
            });
        }
    }

    /** To the next question or the one before, stopping at the ends. */
    void step(boolean forwards) {
        ReadGuide now = guide.get();
        GuideOutline.Entry entry = selected.get();
        if (now != null && entry != null) {
            int next = entry.number() - 1 + (forwards ? 1 : -1);
            if (next >= 0 && next < now.outline().entries().size()) {
                selected.set(now.outline().entries().get(next));
            }
        }
    }

    /** After an error tries again, otherwise takes note. */
    void answerTrouble() {
        reading.answerTrouble();
    }

    private void show(ReadGuide now) {
        showing = true;
        GuideOutline.Entry before = selected.get();
        guide.set(now);
        rows.setAll(GuideRow.of(now.outline()));
        person.offer(now);
        Optional<GuideOutline.Entry> asked = Optional.ofNullable(wanted).flatMap(now.outline()::find);
        if (asked.isPresent()) {
            wanted = null;
        }
        selected.set(asked.or(() -> Optional.ofNullable(before)
                        .flatMap(entry -> now.outline().find(entry.question().id())))
                .orElseGet(() -> first(now)));
        showing = false;
        describe();
    }

    private static GuideOutline.@Nullable Entry first(ReadGuide now) {
        List<GuideOutline.Entry> all = now.outline().entries();
        return now.outline().in(GuideSection.QUESTIONS).stream()
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    /** What is known of the one selected now. */
    private void describe() {
        ReadGuide now = guide.get();
        GuideOutline.Entry entry = selected.get();
        if (showing) {
            return;
        }
        if (wanted == null) {
            editor.draft().edit(entry == null ? null : entry.question().id());
        }
        if (now != null && entry != null) {
            problems.set(FieldProblems.under(pointer(now, entry), now.study().errors()));
        }
        person.ask(entry);
    }

    /** A pointer's section and index are those of the outline's entries. */
    private static String pointer(ReadGuide now, GuideOutline.Entry entry) {
        return "/guide/" + entry.section().name().toLowerCase(Locale.ROOT) + "/"
                + now.outline().in(entry.section()).indexOf(entry);
    }
}
