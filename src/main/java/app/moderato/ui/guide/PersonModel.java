package app.moderato.ui.guide;

import app.moderato.core.interview.PromptPreview;
import app.moderato.core.panel.Persona;
import app.moderato.core.rating.NearestAnchors;
import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.GuideOutline;
import app.moderato.core.study.GuideSection;
import app.moderato.core.study.Question;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
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

/** The chosen question as one person gets it, and what they said; needs no stage. */
final class PersonModel {
    private final TaskRunner tasks;
    private final Messages messages;
    private final TryModel tryOut;
    private final AnchorLookup anchors;

    private final ObjectProperty<@Nullable Persona> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ConceptName> concept = new SimpleObjectProperty<>();
    private final ObservableList<Persona> people = FXCollections.observableArrayList();
    private final ObservableList<ConceptName> concepts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable PromptPreview> prompt = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper promptTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable AnswerSheet> answer = new ReadOnlyObjectWrapper<>();

    private @Nullable ReadGuide guide;
    private GuideOutline.@Nullable Entry asked;
    private @Nullable StoredAnswers answers;
    private @Nullable RunningTask indexing;
    private boolean choosing;

    PersonModel(Desk desk, TaskRunner tasks, Messages messages) {
        this.tasks = tasks;
        this.messages = messages;
        this.tryOut = new TryModel(desk, tasks, messages);
        this.anchors = new AnchorLookup(desk, tasks, messages);
        person.subscribe(this::describe);
        concept.subscribe(this::describe);
        desk.viewProperty().subscribe(this::index);
        tryOut.outcomeProperty().subscribe(this::describe);
    }

    // Properties

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

    /** The question as the person's model is sent it. */
    ReadOnlyObjectProperty<@Nullable PromptPreview> promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    /** Why there is no prompt; empty where there is one. */
    ReadOnlyStringProperty promptTroubleProperty() {
        return promptTrouble.getReadOnlyProperty();
    }

    /** What the person said in the run looked at, or why there is nothing. */
    ReadOnlyObjectProperty<@Nullable AnswerSheet> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The anchors that the answer lies nearest to; null where they are not at hand. */
    ReadOnlyObjectProperty<@Nullable NearestAnchors> nearestProperty() {
        return anchors.nearestProperty();
    }

    TryModel tryOut() {
        return tryOut;
    }

    /** A person and, for the questions about one, a concept. */
    record Subject(Persona persona, Concept concept) {}

    /** Who is looked at; empty while there is nobody, or no concept. */
    Optional<Subject> subject() {
        Persona who = person.get();
        return who == null ? Optional.empty() : chosenConcept().map(about -> new Subject(who, about));
    }

    // Commands

    /** Offers the guide's people and concepts; the same stay chosen where they are still there. */
    void offer(ReadGuide now) {
        Persona personBefore = person.get();
        ConceptName conceptBefore = concept.get();
        choosing = true;
        guide = now;
        people.setAll(now.study().panel().personas());
        concepts.setAll(ConceptName.of(now.study().study()));
        person.set(people.contains(personBefore) ? personBefore : people.isEmpty() ? null : people.getFirst());
        concept.set(Optional.ofNullable(conceptBefore)
                .flatMap(was -> ConceptName.find(concepts, was.id()))
                .orElseGet(() -> firstSeen(now)));
        choosing = false;
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

    /** @param entry of the guide offered last, null for none */
    void ask(GuideOutline.@Nullable Entry entry) {
        asked = entry;
        describe();
    }

    /** Asks the person the question now, on the chosen connection; or stops asking. */
    void tryNow() {
        GuideOutline.Entry entry = asked;
        Persona who = person.get();
        if (tryOut.busyProperty().get()) {
            tryOut.cancel();
        } else if (entry != null && who != null) {
            tryOut.ask(who, about(entry), entry.question());
        }
    }

    private @Nullable Concept about(GuideOutline.Entry entry) {
        return entry.section() == GuideSection.QUESTIONS ? chosenConcept().orElse(null) : null;
    }

    private Optional<Concept> chosenConcept() {
        ReadGuide now = guide;
        ConceptName name = concept.get();
        return now == null || name == null
                ? Optional.empty()
                : now.study().study().concept(new ConceptId(name.id()));
    }

    private void index(@Nullable RunView view) {
        if (indexing != null) {
            indexing.cancel();
        }
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
        ReadGuide now = guide;
        GuideOutline.Entry entry = asked;
        Persona who = person.get();
        if (choosing) {
            return;
        }
        if (now == null || entry == null) {
            clear("");
            return;
        }
        if (who == null || concept.get() == null || now.reader() == null) {
            clear(messages.text("guide.prompt.nobody"));
            return;
        }
        Concept about = about(entry);
        preview(now.reader(), who, about, entry.question());
        TryModel.Outcome tried = tryOut.outcomeProperty().get();
        if (tried != null && tried.isOf(who, about, entry.question())) {
            answer.set(new AnswerReading(messages, now).tried(tried));
            anchors.show(tried.tried().nearest());
            return;
        }
        AnswerSheet sheet = new AnswerReading(messages, now).read(answers, who, about, entry);
        answer.set(sheet);
        anchors.find(now.scales().get(entry.question().id()), sheet);
    }

    private void clear(String why) {
        prompt.set(null);
        promptTrouble.set(why);
        answer.set(null);
        anchors.show(null);
    }

    private void preview(ReadGuide.Reader reader, Persona who, @Nullable Concept about, Question question) {
        StoredAnswers stored = answers;
        String concept = about == null ? null : about.id().value();
        try {
            prompt.set(reader.prompts()
                    .preview(
                            who,
                            about,
                            question,
                            id -> stored == null
                                    ? Optional.of(messages.text("guide.prompt.answer-to", id.value()))
                                    : stored.words(who, concept, id)));
            promptTrouble.set("");
        } catch (IllegalArgumentException unfilled) {
            prompt.set(null);
            promptTrouble.set(String.valueOf(unfilled.getMessage()));
        }
    }
}
