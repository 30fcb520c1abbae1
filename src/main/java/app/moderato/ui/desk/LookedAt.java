package app.moderato.ui.desk;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The lists of runs and studies, and the run looked at; see {@link Desk}. On the screen's thread. */
final class LookedAt {
    /** In the background. */
    interface Change {
        void make() throws Exception;
    }

    private final DeskWork work;
    private final TaskRunner tasks;
    private final Messages messages;
    private final Supplier<@Nullable OpenStudy> study;
    private final Consumer<Exception> failed;

    private final ReadOnlyObjectWrapper<Desk.ViewState> viewState = new ReadOnlyObjectWrapper<>(Desk.ViewState.NONE);
    private final ReadOnlyStringWrapper viewTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RunRecord> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunView> view = new ReadOnlyObjectWrapper<>();
    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ObservableList<ShelvedStudy> shelf = FXCollections.observableArrayList();
    // kept: an unmodifiable view that nobody holds is collected, and its listeners hear no more
    private final ObservableList<RunRecord> shownRuns = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<ShelvedStudy> shownShelf = FXCollections.unmodifiableObservableList(shelf);

    private @Nullable RunningTask reading;
    private @Nullable RunningTask listing;
    private @Nullable RunningTask shelfReading;
    /** A run to be looked at as soon as it is listed. */
    private @Nullable RunId awaited;

    /** @param study that lies open, null before there is one */
    LookedAt(
            DeskWork work,
            TaskRunner tasks,
            Messages messages,
            Supplier<@Nullable OpenStudy> study,
            Consumer<Exception> failed) {
        this.work = work;
        this.tasks = tasks;
        this.messages = messages;
        this.study = study;
        this.failed = failed;
    }

    ObservableList<RunRecord> runs() {
        return shownRuns;
    }

    ObservableList<ShelvedStudy> shelf() {
        return shownShelf;
    }

    ReadOnlyObjectProperty<@Nullable RunRecord> runProperty() {
        return run.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Desk.ViewState> viewStateProperty() {
        return viewState.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyStringProperty viewTroubleProperty() {
        return viewTrouble.getReadOnlyProperty();
    }

    /** Another study is open: nothing of the one before is looked at. */
    void clear() {
        run.set(null);
        view.set(null);
        viewState.set(Desk.ViewState.NONE);
    }

    void choose(RunId id) {
        listed(id).ifPresent(this::look);
    }

    /** Looks at the newest run of the whole panel instead of a pilot, where there is one. */
    void whole() {
        RunRecord now = run.get();
        if (now != null && now.pilot()) {
            newest().filter(one -> !one.pilot()).ifPresent(this::look);
        }
    }

    private Optional<RunRecord> newest() {
        List<RunRecord> worth = runs.stream().filter(DeskWork::worthLooking).toList();
        return worth.stream()
                .filter(one -> !one.pilot())
                .findFirst()
                .or(() -> worth.stream().findFirst());
    }

    /** Looks at a run as soon as it is listed. */
    void await(RunId id) {
        awaited = id;
    }

    /**
     * @param before done first, in the background
     * @param then once the lists are read
     */
    void list(Change before, Runnable then) {
        OpenStudy now = study.get();
        if (now != null) {
            listing = replace(
                    listing,
                    tasks.start(
                            messages.text("desk.task.runs"),
                            progress -> {
                                before.make();
                                return work.list(now);
                            },
                            lists -> {
                                show(lists);
                                then.run();
                            },
                            failed));
        }
    }

    void show(DeskWork.Lists lists) {
        runs.setAll(lists.runs());
        shelf.setAll(lists.shelf());
        RunRecord before = run.get();
        Optional<RunRecord> asked = awaited == null ? Optional.empty() : listed(awaited);
        asked.ifPresent(found -> awaited = null);
        Optional<RunRecord> same = before == null ? Optional.empty() : listed(before.id());
        asked.or(() -> same).or(this::newest).ifPresent(this::look);
    }

    private Optional<RunRecord> listed(RunId id) {
        return runs.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void look(RunRecord record) {
        boolean known = record.equals(run.get()) && viewState.get() != Desk.ViewState.ERROR;
        run.set(record);
        if (known || !DeskWork.worthLooking(record)) {
            if (!DeskWork.worthLooking(record)) {
                reading = replace(reading, null);
                view.set(null);
                viewState.set(Desk.ViewState.NONE);
            }
            return;
        }
        read(record);
    }

    /** Reads the run that is looked at once more. */
    void again() {
        RunRecord now = run.get();
        if (now != null && DeskWork.worthLooking(now)) {
            read(now);
        }
    }

    private void read(RunRecord record) {
        viewTrouble.set("");
        viewState.set(Desk.ViewState.LOADING);
        reading = replace(
                reading,
                tasks.start(
                        messages.text("desk.task.results", String.valueOf(record.id())),
                        progress -> work.view(record.id()),
                        loaded -> {
                            view.set(loaded);
                            viewState.set(Desk.ViewState.READY);
                            shelve();
                        },
                        failure -> {
                            viewTrouble.set(DeskWork.sentence(failure, messages));
                            viewState.set(Desk.ViewState.ERROR);
                        }));
    }

    /** The verdict of what was read is on the shelf now. The runs are not listed: one under way would be read without end. */
    private void shelve() {
        OpenStudy now = study.get();
        if (now != null) {
            shelfReading = replace(
                    shelfReading,
                    tasks.start(
                            messages.text("desk.task.runs"),
                            progress -> work.list(now),
                            lists -> shelf.setAll(lists.shelf()),
                            failed));
        }
    }

    /** The old one is of no use any more. */
    static @Nullable RunningTask replace(@Nullable RunningTask old, @Nullable RunningTask now) {
        if (old != null && old != now) {
            old.cancel();
        }
        return now;
    }
}
