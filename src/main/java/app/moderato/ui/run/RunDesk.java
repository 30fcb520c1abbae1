package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.run.SittingMaker.Wish;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives this window's run. One clock looks at the sitting four times a second; nothing else wakes the screen. On the
 * screen's thread, but for {@link #close()}.
 */
public final class RunDesk implements RunControl {
    private static final Logger LOG = LoggerFactory.getLogger(RunDesk.class);
    private static final long LONGEST_CLOSE_SECONDS = 8;

    private final Messages messages = Messages.beside(RunDesk.class);
    private final Desk desk;
    private final TaskRunner tasks;
    private final Ticker ticker;
    private final Troubles troubles = new Troubles(messages);
    private final SittingMaker maker;

    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Sitting> sitting = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> glance = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable RunGlance> end = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Trouble> trouble = new ReadOnlyObjectWrapper<>();

    private volatile @Nullable SittingJob job;
    private volatile boolean closing;
    private @Nullable RunId asked;
    private Wish wished = Wish.USUAL;
    /** What was asked for while the last answers of the sitting before were rated. */
    private @Nullable Runnable next;

    public RunDesk(Desk desk, TaskRunner tasks) {
        this(desk, tasks, Ticker.ofScreen());
    }

    RunDesk(Desk desk, TaskRunner tasks, Ticker ticker) {
        this.desk = desk;
        this.tasks = tasks;
        this.ticker = ticker;
        this.maker = new SittingMaker(desk.ports(), troubles);
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

    /** Why what was asked for did not come about; null where all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty() {
        return glance.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> endedProperty() {
        return end.getReadOnlyProperty();
    }

    // Commands

    @Override
    public void begin() {
        begin(desk.choices().connection().orElse(null), Wish.USUAL);
    }

    @Override
    public void pilot() {
        begin(desk.choices().connection().orElse(null), Wish.ofPilot());
    }

    @Override
    public void rehearse() {
        begin(null, Wish.USUAL);
    }

    /** What was typed last goes along; a design that lacks something is not run. */
    private void begin(@Nullable Connection connection, Wish wish) {
        desk.drafting().whenKept(() -> beginNow(connection, wish));
    }

    private void beginNow(@Nullable Connection connection, Wish wish) {
        OpenStudy study = desk.studyProperty().get();
        if (study != null && study.runnable() && desk.drafting().isKept()) {
            wished = wish;
            Preferences preferences = desk.choices().preferences();
            open(null, workspace -> () -> maker.begin(workspace, study, connection, wish, preferences));
        }
    }

    @Override
    public void resume(RunId run) {
        goOn(run, Wish.USUAL);
    }

    @Override
    public void retryFailed(RunId run) {
        goOn(run, Wish.again());
    }

    /** Goes on although this version of Moderato, or the study's file, is another than when the run began. */
    void goOnAnyway(RunId run) {
        goOn(run, wished.whateverChanged());
    }

    /**
     * Begins, or goes on with, what was refused because its cap could not be kept.
     *
     * @param run null for a new one
     */
    void withoutCap(@Nullable RunId run) {
        if (run == null) {
            begin(desk.choices().connection().orElse(null), wished.uncapped());
        } else {
            goOn(run, wished.uncapped());
        }
    }

    /** Begins what was refused because the model reads no pictures. */
    void textOnly() {
        begin(desk.choices().connection().orElse(null), wished.textsAlone());
    }

    private void goOn(RunId run, Wish wish) {
        wished = wish;
        Preferences preferences = desk.choices().preferences();
        open(run, workspace -> () -> maker.goOn(workspace, run, wish, preferences));
    }

    @Override
    public void pause() {
        inBackground("run.task.pause", Sitting::pause);
    }

    @Override
    public void goOn() {
        inBackground("run.task.go-on", Sitting::goOn);
    }

    /** The interviews end within a second; their last answers are still rated. Said again, that ends too. */
    @Override
    public void stop() {
        Sitting now = sitting.get();
        if (now != null && stage.get() == Stage.INTERVIEWING) {
            stage.set(Stage.STOPPING);
            RunSnapshot last = snapshot.get();
            now.end(last != null && last.capReached() != null ? RunState.BUDGET : RunState.STOPPED);
        } else if (now != null && stage.get() == Stage.RATING) {
            now.stop(RunState.STOPPED);
        }
    }

    /**
     * Sets the cap of the run, and goes on with it where it waits at its cap or has ended there.
     *
     * @param usd above what is spent
     */
    void raiseCap(RunId run, BigDecimal usd) {
        Sitting now = sitting.get();
        if (now != null && now.run().equals(run) && stage.get() == Stage.INTERVIEWING) {
            inBackground("run.task.cap", one -> one.raiseCap(usd));
        } else {
            goOn(run, Wish.raised(usd));
        }
    }

    /** @param calls in flight at most, 1..64 */
    void atOnce(int calls) {
        Sitting now = sitting.get();
        if (now != null && stage.get() == Stage.INTERVIEWING) {
            now.atOnce(calls);
        }
    }

    /** Rates what was left unrated. */
    void rateAgain(RunId run) {
        Workspace workspace = desk.workspace().orElse(null);
        if (stage.get() == Stage.IDLE && workspace != null) {
            trouble.set(null);
            stage.set(Stage.RATING);
            tasks.start(
                    messages.text("run.task.rating"),
                    progress -> {
                        maker.rate(workspace, run);
                        return run;
                    },
                    rated -> ended(run, null, true),
                    failure -> ended(run, failure, true));
        }
    }

    void dismissTrouble() {
        trouble.set(null);
    }

    /** Ends what runs, to be resumed later, and waits until its end is written. Not on the screen's thread. */
    public void close() {
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

    private interface Opened {
        SittingJob.Opening in(Workspace workspace);
    }

    /** @param run null for a new one */
    private void open(@Nullable RunId run, Opened opening) {
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
            if (over
                    && picture.state() == RunState.INTERRUPTED
                    && !picture.reason().isEmpty()) {
                trouble.set(troubles.interrupted(open.run(), picture.reason()));
            }
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

    private void inBackground(String task, Consumer<Sitting> work) {
        Sitting now = sitting.get();
        if (now != null && stage.get() == Stage.INTERVIEWING) {
            tasks.start(
                    messages.text(task),
                    progress -> {
                        work.accept(now);
                        return now;
                    },
                    done -> tick(),
                    failure -> trouble.set(troubles.of(failure, now.run(), false)));
        }
    }
}
