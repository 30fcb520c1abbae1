package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.InBatches;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Traffic;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One sitting of a run: the interviews that are still open, then the ratings that are still missing. Closing it gives the
 * run's lock back.
 */
public final class RunSession implements AutoCloseable {
    /** Up to so many calls in flight a core has time for ratings beside them; with more they wait for the last answer. */
    private static final int LIVE_RATINGS_PER_CORE = 32;

    private final RunArchive archive;
    private final RunJournal journal;
    private final RatingDesk ratings;
    private final RunEngine engine;
    private final Optional<InBatches> batches;

    /**
     * @param run as it stands; its stamp says whether the reply cache is used
     * @param study with the run's own seed
     * @param concurrency calls in flight, and so interviews, at once, ≥ 1
     * @param events heard on the run's threads
     */
    public RunSession(
            Workspace workspace,
            RunJournal journal,
            RunRecord run,
            Study study,
            Panel panel,
            ChatModel model,
            ScaleLibrary scales,
            Embedder embedder,
            Budget budget,
            int concurrency,
            Clock clock,
            Consumer<RunEvent> events) {
        this.archive = workspace.runs();
        this.journal = journal;
        this.ratings = new RatingDesk(study, scales, embedder, workspace.embeddings(), journal, events);
        this.batches = model.inBatches();
        InterviewPlan plan = InterviewPlan.of(study, panel);
        // a batch holds one turn of every interview
        int atOnce = batches.isPresent() ? Math.max(1, plan.interviews().size()) : concurrency;
        boolean looks = study.simulation().stop() != null && batches.isEmpty();
        if (!looks && atOnce > LIVE_RATINGS_PER_CORE * Runtime.getRuntime().availableProcessors()) {
            ratings.afterwards();
        }
        KeptReplies kept = KeptReplies.of(workspace.replies(), run);
        this.engine = new RunEngine(study, plan, model, journal, kept, ratings, budget, atOnce, clock, events);
        run.enough().ifPresent(engine::heardBefore);
    }

    public RunId run() {
        return journal.run();
    }

    /** Blocks until the interviews have ended; their state is committed. */
    public RunState interview() {
        batches.ifPresent(handed -> handed.begin(journal.batches()));
        try {
            return engine.run();
        } finally {
            // before the lock can be given back: whoever takes it must find every batch in the ledger
            RunProgress now = engine.progress();
            batches.ifPresent(handed -> handed.leave(now.ended() >= now.planned()));
        }
    }

    /**
     * Blocks until every answer that can be rated is.
     *
     * @throws LlmException where the embedder failed; a resume rates what is missing
     */
    public void rate() throws LlmException, InterruptedException {
        ratings.finish();
        ratings.rateMissing(archive, journal.run());
    }

    /** Answers waiting for their rating. Any thread. */
    public int waitingForRating() {
        return ratings.waiting();
    }

    public RunProgress progress() {
        return engine.progress();
    }

    public void pause() {
        engine.pause();
    }

    public void resume() {
        engine.resume();
    }

    /** @see RunEngine#pauseAtCap() */
    public void pauseAtCap() {
        engine.pauseAtCap();
    }

    /** Batches are handed over whole, so nobody looks at them. @see RunEngine#watchedBy */
    public void watchedBy(Lookout watcher) {
        if (batches.isEmpty()) {
            engine.watchedBy(watcher);
        }
    }

    /** @see RunEngine#readAlong() */
    public void readAlong() {
        engine.readAlong();
    }

    /** @see RunEngine#raiseCap(BigDecimal) */
    public void raiseCap(BigDecimal usd) {
        engine.raiseCap(usd);
    }

    /** @see RunEngine#atOnce(int) */
    public void atOnce(int calls) {
        if (batches.isEmpty()) {
            engine.atOnce(calls);
        }
    }

    /** @see RunEngine#traffic() */
    public Traffic traffic() {
        return engine.traffic();
    }

    /** Ends the interviews now; what is committed stays, and can still be rated. Any thread. */
    public void endInterviews(RunState as) {
        engine.stop(as);
    }

    /** Ends interviews and rating now; what is committed stays. Any thread. */
    public void stop(RunState as) {
        engine.stop(as);
        ratings.close();
    }

    @Override
    public void close() {
        ratings.close();
        journal.close();
    }
}
