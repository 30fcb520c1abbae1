package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Traffic;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the interviews of a plan that are not finished, one virtual thread per interview. The model bounds the calls in
 * flight; the engine admits no more interviews than that at a time, so that a run which stops early holds whole ones.
 */
public final class RunEngine {
    private static final Logger LOG = LoggerFactory.getLogger(RunEngine.class);
    /** Cells in a row that may fail on the wire before the run ends. */
    private static final int STREAK = 12;

    private final InterviewPlan plan;
    private final RunJournal journal;
    private final RunScene scene;
    private final Consumer<RunEvent> events;
    private final RunTally tally;
    private final PauseGate gate = new PauseGate();
    private final AtomicBoolean readAlong = new AtomicBoolean();
    private final AtomicReference<RunState> state = new AtomicReference<>(RunState.RUNNING);
    private final SideBySide interviews;
    private final Looks looks;

    /**
     * @param concurrency calls in flight, and so interviews, at once, ≥ 1
     * @param events heard on the run's threads
     */
    public RunEngine(
            Study study,
            InterviewPlan plan,
            ChatModel model,
            RunJournal journal,
            KeptReplies kept,
            RatingDesk ratings,
            Budget budget,
            int concurrency,
            Clock clock,
            Consumer<RunEvent> events) {
        this.plan = plan;
        this.journal = journal;
        this.events = events;
        this.interviews = new SideBySide("interview-", concurrency);
        this.looks = new Looks(ratings, journal, interviews::ended);
        model.atOnce(concurrency);
        this.tally = new RunTally(journal.counts());
        this.scene = new RunScene(
                study,
                model,
                journal,
                kept,
                ratings,
                new Prompts(PromptTexts.bundled(), study),
                ReplyReader.of(study.language()),
                budget,
                gate,
                new FailureStreak<>(streak(model, plan), this::commitHeld),
                clock,
                this::hear,
                readAlong);
    }

    /** The lines of a batch come back together, so only a whole turn of failures says that nothing else will come. */
    private static int streak(ChatModel model, InterviewPlan plan) {
        return model.inBatches().isPresent()
                ? Math.max(STREAK, plan.interviews().size())
                : STREAK;
    }

    /** SHA-256 over the prompt templates of this build. */
    public static String promptHash() {
        return PromptTexts.bundled().hash();
    }

    /** Any thread. */
    public RunProgress progress() {
        return tally.progress();
    }

    /** Blocks until the run has ended, its state is committed, and every thread of it is gone. */
    public RunState run() {
        synchronized (state) {
            RunState first = Objects.requireNonNull(state.get());
            journal.state(first);
            events.accept(new RunEvent.StateChanged(first, ""));
        }
        return close(interviews.run(this::conductAll));
    }

    private void conductAll(ExecutorService threads) throws InterruptedException {
        Interviewer interviewer = new Interviewer(scene, threads, cell -> true);
        int end = looks.enough().isEmpty() ? plan.interviews().size() : begunBefore();
        for (int place = 0; place < end && !looks.heardEnough(place); place++) {
            PlannedInterview interview = plan.interviews().get(place);
            Map<CellKey, Answer> ended = journal.fresh()
                    ? Map.of()
                    : journal.ended(interview.persona().id(), interview.replicate());
            if (interview.cells(scene.study().guide()).allMatch(ended::containsKey)) {
                continue;
            }
            Optional<Future<?>> begun = interviews.begin(() -> interviewer.conduct(interview, ended));
            if (begun.isEmpty()) {
                break;
            }
            looks.began(place, begun.get());
        }
    }

    /** Interviews that earlier sittings began: in planned order, so up to the last of which a cell has ended. */
    private int begunBefore() {
        int last = plan.interviews().size();
        while (last > 0) {
            PlannedInterview interview = plan.interviews().get(last - 1);
            if (!journal.ended(interview.persona().id(), interview.replicate()).isEmpty()) {
                break;
            }
            last--;
        }
        return last;
    }

    /** Calls in flight finish, none is begun until {@link #resume()}. */
    public void pause() {
        synchronized (state) {
            if (goOver(RunState.RUNNING, RunState.PAUSED)) {
                gate.close();
            }
        }
    }

    public void resume() {
        synchronized (state) {
            if (goOver(RunState.PAUSED, RunState.RUNNING)) {
                gate.open();
            }
        }
        scene.budget().tryAgain();
    }

    /** Pauses at the cap instead of ending there, until {@link #raiseCap}. Before {@link #run}. */
    public void pauseAtCap() {
        scene.budget().waitAtCap(full -> {
            synchronized (state) {
                if (!scene.budget().madeRoomSince(full)) {
                    events.accept(new RunEvent.CapReached(full.cap()));
                    pause();
                }
            }
        });
    }

    /** Ends the run where it has heard enough; interviews that go on are finished. Before {@link #run}. */
    public void watchedBy(Lookout watcher) {
        looks.watchedBy(watcher);
    }

    /**
     * Asks nobody whom earlier sittings did not ask, as one of them had heard enough. Before {@link #run}.
     *
     * @param sentence why it had
     */
    public void heardBefore(String sentence) {
        looks.heardBefore(sentence);
    }

    /** Tells what is being said before it is said to the end. Before {@link #run}. */
    public void readAlong() {
        readAlong.set(true);
    }

    /** @param usd the cap from now on, in US dollars; the run goes on where it was paused. Any thread */
    public void raiseCap(BigDecimal usd) {
        scene.budget().raise(usd);
        resume();
    }

    /** @param calls in flight from now on, ≥ 1; those that are finish. Any thread */
    public void atOnce(int calls) {
        interviews.atOnce(calls);
        scene.model().atOnce(calls);
    }

    /** How the provider takes what is asked of it. Any thread. */
    public Traffic traffic() {
        return scene.model().traffic();
    }

    /** Under the lock of the state, so that what is committed last is what is true, and is heard last. */
    private boolean goOver(RunState from, RunState to) {
        if (!state.compareAndSet(from, to)) {
            return false;
        }
        journal.state(to);
        events.accept(new RunEvent.StateChanged(to, ""));
        return true;
    }

    /** Ends the run now: calls in flight are cancelled, what is committed stays. Any thread. */
    public void stop(RunState as) {
        interviews.end(new RunEnds(as, ""));
    }

    /** Commits how the run ended; where even that fails, the lock's release tells the same to whoever looks next. */
    private RunState close(Optional<RunEnds> early) {
        String sentence = early.map(RunEnds::sentence).orElseGet(looks::enough);
        RunState last;
        try {
            if (early.isEmpty()) {
                scene.streak().succeeded();
            }
            last = early.map(RunEnds::state).orElseGet(this::lastState);
            synchronized (state) {
                state.set(last);
                journal.cost(scene.budget().spent().orElse(null));
                journal.state(last);
            }
        } catch (StorageFailure e) {
            LOG.error("The workspace failed", e);
            last = RunState.INTERRUPTED;
            sentence = sentence.isEmpty() ? String.valueOf(e.getMessage()) : sentence;
        }
        events.accept(new RunEvent.StateChanged(last, sentence));
        return last;
    }

    private RunState lastState() {
        RunProgress now = progress();
        if (!looks.enough().isEmpty() && now.ended() < now.planned()) {
            return RunState.STOPPED;
        }
        boolean holes = now.withoutAnswer() > 0 || now.ended() < now.planned();
        return holes ? RunState.INCOMPLETE : RunState.COMPLETED;
    }

    private void commitHeld(Answer answer) {
        journal.answer(answer);
        hear(new RunEvent.CellEnded(answer));
    }

    private void hear(RunEvent event) {
        tally.hear(event);
        events.accept(event);
    }
}
