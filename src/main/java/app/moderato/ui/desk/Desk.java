package app.moderato.ui.desk;

import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.interview.Workspace;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * What lies open in the window: the study, its runs, the run looked at. On the screen's thread; files, database and
 * statistics are worked on in the background, and the latest request wins.
 */
public final class Desk {
    /** Of the study. */
    public enum State {
        OPENING,
        READY,
        /** Nothing could be opened, not even the sample: the workspace cannot be used. */
        ERROR
    }

    /** Of the results of the run looked at. */
    public enum ViewState {
        /** There is no run with an answer. */
        NONE,
        LOADING,
        READY,
        ERROR
    }

    private final Messages messages = Messages.beside(Desk.class);
    private final DesktopPorts ports;
    private final TaskRunner tasks;
    private final DeskWork work;
    private final Choices choices;
    private final StudyWatch watch;
    private final Drafting drafting;
    private final Shelving shelving;

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.OPENING);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable OpenStudy> study = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ViewState> viewState = new ReadOnlyObjectWrapper<>(ViewState.NONE);
    private final ReadOnlyStringWrapper viewTrouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable RunRecord> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunView> view = new ReadOnlyObjectWrapper<>();
    private final ObservableList<RunRecord> runs = FXCollections.observableArrayList();
    private final ObservableList<ShelvedStudy> shelf = FXCollections.observableArrayList();
    // kept: an unmodifiable view that nobody holds is collected, and its listeners hear no more
    private final ObservableList<RunRecord> shownRuns = FXCollections.unmodifiableObservableList(runs);
    private final ObservableList<ShelvedStudy> shownShelf = FXCollections.unmodifiableObservableList(shelf);

    /** Null while none is under way. */
    private @Nullable RunningTask opening;

    private @Nullable RunningTask reading;
    private @Nullable RunningTask listing;
    private @Nullable RunningTask shelfReading;
    /** A run to be looked at as soon as it is listed. */
    private @Nullable RunId awaited;

    /** @param preferences as read before the window was made */
    public Desk(DesktopPorts ports, Preferences preferences, TaskRunner tasks) {
        this.ports = ports;
        this.tasks = tasks;
        this.work = new DeskWork(ports);
        this.choices = new Choices(ports.preferences(), preferences, tasks);
        this.watch = new StudyWatch(work, tasks, messages, this::fail);
        this.drafting = new Drafting(work, tasks, ports.clock(), messages, this::kept);
        this.shelving = new Shelving(this, work, tasks, messages);
    }

    // Properties

    public DesktopPorts ports() {
        return ports;
    }

    /** What was chosen for this computer: connection, cap, theme. */
    public Choices choices() {
        return choices;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the study that was asked for is not open, as a sentence; empty where all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Changes to the open study. */
    public Drafting drafting() {
        return drafting;
    }

    /** New studies, copies, deleted ones. */
    public Shelving shelving() {
        return shelving;
    }

    /** As it was kept last; a moment behind {@link Drafting#draftProperty()} while somebody types. */
    public ReadOnlyObjectProperty<@Nullable OpenStudy> studyProperty() {
        return study.getReadOnlyProperty();
    }

    /** That the open study's file is no longer there, as a sentence; empty where it is. */
    public ReadOnlyStringProperty goneProperty() {
        return watch.goneProperty();
    }

    /** Of the open study, newest first. */
    public ObservableList<RunRecord> runs() {
        return shownRuns;
    }

    /** The run looked at, one of {@link #runs()}; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable RunRecord> runProperty() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ViewState> viewStateProperty() {
        return viewState.getReadOnlyProperty();
    }

    /** Of the run looked at; the one before it while the new one loads, null before the first. */
    public ReadOnlyObjectProperty<@Nullable RunView> viewProperty() {
        return view.getReadOnlyProperty();
    }

    /** Why the results cannot be shown, as a sentence; empty where they can. */
    public ReadOnlyStringProperty viewTroubleProperty() {
        return viewTrouble.getReadOnlyProperty();
    }

    /** Studies opened or run, newest first. */
    public ObservableList<ShelvedStudy> shelf() {
        return shownShelf;
    }

    /** The workspace, from the first {@link State#READY} on. For background work of any thread. */
    public Optional<Workspace> workspace() {
        return work.workspace();
    }

    /** The same with its groups. */
    public Optional<GroupWorkspace> groups() {
        return workspace().filter(GroupWorkspace.class::isInstance).map(GroupWorkspace.class::cast);
    }

    // Commands

    /** Opens the study that was open last, the sample at first or where that one is gone. */
    public void openLast() {
        openBy(messages.text("desk.task.open"), work::openLast);
        shelving.tidy();
    }

    public void openSample() {
        openBy(messages.text("desk.task.open"), _ -> work.openSample());
    }

    /** @param file a study file anywhere on this computer */
    public void open(Path file) {
        openBy(messages.text("desk.task.open"), _ -> work.open(file));
    }

    public void open(ShelvedStudy shelved) {
        openBy(messages.text("desk.task.open"), _ -> work.open(shelved));
    }

    /** The study lies open. */
    public boolean isOpen(ShelvedStudy shelved) {
        OpenStudy now = study.get();
        return now != null
                && now.path().equals(shelved.path())
                && (!now.bundled() || now.study().title().equals(shelved.title()));
    }

    /** Looks at another run. */
    public void choose(RunId id) {
        listed(id).ifPresent(this::look);
    }

    /** Reads the list of runs again; the run looked at stays, and is read again where its cells have moved on. */
    public void refresh() {
        listBy(() -> {});
    }

    /** A run of the open study has begun or ended: lists it and looks at it. */
    public void arrived(RunId id) {
        awaited = id;
        OpenStudy now = study.get();
        if (now != null) {
            watch.look(now, () -> {});
        }
        listBy(() -> {});
    }

    /** The window is looked at again: reads the study's file anew where it was changed meanwhile. */
    public void lookAgain() {
        OpenStudy now = study.get();
        Path file = now == null ? null : now.file().path();
        if (now != null && file != null) {
            watch.look(now, () -> {
                // what was asked for meanwhile goes before
                if (opening == null && now.equals(study.get())) {
                    openBy(messages.text("desk.task.open"), _ -> work.open(file));
                }
            });
        }
    }

    /** Tries again what failed to load. */
    public void retry() {
        if (state.get() == State.ERROR || study.get() == null) {
            openLast();
        } else {
            refresh();
        }
    }

    /** Gives the workspace back. After the tasks have been closed; any thread. */
    public void close() {
        drafting.flush();
        work.close();
    }

    /** In the background. */
    interface Opening {
        DeskWork.Opened open(Preferences preferences) throws Exception;
    }

    /** In the background. */
    interface Change {
        void make() throws Exception;
    }

    private void openBy(String title, Opening how) {
        openBy(title, how, () -> {});
    }

    /**
     * Once all that was typed into the study before is kept.
     *
     * @param then once it is open
     */
    void openBy(String title, Opening how, Runnable then) {
        drafting.whenKept(() -> openNow(title, how, then));
    }

    private void openNow(String title, Opening how, Runnable then) {
        trouble.set("");
        if (study.get() == null) {
            state.set(State.OPENING);
        }
        Preferences now = choices.preferences();
        RunningTask begun = tasks.start(
                title,
                progress -> how.open(now),
                opened -> {
                    opened(opened);
                    then.run();
                },
                this::failOpening);
        opening = replace(opening, begun.isOver() ? null : begun);
    }

    private void failOpening(Exception failure) {
        opening = null;
        trouble.set(DeskWork.sentence(failure, messages));
        if (study.get() == null) {
            state.set(State.ERROR);
        }
    }

    void opened(DeskWork.Opened opened) {
        opening = null;
        watch.found();
        OpenStudy before = study.get();
        boolean readAgain =
                before != null && before.path().equals(opened.study().path());
        drafting.begin(opened.study());
        study.set(opened.study());
        trouble.set(opened.trouble());
        choices.lastStudy(opened.study());
        if (!readAgain) {
            run.set(null);
            view.set(null);
            viewState.set(ViewState.NONE);
        }
        show(opened.lists());
        state.set(State.READY);
    }

    private void kept(StudyKeeper.Kept kept) {
        OpenStudy was = study.get();
        OpenStudy now = kept.study();
        if (kept.elsewhere()) {
            Path file = Objects.requireNonNull(now.file().path());
            openBy(messages.text("desk.task.open"), _ -> work.open(file).telling(kept.trouble()));
            return;
        }
        study.set(now);
        if (was == null || !was.path().equals(now.path())) {
            run.set(null);
            view.set(null);
            viewState.set(ViewState.NONE);
        }
        if (was == null || !shelvedAlike(was, now)) {
            choices.lastStudy(now);
            listBy(() -> {});
        }
    }

    private static boolean shelvedAlike(OpenStudy was, OpenStudy now) {
        return was.path().equals(now.path())
                && was.study().title().equals(now.study().title())
                && was.study().concepts().size() == now.study().concepts().size()
                && was.panel().personas().size() == now.panel().personas().size()
                && was.runnable() == now.runnable();
    }

    /** @param before done first, in the background */
    void listBy(Change before) {
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
                            this::show,
                            this::fail));
        }
    }

    private void show(DeskWork.Lists lists) {
        runs.setAll(lists.runs());
        shelf.setAll(lists.shelf());
        RunRecord before = run.get();
        Optional<RunRecord> asked = awaited == null ? Optional.empty() : listed(awaited);
        asked.ifPresent(found -> awaited = null);
        Optional<RunRecord> same = before == null ? Optional.empty() : listed(before.id());
        asked.or(() -> same)
                .or(() -> runs.stream().filter(DeskWork::worthLooking).findFirst())
                .ifPresent(this::look);
    }

    private Optional<RunRecord> listed(RunId id) {
        return runs.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private void look(RunRecord record) {
        boolean known = record.equals(run.get()) && viewState.get() != ViewState.ERROR;
        run.set(record);
        if (known || !DeskWork.worthLooking(record)) {
            if (!DeskWork.worthLooking(record)) {
                reading = replace(reading, null);
                view.set(null);
                viewState.set(ViewState.NONE);
            }
            return;
        }
        viewTrouble.set("");
        viewState.set(ViewState.LOADING);
        reading = replace(
                reading,
                tasks.start(
                        messages.text("desk.task.results", String.valueOf(record.id())),
                        progress -> work.view(record.id()),
                        loaded -> {
                            view.set(loaded);
                            viewState.set(ViewState.READY);
                            shelve();
                        },
                        failure -> {
                            viewTrouble.set(DeskWork.sentence(failure, messages));
                            viewState.set(ViewState.ERROR);
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
                            this::fail));
        }
    }

    void fail(Exception failure) {
        trouble.set(DeskWork.sentence(failure, messages));
    }

    private static @Nullable RunningTask replace(@Nullable RunningTask old, @Nullable RunningTask now) {
        if (old != null && old != now) {
            old.cancel();
        }
        return now;
    }
}
