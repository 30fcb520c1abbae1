package app.moderato.ui.run;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.desk.RunControl;
import app.moderato.ui.desk.RunGlance;
import app.moderato.ui.task.TaskRunner;
import java.math.BigDecimal;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** Begins, ends and changes this window's run. On the screen's thread, but for {@link #close()}. */
public final class RunDesk implements RunControl {
    /** How often live figures may change: four times a second. */
    private static final Duration TICK = Duration.ofMillis(250);

    private final Desk desk;
    private final SittingWatch watch;
    private final SittingMaker maker;

    private SittingWish wished = SittingWish.USUAL;

    public RunDesk(Desk desk, TaskRunner tasks) {
        this(desk, tasks, Ticker.ofScreen(TICK));
    }

    RunDesk(Desk desk, TaskRunner tasks, Ticker ticker) {
        Messages messages = Messages.beside(RunDesk.class);
        this.desk = desk;
        this.watch = new SittingWatch(desk, tasks, ticker, messages);
        this.maker = new SittingMaker(desk.ports(), new Refusals(messages));
    }

    // Properties

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return watch.stageProperty();
    }

    /** The sitting under way or, until the next one, the last; null before the first. */
    ReadOnlyObjectProperty<@Nullable Sitting> sittingProperty() {
        return watch.sittingProperty();
    }

    /** Of the sitting, at most four times a second. */
    ReadOnlyObjectProperty<@Nullable RunSnapshot> snapshotProperty() {
        return watch.snapshotProperty();
    }

    /** Why what was asked for did not come about; null where all is well. */
    ReadOnlyObjectProperty<@Nullable Trouble> troubleProperty() {
        return watch.troubleProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> glanceProperty() {
        return watch.glanceProperty();
    }

    @Override
    public ReadOnlyObjectProperty<@Nullable RunGlance> endedProperty() {
        return watch.endedProperty();
    }

    // Commands

    @Override
    public void begin() {
        begin(desk.choices().connection().orElse(null), SittingWish.USUAL);
    }

    @Override
    public void pilot() {
        begin(desk.choices().connection().orElse(null), SittingWish.ofPilot());
    }

    @Override
    public void rehearse() {
        begin(null, SittingWish.USUAL);
    }

    /** What was typed last goes along; a design that lacks something is not run. */
    private void begin(@Nullable Connection connection, SittingWish wish) {
        desk.drafting().whenKept(() -> beginNow(connection, wish));
    }

    private void beginNow(@Nullable Connection connection, SittingWish wish) {
        OpenStudy study = desk.studyProperty().get();
        if (study != null && study.runnable() && desk.drafting().isKept()) {
            wished = wish;
            Preferences preferences = desk.choices().preferences();
            watch.open(null, workspace -> () -> maker.begin(workspace, study, connection, wish, preferences));
        }
    }

    @Override
    public void resume(RunId run) {
        goOn(run, SittingWish.USUAL);
    }

    @Override
    public void retryFailed(RunId run) {
        goOn(run, SittingWish.again());
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

    private void goOn(RunId run, SittingWish wish) {
        wished = wish;
        Preferences preferences = desk.choices().preferences();
        watch.open(run, workspace -> () -> maker.goOn(workspace, run, wish, preferences));
    }

    @Override
    public void pause() {
        watch.inBackground("run.task.pause", Sitting::pause);
    }

    @Override
    public void goOn() {
        watch.inBackground("run.task.go-on", Sitting::goOn);
    }

    /** The interviews end within a second; their last answers are still rated. Said again, that ends too. */
    @Override
    public void stop() {
        watch.stop();
    }

    /**
     * Sets the cap of the run, and goes on with it where it waits at its cap or has ended there.
     *
     * @param usd above what is spent
     */
    void raiseCap(RunId run, BigDecimal usd) {
        if (watch.interviewing().filter(one -> one.run().equals(run)).isPresent()) {
            watch.inBackground("run.task.cap", one -> one.raiseCap(usd));
        } else {
            goOn(run, SittingWish.raised(usd));
        }
    }

    /** @param calls in flight at most, 1..64 */
    void atOnce(int calls) {
        watch.interviewing().ifPresent(now -> now.atOnce(calls));
    }

    /** Rates what was left unrated. */
    void rateAgain(RunId run) {
        watch.rate(run, workspace -> maker.rate(workspace, run));
    }

    void dismissTrouble() {
        watch.dismissTrouble();
    }

    /** Ends what runs, to be resumed later, and waits until its end is written. Not on the screen's thread. */
    public void close() {
        watch.close();
    }
}
