package app.moderato.ui.guide;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.FieldProblems;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.desk.StudyReading;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The guide of the open study, and what one person gets and said; needs no stage. */
public final class GuideViewModel {
    private final Messages messages = Messages.beside(GuideViewModel.class);
    private final StudyReading<ReadGuide> reading;
    private final Desk desk;
    private final TaskRunner tasks;

    private final ReadOnlyObjectWrapper<@Nullable ReadGuide> guide = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PromptPreview> prompt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable AnswerSheet> answer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable NearestAnchors> nearest = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<GuideOutline.@Nullable Entry> selected = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Persona> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ConceptName> concept = new SimpleObjectProperty<>();
    private final ObservableList<GuideRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Persona> people = FXCollections.observableArrayList();
    private final ObservableList<ConceptName> concepts = FXCollections.observableArrayList();

    private final ReadOnlyObjectWrapper<Map<String, String>> problems = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyStringWrapper promptTrouble = new ReadOnlyStringWrapper("");
    private final GuideEditor editor;
    private final TryModel tryOut;

    private @Nullable StoredAnswers answers;
    private @Nullable RunningTask indexing;
    private @Nullable RunningTask comparing;
    /** Asked for before it was read: a question just added is edited from its first letter on. */
    private @Nullable QuestionId wanted;

    private boolean showing;

    public GuideViewModel(Desk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        this.editor = new GuideEditor(desk.drafting(), messages, this::select);
        this.tryOut = new TryModel(desk, tasks, messages);
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
        person.subscribe(this::describe);
        concept.subscribe(this::describe);
        desk.viewProperty().subscribe(this::index);
        tryOut.outcomeProperty().subscribe(this::describe);
        reading.follow();
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

    TryModel tryOut() {
        return tryOut;
    }

    /** What keeps the selected question from being asked, by key of the study file such as {@code text}. */
    ReadOnlyObjectProperty<Map<String, String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Why there is no prompt; empty where there is one. */
    ReadOnlyStringProperty promptTroubleProperty() {
        return promptTrouble.getReadOnlyProperty();
    }

    ObservableList<Persona> people() {
        return people;
    }

    /** Whose prompt and answer are shown; the screen may set it. */
    ObjectProperty<@Nullable Persona> personProperty() {
        return person;
    }

    ObservableList<ConceptName> concepts() {
        return concepts;
    }

    /** About which concept, where the question is asked for each; the screen may set it. */
    ObjectProperty<@Nullable ConceptName> conceptProperty() {
        return concept;
    }

    /** The selected question as the person's model is sent it. */
    ReadOnlyObjectProperty<@Nullable PromptPreview> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** What the person said in the run looked at, or why there is nothing. */
    ReadOnlyObjectProperty<@Nullable AnswerSheet> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The anchors that the answer lies nearest to; null where they are not at hand. */
    ReadOnlyObjectProperty<@Nullable NearestAnchors> nearestProperty() {
        return nearest.getReadOnlyProperty();
    }

    // Commands

    /** Selects a question, now or as soon as the guide is read; one that does not exist changes nothing. */
    void select(QuestionId id) {
        wanted = id;
        editor.edit(id);
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

    /** Who is looked at, and a concept for the questions about one. */
    record Subject(Persona persona, Concept concept) {}

    /** Empty while there is nobody, or no concept. */
    Optional<Subject> subject() {
        ReadGuide now = guide.get();
        Persona who = person.get();
        ConceptName name = concept.get();
        return now == null || who == null || name == null
                ? Optional.empty()
                : now.study().study().concept(new ConceptId(name.id())).map(about -> new Subject(who, about));
    }

    /** Asks the chosen person the chosen question now, on the chosen connection; or stops asking. */
    void tryNow() {
        GuideOutline.Entry entry = selected.get();
        Persona who = person.get();
        ReadGuide now = guide.get();
        if (tryOut.busyProperty().get()) {
            tryOut.cancel();
        } else if (entry != null && who != null && now != null) {
            tryOut.ask(who, about(now, entry), entry.question());
        }
    }

    private @Nullable Concept about(ReadGuide now, GuideOutline.Entry entry) {
        ConceptName name = concept.get();
        return entry.section() != GuideSection.QUESTIONS || name == null
                ? null
                : now.study().study().concept(new ConceptId(name.id())).orElse(null);
    }

    /** After an error tries again, otherwise takes note. */
    void answerTrouble() {
        reading.answerTrouble();
    }

    private void show(ReadGuide now) {
        showing = true;
        GuideOutline.Entry before = selected.get();
        Persona personBefore = person.get();
        ConceptName conceptBefore = concept.get();
        guide.set(now);
        rows.setAll(GuideRow.of(now.outline()));
        people.setAll(now.study().panel().personas());
        concepts.setAll(ConceptName.of(now.study().study()));
        person.set(people.contains(personBefore) ? personBefore : people.isEmpty() ? null : people.getFirst());
        concept.set(Optional.ofNullable(conceptBefore)
                .flatMap(was -> ConceptName.find(concepts, was.id()))
                .orElseGet(() -> firstSeen(now)));
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

    private @Nullable ConceptName firstSeen(ReadGuide now) {
        ReadGuide.Reader reader = now.reader();
        if (reader == null) {
            return null;
        }
        List<Concept> seen = reader.prompts().seenBy(reader.first());
        return concepts.stream()
                .filter(name -> seen.stream().anyMatch(one -> one.id().value().equals(name.id())))
                .findFirst()
                .orElse(concepts.getFirst());
    }

    private void index(@Nullable RunView view) {
        cancel(indexing);
        answers = null;
        if (view == null) {
            describe();
        } else {
            indexing = tasks.start(
                    messages.text("guide.task.answers"),
                    progress -> StoredAnswers.of(view),
                    made -> {
                        answers = made;
                        describe();
                    },
                    failure -> describe());
        }
    }

    /** Prompt and answer of what is chosen now. */
    private void describe() {
        ReadGuide now = guide.get();
        GuideOutline.Entry entry = selected.get();
        Persona who = person.get();
        ConceptName name = concept.get();
        if (showing) {
            return;
        }
        if (wanted == null) {
            editor.edit(entry == null ? null : entry.question().id());
        }
        if (now == null || entry == null) {
            prompt.set(null);
            answer.set(null);
            return;
        }
        problems.set(FieldProblems.under(pointer(now, entry), now.study().errors()));
        if (who == null || name == null || now.reader() == null) {
            prompt.set(null);
            promptTrouble.set(messages.text("guide.prompt.nobody"));
            answer.set(null);
            return;
        }
        Concept about = about(now, entry);
        StoredAnswers stored = answers;
        preview(now.reader(), who, about, entry.question(), stored);
        TryModel.Outcome tried = tryOut.outcomeProperty().get();
        if (tried != null && tried.isOf(who, about, entry.question())) {
            cancel(comparing);
            answer.set(new AnswerReading(messages, now).tried(tried));
            nearest.set(tried.tried().nearest());
            return;
        }
        AnswerSheet sheet = new AnswerReading(messages, now).read(stored, who, about, entry);
        answer.set(sheet);
        compare(now, entry, sheet);
    }

    /** A pointer's section and index are those of the outline's entries. */
    private static String pointer(ReadGuide now, GuideOutline.Entry entry) {
        return "/guide/" + entry.section().name().toLowerCase(Locale.ROOT) + "/"
                + now.outline().in(entry.section()).indexOf(entry);
    }

    private void preview(
            ReadGuide.Reader reader,
            Persona who,
            @Nullable Concept about,
            Question question,
            @Nullable StoredAnswers stored) {
        try {
            prompt.set(reader.prompts()
                    .preview(
                            who,
                            about,
                            question,
                            id -> stored == null
                                    ? Optional.of(messages.text("guide.prompt.answer-to", id.value()))
                                    : stored.words(
                                            who,
                                            about == null ? null : about.id().value(),
                                            id)));
            promptTrouble.set("");
        } catch (IllegalArgumentException unfilled) {
            prompt.set(null);
            promptTrouble.set(String.valueOf(unfilled.getMessage()));
        }
    }

    private void compare(ReadGuide now, GuideOutline.Entry entry, AnswerSheet sheet) {
        cancel(comparing);
        nearest.set(null);
        var scale = now.scales().get(entry.question().id());
        var workspace = desk.workspace();
        if (scale != null && sheet.pmf() != null && workspace.isPresent()) {
            String embedder = desk.ports().embedder().id();
            comparing = tasks.start(
                    messages.text("guide.task.anchors"),
                    progress -> NearestAnchors.of(
                            scale,
                            sheet.text(),
                            text -> workspace.get().embeddings().find(embedder, text)),
                    found -> nearest.set(found.orElse(null)),
                    failure -> nearest.set(null));
        }
    }

    private static void cancel(@Nullable RunningTask task) {
        if (task != null) {
            task.cancel();
        }
    }
}
