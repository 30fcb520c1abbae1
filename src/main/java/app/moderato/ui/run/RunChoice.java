package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.monitor.RunMonitor;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.chart.SpeedChart;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.task.RunningTask;
import app.moderato.ui.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/** Which run the page shows: the one picked, else this window's own, else the newest of the open study. */
final class RunChoice {
    /** Of what is shown. */
    enum State {
        /** The open study was never run. */
        EMPTY,
        /** A run is about to begin, and there is none to show yet. */
        OPENING,
        /** A run of the past is being read. */
        LOADING,
        READY,
        /** The run cannot be read. */
        ERROR
    }

    private final Desk desk;
    private final RunDesk runs;
    private final TaskRunner tasks;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable ShownRun> shown = new ReadOnlyObjectWrapper<>();

    private @Nullable RunId picked;
    private @Nullable RunRecord read;
    private @Nullable RunningTask reading;
    private @Nullable Sitting followed;
    private @Nullable RunNames names;

    RunChoice(Desk desk, RunDesk runs, TaskRunner tasks, Messages messages) {
        this.desk = desk;
        this.runs = runs;
        this.tasks = tasks;
        this.messages = messages;
        desk.studyProperty().subscribe((before, now) -> pick(isEdited(before, now) ? picked : null));
        desk.runs().addListener((ListChangeListener<RunRecord>) change -> choose());
        runs.stageProperty().subscribe(stage -> pick(stage == Stage.OPENING ? null : picked));
        runs.snapshotProperty().subscribe(snapshot -> choose());
        runs.glanceProperty().subscribe(this::followRatings);
    }

    /** The same study in another state: what was picked of its runs stays. */
    private static boolean isEdited(@Nullable OpenStudy before, @Nullable OpenStudy now) {
        return before != null && now != null && !now.bundled() && before.path().equals(now.path());
    }

    /** Ratings of answers that are no longer among the latest change nothing else in the picture. */
    private void followRatings(@Nullable RunGlance glance) {
        ShownRun now = shown.get();
        if (now != null
                && glance != null
                && now.record().id().equals(glance.run())
                && now.waitingForRating() != glance.waitingForRating()) {
            choose();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Null while there is none. */
    ReadOnlyObjectProperty<@Nullable ShownRun> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The sitting that is shown, where it is under way. */
    Optional<Sitting> sitting() {
        return runs.stageProperty().get() == Stage.IDLE ? Optional.empty() : Optional.ofNullable(followed);
    }

    /** @param run null for whichever there is */
    void pick(@Nullable RunId run) {
        picked = run;
        choose();
    }

    /** Reads the run again that could not be read. */
    void retry() {
        read = null;
        choose();
    }

    private void choose() {
        Sitting now = runs.sittingProperty().get();
        RunSnapshot snapshot = runs.snapshotProperty().get();
        if (now != null && snapshot != null && follows(now)) {
            follow(now, snapshot);
        } else {
            followed = null;
            choosePast();
        }
    }

    private boolean follows(Sitting now) {
        OpenStudy study = desk.studyProperty().get();
        if (study == null || !study.owns(now.record())) {
            return false;
        }
        Stage stage = runs.stageProperty().get();
        boolean underWay = stage != Stage.IDLE && stage != Stage.OPENING;
        boolean newest = desk.runs().isEmpty() || desk.runs().getFirst().id().compareTo(now.run()) <= 0;
        return picked == null ? underWay || newest : picked.equals(now.run());
    }

    private void follow(Sitting now, RunSnapshot snapshot) {
        RunNames known = names;
        if (now != followed || known == null) {
            cancelReading();
            read = null;
            known = new RunNames(now.study(), now.panel(), messages);
            followed = now;
            names = known;
        }
        show(
                new ShownRun(
                        now.record(),
                        now.study(),
                        now.panel().personas().size(),
                        known,
                        snapshot,
                        now.cap().orElse(null),
                        now.waitingForRating(),
                        now.stopLook().orElse(null)),
                State.READY);
    }

    private void choosePast() {
        Optional<RunRecord> one = desk.runs().stream()
                .filter(run -> picked == null || run.id().equals(picked))
                .findFirst();
        if (one.isEmpty()) {
            cancelReading();
            read = null;
            show(null, runs.stageProperty().get() == Stage.OPENING ? State.OPENING : State.EMPTY);
        } else if (!one.get().equals(read)) {
            read(one.get());
        }
    }

    private void read(RunRecord record) {
        Workspace workspace = desk.workspace().orElse(null);
        if (workspace == null) {
            return;
        }
        cancelReading();
        read = record;
        if (shown.get() == null || !shown.get().record().id().equals(record.id())) {
            state.set(State.LOADING);
        }
        reading = tasks.start(
                messages.text("run.task.read", String.valueOf(record.id())),
                progress -> past(workspace, record),
                found -> show(found, State.READY),
                failure -> show(null, State.ERROR));
    }

    private ShownRun past(Workspace workspace, RunRecord record) throws Exception {
        SpeedChart.warm();
        StoredStudy stored = StoredStudy.of(workspace, record.id(), desk.ports().scales());
        return new ShownRun(
                stored.contents().run(),
                stored.study(),
                stored.contents().panel().personas().size(),
                new RunNames(stored.study(), stored.contents().panel(), messages),
                RunMonitor.of(stored.study(), stored.contents(), desk.ports().clock()),
                null,
                0);
    }

    private void cancelReading() {
        if (reading != null) {
            reading.cancel();
            reading = null;
        }
    }

    private void show(@Nullable ShownRun now, State as) {
        shown.set(now);
        state.set(as);
    }
}
