package app.moderato.core.interview.scoring;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.FailureStreak;
import app.moderato.core.interview.InterviewPlan;
import app.moderato.core.interview.InterviewReplay;
import app.moderato.core.interview.InterviewReplay.Moment;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.PlannedInterview;
import app.moderato.core.interview.RunEnds;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Permits;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has a model asked for the numbers of the cells that are open, one virtual thread each. */
final class AskedScoring implements ScoringSession {
    private static final Logger LOG = LoggerFactory.getLogger(AskedScoring.class);
    /** Cells in a row that may fail on the wire before the sitting ends. */
    private static final int STREAK = 12;

    private final ScoringOrder order;
    private final ScoringJournal journal;
    private final LooseCalls calls;
    private final NumberDesk desk;
    private final Consumer<ScoringProgress> heard;
    private final Permits admission;
    private final int atOnce;
    private final FailureStreak<ScoredCell> streak = new FailureStreak<>(STREAK, this::commit);
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger withoutNumber = new AtomicInteger();
    private final AtomicReference<@Nullable Ended> ending = new AtomicReference<>();
    private volatile @Nullable ExecutorService threads;
    private int planned;

    /**
     * @param before cells that earlier sittings ended, and how many of them have no number
     * @param atOnce calls in flight, ≥ 1
     * @param heard on the sitting's threads
     */
    AskedScoring(
            ScoringOrder order,
            ScoringJournal journal,
            LooseCalls calls,
            Before before,
            int atOnce,
            Clock clock,
            Consumer<ScoringProgress> heard) {
        this.order = order;
        this.journal = journal;
        this.calls = calls;
        this.desk = new NumberDesk(order, calls, journal, clock);
        this.heard = heard;
        this.atOnce = atOnce;
        this.admission = new Permits(atOnce);
        this.ended.set(before.ended());
        this.withoutNumber.set(before.withoutNumber());
    }

    /** What earlier sittings ended. */
    record Before(int ended, int withoutNumber) {}

    @Override
    public Ended score() {
        calls.atOnce(atOnce);
        try (ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("scoring-", 0).factory())) {
            threads = started;
            try {
                if (ending.get() == null) {
                    askAll(started);
                }
            } catch (InterruptedException e) {
                end(RunState.INTERRUPTED, "");
                Thread.currentThread().interrupt();
            } finally {
                // closing waits for what is interrupted here
                started.shutdownNow();
            }
        }
        return close();
    }

    private void askAll(ExecutorService started) throws InterruptedException {
        Map<CellKey, Answer> answers = order.contents().byCell();
        Set<CellKey> open = journal.open();
        planned = ended.get() + open.size();
        InterviewReplay replay = new InterviewReplay(order.study());
        List<Future<?>> asked = new ArrayList<>();
        for (PlannedInterview interview :
                InterviewPlan.of(order.study(), order.contents().panel()).interviews()) {
            List<Moment> moments = new ArrayList<>();
            replay.each(interview, answers, moment -> {
                if (open.contains(moment.answer().key())) {
                    moments.add(moment);
                }
            });
            if (!admit(moments, started, asked)) {
                break;
            }
        }
        for (Future<?> one : asked) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A cell never throws", e);
            }
        }
    }

    /** @return false where the sitting has ended */
    private boolean admit(List<Moment> moments, ExecutorService started, List<Future<?>> asked)
            throws InterruptedException {
        for (Moment moment : moments) {
            admission.acquire();
            asked.removeIf(Future::isDone);
            if (ending.get() != null) {
                return false;
            }
            try {
                asked.add(started.submit(() -> ask(moment)));
            } catch (RejectedExecutionException e) {
                LOG.debug("Stopped while cells were admitted", e);
                return false;
            }
        }
        return true;
    }

    private void ask(Moment moment) {
        try {
            askNow(moment);
        } catch (BudgetSpent e) {
            end(RunState.BUDGET, String.valueOf(e.getMessage()));
        } catch (RunEnds e) {
            end(e.state(), e.sentence());
        } catch (InterruptedException e) {
            LOG.debug("Cell cancelled", e);
        } catch (StorageFailure e) {
            LOG.error("The workspace failed", e);
            end(RunState.INTERRUPTED, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.error("A cell failed", e);
            end(
                    RunState.INTERRUPTED,
                    "Moderato met a fault of its own: " + e + ". The log has the details; go on later.");
        } finally {
            admission.release();
        }
    }

    private void askNow(Moment moment) throws BudgetSpent, RunEnds, InterruptedException {
        NumberDesk.Asked asked = desk.new Asked(moment);
        try {
            ScoredCell cell = asked.ask();
            streak.succeeded();
            commit(cell);
        } catch (LlmException e) {
            if (e.failure().endsRun()) {
                RunState state = e.failure() instanceof LlmFailure.OutOfReach ? RunState.INCOMPLETE : RunState.REFUSED;
                throw new RunEnds(state, e.failure().sentence());
            }
            streak.failed(asked.failed(e.failure()), e.failure());
        } finally {
            calls.spentInAll().filter(usd -> usd > 0).ifPresent(journal::cost);
        }
    }

    private void commit(ScoredCell cell) {
        journal.ended(cell);
        int failed = cell.status() == CellStatus.ANSWERED ? withoutNumber.get() : withoutNumber.incrementAndGet();
        heard.accept(new ScoringProgress(
                ended.incrementAndGet(), planned, failed, calls.spentInAll().orElse(Double.NaN)));
    }

    @Override
    public void stop() {
        end(RunState.INTERRUPTED, "");
    }

    /** At the cap, calls that are paid for already are waited for. */
    private void end(RunState state, String sentence) {
        if (ending.compareAndSet(null, new Ended(state, sentence))) {
            ExecutorService running = threads;
            if (running != null && state != RunState.BUDGET) {
                running.shutdownNow();
            }
        }
    }

    private Ended close() {
        Ended early = ending.get();
        if (early != null) {
            return early;
        }
        streak.succeeded();
        journal.cost(calls.spentInAll().orElse(null));
        boolean holes = withoutNumber.get() > 0 || !journal.open().isEmpty();
        return new Ended(holes ? RunState.INCOMPLETE : RunState.COMPLETED, "");
    }
}
