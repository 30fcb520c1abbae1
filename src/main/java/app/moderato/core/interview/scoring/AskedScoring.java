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
import app.moderato.core.interview.SideBySide;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Has a model asked for the numbers of the cells that are open, one virtual thread each. */
final class AskedScoring implements ScoringSession {
    /** Cells in a row that may fail on the wire before the sitting ends. */
    private static final int STREAK = 12;

    private final ScoringOrder order;
    private final ScoringJournal journal;
    private final LooseCalls calls;
    private final NumberDesk desk;
    private final Consumer<ScoringProgress> heard;
    private final SideBySide cells;
    private final int atOnce;
    private final FailureStreak<ScoredCell> streak = new FailureStreak<>(STREAK, this::commit);
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger withoutNumber = new AtomicInteger();
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
        this.cells = new SideBySide("scoring-", atOnce);
        this.ended.set(before.ended());
        this.withoutNumber.set(before.withoutNumber());
    }

    /** What earlier sittings ended. */
    record Before(int ended, int withoutNumber) {}

    @Override
    public Ended score() {
        calls.atOnce(atOnce);
        return close(cells.run(threads -> askAll()));
    }

    private void askAll() throws InterruptedException {
        Map<CellKey, Answer> answers = order.contents().byCell();
        Set<CellKey> open = journal.open();
        planned = ended.get() + open.size();
        InterviewReplay replay = new InterviewReplay(order.study());
        for (PlannedInterview interview :
                InterviewPlan.of(order.study(), order.contents().panel()).interviews()) {
            List<Moment> moments = new ArrayList<>();
            replay.each(interview, answers, moment -> {
                if (open.contains(moment.answer().key())) {
                    moments.add(moment);
                }
            });
            if (!begin(moments)) {
                break;
            }
        }
    }

    /** @return false where the sitting has ended */
    private boolean begin(List<Moment> moments) throws InterruptedException {
        for (Moment moment : moments) {
            if (cells.begin(() -> ask(moment)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void ask(Moment moment) throws RunEnds, InterruptedException {
        NumberDesk.Asked asked = desk.new Asked(moment);
        try {
            ScoredCell cell = asked.ask();
            streak.succeeded();
            commit(cell);
        } catch (BudgetSpent e) {
            cells.letFinish(new RunEnds(RunState.BUDGET, String.valueOf(e.getMessage())));
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
        cells.stop();
    }

    private Ended close(Optional<RunEnds> early) {
        if (early.isPresent()) {
            return new Ended(early.get().state(), early.get().sentence());
        }
        streak.succeeded();
        journal.cost(calls.spentInAll().orElse(null));
        boolean holes = withoutNumber.get() > 0 || !journal.open().isEmpty();
        return new Ended(holes ? RunState.INCOMPLETE : RunState.COMPLETED, "");
    }
}
