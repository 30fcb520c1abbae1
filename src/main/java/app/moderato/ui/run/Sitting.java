package app.moderato.ui.run;

import app.moderato.core.analysis.RunLookout;
import app.moderato.core.analysis.StopLook;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.monitor.BlockCount;
import app.moderato.core.interview.monitor.RunMonitor;
import app.moderato.core.interview.monitor.RunSnapshot;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.ui.desk.RunGlance;
import java.math.BigDecimal;
import java.util.Optional;

/** One sitting of a run that this window drives, from its lock to its last rating. Any thread. */
final class Sitting implements AutoCloseable {
    private final RunRecord record;
    private final Study study;
    private final Panel panel;
    private final ChatModel model;
    private final Budget budget;
    private final RunMonitor monitor;
    private final RunSession session;
    private final Optional<RunLookout> lookout;
    private final SittingMethods methods;
    private volatile int atOnce;

    /**
     * @param record as the run stood before the sitting
     * @param study with the run's seed
     * @param lookout empty where the study has no stopping rule
     */
    Sitting(
            RunRecord record,
            Study study,
            Panel panel,
            ChatModel model,
            Budget budget,
            RunMonitor monitor,
            RunSession session,
            Optional<RunLookout> lookout,
            SittingMethods methods,
            int atOnce) {
        this.record = record;
        this.study = study;
        this.panel = panel;
        this.model = model;
        this.budget = budget;
        this.monitor = monitor;
        this.session = session;
        this.lookout = lookout;
        this.methods = methods;
        this.atOnce = atOnce;
    }

    RunId run() {
        return record.id();
    }

    RunRecord record() {
        return record;
    }

    Study study() {
        return study;
    }

    Panel panel() {
        return panel;
    }

    /** In US dollars; empty for none. */
    Optional<BigDecimal> cap() {
        return budget.cap();
    }

    /** Whether the model's price is known, so that a cap can be kept. */
    boolean priced() {
        return budget.spent().isPresent();
    }

    int atOnce() {
        return atOnce;
    }

    RunSnapshot snapshot() {
        return monitor.snapshot();
    }

    /** What the study's stopping rule saw last. */
    Optional<StopLook> stopLook() {
        return lookout.flatMap(RunLookout::latest);
    }

    /** The study's stopping rule has ended it, now or in an earlier sitting. */
    private boolean enough() {
        return stopLook().filter(StopLook::decided).isPresent()
                || record.enough().isPresent();
    }

    int waitingForRating() {
        return session.waitingForRating() + methods.open();
    }

    /** What the frame shows of a picture of this sitting. */
    RunGlance glance(RunSnapshot now) {
        BlockCount total = now.total();
        return new RunGlance(
                record.id(),
                now.state(),
                record.rehearsal(),
                total.done(),
                total.planned(),
                now.left(),
                now.cost().spent(),
                cap().map(BigDecimal::doubleValue).orElse(null),
                now.state() == RunState.PAUSED && now.capReached() != null,
                waitingForRating(),
                atOnce,
                now.state() == RunState.STOPPED && enough());
    }

    /** Blocks until the interviews have ended. An interrupt ends them, to be resumed later. */
    RunState interview() {
        session.pauseAtCap();
        session.readAlong();
        return session.interview();
    }

    /** Blocks until every answer that can be rated is, by the study's other methods too. */
    void rate() throws LlmException, InterruptedException, InvalidInput {
        session.rate();
        // a scoring takes the lock that the session gives back
        session.close();
        methods.make(run(), study, model, cap().orElse(null), atOnce);
    }

    /** Writes the run's state, so not for the screen's thread. */
    void pause() {
        session.pause();
    }

    /** Writes the run's state, so not for the screen's thread. */
    void goOn() {
        session.resume();
    }

    /** Ends the interviews within a second; ratings go on. */
    void end(RunState as) {
        session.endInterviews(as);
    }

    /** Ends interviews and ratings within a second. */
    void stop(RunState as) {
        session.stop(as);
        methods.stop();
    }

    /** Writes the run's state, so not for the screen's thread. */
    void raiseCap(BigDecimal usd) {
        session.raiseCap(usd);
    }

    void atOnce(int calls) {
        atOnce = calls;
        session.atOnce(calls);
    }

    /** Gives the run's lock back. */
    @Override
    public void close() {
        session.close();
        model.close();
    }
}
