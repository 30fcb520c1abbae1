package app.moderato.ui.transcript;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Found;
import app.moderato.core.interview.Found.FoundAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The middle column: an interview, or all answers to a question or about a concept. Needs no stage. */
final class ReadingModel {
    /** What is read from: an open run, its names, the words to mark. */
    record Source(TranscriptArchive archive, RunId run, RunNames names, String words) {}

    private record Read(Heading heading, List<Line> lines, Line.@Nullable Entry first) {}

    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final ReadOnlyObjectWrapper<Heading> heading = new ReadOnlyObjectWrapper<>(Heading.NONE);
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final ObjectProperty<Line.@Nullable Entry> selected = new SimpleObjectProperty<>();
    private @Nullable RunningTask opening;
    private @Nullable AnswerPages pages;

    ReadingModel(TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
    }

    // Properties

    ReadOnlyObjectProperty<Heading> headingProperty() {
        return heading.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    /** The answer the inspector shows; the screen may set it. */
    ObjectProperty<Line.@Nullable Entry> selectedProperty() {
        return selected;
    }

    // Commands

    void clear() {
        take(null);
        show(new Read(Heading.NONE, List.of(), null));
    }

    /** @param wanted the answer to go to; the person's first where there is none such */
    void openPerson(Source source, PersonName person, Predicate<TranscriptAnswer> wanted) {
        take(null);
        loading.set(true);
        opening = tasks.start(
                messages.text("transcript.task.interview"),
                progress -> interview(source, person, wanted),
                this::show,
                this::fail);
    }

    void openQuestion(Source source, Found found, Hit.Question question) {
        Heading over = new Heading(
                null,
                question.label(),
                null,
                question.wording(),
                "",
                messages.text("transcript.heading.question", question.kind(), question.matches()));
        openList(source, over, () -> found.answersTo(question.id()), true);
    }

    void openConcept(Source source, Found found, Hit.Concept concept) {
        Heading over = new Heading(
                null,
                "",
                concept.concept(),
                concept.title(),
                "",
                messages.text("transcript.heading.concept", concept.matches()));
        openList(source, over, () -> found.answersAbout(concept.key()), false);
    }

    private interface Listing {
        List<FoundAnswer> answers();
    }

    private void openList(Source source, Heading over, Listing listing, boolean byQuestion) {
        take(new AnswerPages(
                messages.text("transcript.task.answers"),
                tasks,
                cells -> source.archive().read(cells, source.words()),
                failed));
        AnswerPages now = Objects.requireNonNull(pages);
        loading.set(true);
        opening = tasks.start(
                messages.text("transcript.task.answers"),
                progress -> {
                    List<Line> made = list(listing.answers(), now, source.names(), byQuestion);
                    return new Read(over, made, made.isEmpty() ? null : (Line.Entry) made.getFirst());
                },
                this::show,
                this::fail);
    }

    private Read interview(Source source, PersonName person, Predicate<TranscriptAnswer> wanted) {
        List<TranscriptAnswer> cells = source.archive().conversation(source.run(), person.id(), source.words());
        Conversation conversation = new Conversation(cells, source.names(), messages);
        List<Line> made = conversation.lines();
        Heading over = new Heading(
                person,
                "",
                null,
                person.name(),
                person.facts(),
                conversation.facts(person, source.run().toString()));
        Line.Entry first = entry(made, wanted)
                .or(() -> entry(made, answer -> answer.answer().status() == CellStatus.ANSWERED))
                .or(() -> entry(made, answer -> true))
                .orElse(null);
        return new Read(over, made, first);
    }

    private static Optional<Line.Entry> entry(List<Line> lines, Predicate<TranscriptAnswer> wanted) {
        return lines.stream()
                .filter(Line.Entry.class::isInstance)
                .map(Line.Entry.class::cast)
                .filter(entry -> wanted.test(
                        Objects.requireNonNull(entry.answer().content().get())))
                .findFirst();
    }

    private static List<Line> list(List<FoundAnswer> answers, AnswerPages into, RunNames names, boolean byQuestion) {
        List<Line> made = new ArrayList<>(answers.size());
        FoundAnswer last = null;
        for (FoundAnswer found : answers) {
            boolean newPerson = byQuestion
                    || last == null
                    || !found.persona().equals(last.persona())
                    || found.showing() != last.showing();
            last = found;
            made.add(new Line.Entry(
                    into.add(found.cell()),
                    found.question(),
                    names.label(found.question()),
                    newPerson ? names.person(found.persona()) : null,
                    byQuestion ? names.concept(found.concept()).orElse(null) : null,
                    newPerson && found.showing() > 1,
                    !byQuestion));
        }
        return made;
    }

    /** @param now null where no list is read page by page */
    private void take(@Nullable AnswerPages now) {
        if (opening != null) {
            opening.cancel();
        }
        if (pages != null) {
            pages.close();
        }
        pages = now;
    }

    private void show(Read read) {
        selected.set(null);
        heading.set(read.heading());
        lines.setAll(read.lines());
        loading.set(false);
        selected.set(read.first());
    }

    private void fail(Exception failure) {
        loading.set(false);
        failed.accept(failure);
    }

    /** Where an entry stands among the lines. */
    int indexOf(CellId cell) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof Line.Entry entry
                    && entry.answer().cell().equals(cell)) {
                return i;
            }
        }
        return -1;
    }
}
