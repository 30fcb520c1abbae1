package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.task.TaskRunner;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One sitting at a time, from its opening to its end. One clock looks at it four times a second; nothing else wakes the
 * screen. On the screen's thread, but for {@link #close()}.
 */
final class SittingWatch {
    private static final Logger LOG = LoggerFactory.getLogger(SittingWatch.class);
    private static final long LONGEST_CLOSE_SECONDS = 8;

    private final Desk desk;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Troubles troubles;
    private final Messages messages;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Sitting> sitting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> end = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    private volatile @Nullable SittingJob job;
    private volatile boolean closing;
    private @Nullable RunId asked;
    /** What was asked for while the last answers of the sitting before were rated. */
    private @Nullable Runnable next;

    SittingWatch(Desk desk, TaskRunner tasks, Ticker ticker, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.ticker = ticker;
        this.troubles = new Troubles(messages);
        this.messages = messages;
    }

    // Properties

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** The sitting under way or, until the next one, the last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Sitting> sittingProperty() {
        return sitting.getReadOnlyProperty();
    }

    /** Of the sitting, at most four times a second. */
    ReadOnlyObjectProperty<@Nullable RunSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    /** How the last sitting ended; null while one is under way. */
    ReadOnlyObjectProperty<@Nullable RunGlance> endedProperty() {
        return end.getReadOnlyProperty();
    }

    /** Why what was asked for did not come about; null where all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** The sitting, while it asks. */
    Optional<Sitting> interviewing() {
        return stage.get() == Stage.INTERVIEWING ? Optional.ofNullable(sitting.get()) : Optional.empty();
    }

    // Commands

    /** How a sitting is opened in a workspace. */
    interface Opened {
        SittingJob.Opening in(Workspace workspace);
    }

    /**
     * Begins where nothing is under way, and after the last answers of a sitting that is being rated.
     *
     * @param run null for a new one
     */
    void open(@Nullable RunId run, Opened opening) {
        Workspace workspace = desk.workspace().orElse(null);
        if (stage.get() == Stage.RATING && sitting.get() != null) {
            next = () -> open(run, opening);
            stop();
        } else if (stage.get() == Stage.IDLE && workspace != null) {
            SittingJob begun = new SittingJob(opening.in(workspace));
            asked = run;
            job = begun;
            trouble.set(null);
            end.set(null);
            stage.set(Stage.OPENING);
            ticker.start(this::tick);
            tasks.start(messages.text("run.task.run"), begun, done -> tick(), failure -> tick());
        }
    }

    /** What earlier sittings of a run left unrated. */
    interface Rating {
        void in(Workspace workspace) throws Exception;
    }

    void rate(RunId run, Rating rating) {
        Workspace workspace = desk.workspace().orElse(null);
        if (stage.get() == Stage.IDLE && workspace != null) {
            trouble.set(null);
            stage.set(Stage.RATING);
            tasks.start(
                    messages.text("run.task.rating"),
                    progress -> {
                        rating.in(workspace);
                        return run;
                    },
                    rated -> ended(run, null, true),
                    failure -> ended(run, failure, true));
        }
    }

    /** Does something to the sitting, while it asks. */
    void inBackground(String task, Consumer<Sitting> work) {
        interviewing()
                .ifPresent(now -> tasks.start(
                        messages.text(task),
                        progress -> {
                            work.accept(now);
                            return now;
                        },
                        done -> tick(),
                        failure -> trouble.set(troubles.of(failure, now.run(), false))));
    }

    /** The interviews end within a second; their last answers are still rated. Said again, that ends too. */
    void stop() {
        Sitting now = sitting.get();
        if (now != null && stage.get() == Stage.INTERVIEWING) {
            stage.set(Stage.STOPPING);
            RunSnapshot last = snapshot.get();
            now.end(last != null && last.capReached() != null ? RunState.BUDGET : RunState.STOPPED);
        } else if (now != null && stage.get() == Stage.RATING) {
            now.stop(RunState.STOPPED);
        }
    }

    void dismissTrouble() {
        trouble.set(null);
    }

    /** Ends what runs, to be resumed later, and waits until its end is written. Not on the screen's thread. */
    void close() {
        closing = true;
        SittingJob now = job;
        if (now != null) {
            try {
                now.interrupt(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Looks how far it is; the one place from which live figures change. */
    private void tick() {
        SittingJob now = job;
        if (now == null || closing) {
            ticker.stop();
            return;
        }
        Sitting open = now.sitting();
        // asked before the picture is taken, so that the last picture shows the end
        boolean over = now.over();
        if (open != null) {
            look(now, open, over);
        }
        if (over) {
            job = null;
            ticker.stop();
            ended(open == null ? asked : open.run(), now.failure(), now.rating());
            if (open != null && stage.get() == Stage.IDLE) {
                end.set(glance.get());
            }
        }
    }

    private void look(SittingJob now, Sitting open, boolean over) {
        if (open != sitting.get()) {
            sitting.set(open);
            stage.set(Stage.INTERVIEWING);
            desk.arrived(open.run());
        }
        RunSnapshot picture = open.snapshot();
        if (now.rating() && stage.get() != Stage.RATING) {
            stage.set(Stage.RATING);
            desk.arrived(open.run());
        }
        snapshot.set(picture);
        glance.set(open.glance(picture));
        if (over && picture.state() == RunState.INTERRUPTED && !picture.reason().isEmpty()) {
            trouble.set(troubles.interrupted(open.run(), picture.reason()));
        }
    }

    private void ended(@Nullable RunId run, @Nullable Exception failure, boolean rating) {
        stage.set(Stage.IDLE);
        if (failure != null) {
            LOG.info("The sitting ended early", failure);
            trouble.set(troubles.of(failure, run, rating));
        }
        if (run != null) {
            desk.arrived(run);
        }
        Runnable then = next;
        next = null;
        if (then != null) {
            then.run();
        }
    }
}
