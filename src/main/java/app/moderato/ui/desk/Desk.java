package app.moderato.ui.desk;

import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.interview.Workspace;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
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
    private final DeskWork work;
    private final Choices choices;
    private final StudyWatch watch;
    private final Drafting drafting;
    private final Shelving shelving;
    private final LookedAt looked;
    private final StudyOpening opening;

    /** @param preferences as read before the window was made */
    public Desk(DesktopPorts ports, Preferences preferences, TaskRunner tasks) {
        this.ports = ports;
        this.work = new DeskWork(ports);
        this.choices = new Choices(ports.preferences(), preferences, tasks);
        this.watch = new StudyWatch(work, tasks, messages, this::fail);
        this.looked = new LookedAt(work, tasks, messages, this::study, this::fail);
        this.drafting = new Drafting(
                work, tasks, ports.clock(), messages, title -> StudyCopies.free(title, looked.shelf()), this::kept);
        this.opening = new StudyOpening(this, work, watch, looked, tasks, messages);
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
        return opening.stateProperty();
    }

    /** Why the study that was asked for is not open, as a sentence; empty where all is well. */
    public ReadOnlyStringProperty troubleProperty() {
        return opening.troubleProperty();
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
        return opening.studyProperty();
    }

    /** That the open study's file is no longer there, as a sentence; empty where it is. */
    public ReadOnlyStringProperty goneProperty() {
        return watch.goneProperty();
    }

    /** Of the open study, newest first. */
    public ObservableList<RunRecord> runs() {
        return looked.runs();
    }

    /** The run looked at, one of {@link #runs()}; null where there is none. */
    public ReadOnlyObjectProperty<@Nullable RunRecord> runProperty() {
        return looked.runProperty();
    }

    public ReadOnlyObjectProperty<ViewState> viewStateProperty() {
        return looked.viewStateProperty();
    }

    /** Of the run looked at; the one before it while the new one loads, null before the first. */
    public ReadOnlyObjectProperty<@Nullable RunView> viewProperty() {
        return looked.viewProperty();
    }

    /** Why the results cannot be shown, as a sentence; empty where they can. */
    public ReadOnlyStringProperty viewTroubleProperty() {
        return looked.viewTroubleProperty();
    }

    /** Studies opened or run, newest first. */
    public ObservableList<ShelvedStudy> shelf() {
        return looked.shelf();
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
        OpenStudy now = study();
        return now != null && now.is(shelved);
    }

    /** Something was put on file that bears on the verdict of the run looked at: reads it once more. */
    public void readAgain() {
        looked.again();
    }

    /** Looks at another run. */
    public void choose(RunId id) {
        looked.choose(id);
    }

    /** Looks at the newest run of the whole panel instead of a pilot, where there is one. */
    public void lookAtWhole() {
        looked.whole();
    }

    /** Reads the list of runs again; the run looked at stays, and is read again where its cells have moved on. */
    public void refresh() {
        looked.list(() -> {}, () -> {});
    }

    /** A run of the open study has begun or ended: lists it and looks at it. */
    public void arrived(RunId id) {
        looked.await(id);
        OpenStudy now = study();
        if (now != null) {
            watch.look(now, () -> {});
        }
        looked.list(() -> {}, () -> {});
    }

    /** The window is looked at again: reads the study's file anew where it was changed meanwhile. */
    public void lookAgain() {
        OpenStudy now = study();
        if (now != null) {
            watch.look(now, () -> {
                // what was asked for meanwhile goes before
                if (opening.isOver() && now.equals(study())) {
                    open(Path.of(now.path()));
                }
            });
        }
    }

    /** Tries again what failed to load. */
    public void retry() {
        if (opening.stateProperty().get() == State.ERROR || study() == null) {
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

    private void openBy(String title, StudyOpening.How how) {
        openBy(title, how, () -> {});
    }

    /**
     * Once all that was typed into the study before is kept.
     *
     * @param then once it is open
     */
    void openBy(String title, StudyOpening.How how, Runnable then) {
        opening.by(title, how, then);
    }

    void opened(DeskWork.Opened opened) {
        opening.opened(opened);
    }

    /**
     * @param before done first, in the background
     * @param then once the lists are read
     */
    void listBy(LookedAt.Change before, Runnable then) {
        looked.list(before, then);
    }

    private @Nullable OpenStudy study() {
        return opening.studyProperty().get();
    }

    private void kept(StudyKeeper.Kept kept) {
        opening.kept(kept);
    }

    void fail(Exception failure) {
        opening.tell(failure);
    }
}
