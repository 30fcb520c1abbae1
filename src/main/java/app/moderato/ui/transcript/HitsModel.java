package app.moderato.ui.transcript;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptArchive;
import app.moderato.core.interview.TranscriptQuery;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Place;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
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

/** The left column: what is looked for, and the people, questions or concepts it is found at. Needs no stage. */
final class HitsModel {
    /** The run that is looked through. */
    record Scope(RunView view, RunNames names, TranscriptArchive archive) {}

    private final TaskRunner tasks;
    private final Messages messages;
    private final Consumer<Exception> failed;
    private final Filters filters = new Filters();
    private final ObjectProperty<Arrangement> arrangement = new SimpleObjectProperty<>(Arrangement.PERSON);
    private final ReadOnlyObjectWrapper<@Nullable Finds> finds = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ObservableList<Hit> hits = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Hit> selected = new SimpleObjectProperty<>();
    private @Nullable Scope scope;
    private @Nullable RunningTask search;
    private @Nullable TranscriptQuery asked;
    private Destination destination = Destination.NONE;

    HitsModel(TaskRunner tasks, Messages messages, Consumer<Exception> failed) {
        this.tasks = tasks;
        this.messages = messages;
        this.failed = failed;
        arrangement.subscribe((old, now) -> arrange());
    }

    // Properties

    Filters filters() {
        return filters;
    }

    /** The screen may set it. */
    ObjectProperty<Arrangement> arrangementProperty() {
        return arrangement;
    }

    /** Null before the first search of a run has ended. */
    ReadOnlyObjectProperty<@Nullable Finds> findsProperty() {
        return finds.getReadOnlyProperty();
    }

    /** Something is being looked for; what was found before stands meanwhile. */
    ReadOnlyBooleanProperty searchingProperty() {
        return searching.getReadOnlyProperty();
    }

    ObservableList<Hit> hits() {
        return hits;
    }

    /** The row that is read; the screen may set it. */
    ObjectProperty<@Nullable Hit> selectedProperty() {
        return selected;
    }

    // Commands

    /** @param now null where there is no run */
    void use(@Nullable Scope now) {
        boolean other = scope == null
                || now == null
                || !scope.view().run().id().equals(now.view().run().id());
        scope = now;
        if (other) {
            forget();
        }
        look();
    }

    /** Looks for what the filters ask. The latest call wins. */
    void look() {
        Scope now = scope;
        if (search != null) {
            search.cancel();
        }
        if (now == null) {
            searching.set(false);
            return;
        }
        TranscriptQuery query = filters.query(now.view().run().id());
        asked = query;
        AnswerPages pages = new AnswerPages(
                messages.text("transcript.task.answers"),
                tasks,
                cells -> now.archive().read(cells, query.words()),
                failed);
        searching.set(true);
        search = tasks.start(
                messages.text("transcript.task.search"),
                progress -> Finds.of(query, now, pages, messages),
                this::show,
                failure -> {
                    searching.set(false);
                    failed.accept(failure);
                });
    }

    /** Looks where the filters ask something else than the last search. */
    void lookIfChanged() {
        if (scope != null && !filters.query(scope.view().run().id()).equals(asked)) {
            look();
        }
    }

    /** Takes all filters away. */
    void clearFilters() {
        filters.clear();
        look();
    }

    /** A person was sent here; what the place does not say stays as it is. */
    void go(Place place) {
        destination = new Destination(place);
        Arrangement now = destination.setUp(filters);
        if (now != null) {
            forget();
            arrangement.set(now);
            look();
        }
    }

    /** Goes to the next row, or the one before. */
    void step(boolean forwards) {
        int next = hits.indexOf(selected.get()) + (forwards ? 1 : -1);
        if (next >= 0 && next < hits.size()) {
            selected.set(hits.get(next));
        }
    }

    /** The answer to begin with in a person's interview: the one asked for, else the best of what was found. */
    Predicate<TranscriptAnswer> first(Hit.Person person) {
        CellId best = person.best().cell();
        return destination.answer(person).orElse(answer -> answer.cell().equals(best));
    }

    private void forget() {
        hits.clear();
        selected.set(null);
        close();
        finds.set(null);
    }

    private void close() {
        Finds before = finds.get();
        if (before != null) {
            before.pages().close();
        }
    }

    private void show(Finds now) {
        Finds before = finds.get();
        if (before != null && before.query().words().equals(now.query().words())) {
            now.pages().inherit(before.pages());
        }
        close();
        searching.set(false);
        finds.set(now);
        arrange();
    }

    private void arrange() {
        Finds now = finds.get();
        if (now == null) {
            return;
        }
        Hit before = selected.get();
        hits.setAll(now.rows(arrangement.get()));
        // a new search for words begins at its best match; else the row that was read stays
        boolean stays = now.query().words().isBlank();
        Hit chosen = hits.stream()
                .filter(destination::isAt)
                .findFirst()
                .or(() -> hits.stream()
                        .filter(hit -> stays && before != null && hit.key().equals(before.key()))
                        .findFirst())
                .or(() -> hits.stream().findFirst())
                .orElse(null);
        selected.set(null);
        selected.set(chosen);
        destination = Destination.NONE;
    }
}
