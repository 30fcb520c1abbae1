package app.moderato.ui.shell;

import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.GroupControl;
import app.moderato.ui.desk.GroupGlance;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The left end of the status bar: the run under way, else the oldest background task, else what is on screen. */
final class StatusModel {
    /** What the bar's icon says. */
    enum Mood {
        IDLE,
        BUSY,
        REHEARSAL,
        /** People talk; how far they are nobody can tell. */
        TALKING
    }

    /** Pages that show what people answered in the run looked at. */
    private static final Set<RailPage> SHOWING_ANSWERS =
            EnumSet.of(RailPage.HOME, RailPage.GUIDE, RailPage.RUN, RailPage.RESULTS, RailPage.TRANSCRIPTS);

    private final Messages messages = Messages.beside(StatusModel.class);
    private final Desk desk;
    private final RunControl runs;
    private final GroupControl groups;
    private final ReadOnlyObjectProperty<RailPage> page;
    private final ObservableList<RunningTask> running;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Mood> mood = new ReadOnlyObjectWrapper<>(Mood.IDLE);

    StatusModel(
            Desk desk, RunControl runs, GroupControl groups, TaskRunner tasks, ReadOnlyObjectProperty<RailPage> page) {
        this.page = page;
        this.desk = desk;
        this.runs = runs;
        this.groups = groups;
        this.running = tasks.running();
        running.addListener((ListChangeListener<RunningTask>) change -> follow());
        runs.glanceProperty().subscribe(this::follow);
        groups.glanceProperty().subscribe(this::follow);
        desk.viewProperty().subscribe(this::follow);
        page.subscribe(this::follow);
        follow();
    }

    // Properties

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** 0..1; 0 without work, negative where it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mood> moodProperty() {
        return mood.getReadOnlyProperty();
    }

    /** All background work, oldest first. */
    ObservableList<RunningTask> running() {
        return running;
    }

    private void follow() {
        RunGlance glance = runs.glanceProperty().get();
        GroupGlance group = groups.glanceProperty().get();
        progress.unbind();
        if (group != null && (page.get() == RailPage.GROUP || glance == null || !glance.live())) {
            mood.set(Mood.TALKING);
            progress.set(0);
            text.set(
                    group.secondsATurn() == 0
                            ? group.doing()
                            : messages.text("shell.status.group", group.doing(), group.secondsATurn()));
        } else if (glance != null && glance.live()) {
            mood.set(Mood.BUSY);
            progress.set(glance.fraction());
            text.set(
                    glance.waitingForRating() > 0
                            ? messages.text(
                                    "shell.status.rating",
                                    String.valueOf(glance.run()),
                                    Figures.percent(glance.fraction()),
                                    glance.waitingForRating())
                            : messages.text(
                                    "shell.status.running",
                                    String.valueOf(glance.run()),
                                    Figures.percent(glance.fraction())));
        } else if (!running.isEmpty()) {
            mood.set(Mood.BUSY);
            progress.bind(running.getFirst().fractionProperty());
            text.set(running.getFirst().title());
        } else {
            boolean made = SHOWING_ANSWERS.contains(page.get())
                    && desk.viewProperty().get() != null
                    && desk.viewProperty().get().rehearsal();
            mood.set(made ? Mood.REHEARSAL : Mood.IDLE);
            progress.set(0);
            text.set(messages.text(made ? "shell.status.rehearsal" : "shell.status.idle"));
        }
    }
}
