package app.moderato.core.interview.stability;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunProgress;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.StabilityPlan.One;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One sitting of a stability study: its open runs one after the other, each interviewed and rated. Used once. */
public final class StabilitySession {
    private final Fieldwork fieldwork;
    private final Workspace workspace;
    private final List<One> runs;
    private final Map<Asked, ChatModel> models;
    private final @Nullable BigDecimal cap;
    private final int concurrency;
    private final Consumer<StabilityProgress> heard;
    private final AtomicReference<String> reason = new AtomicReference<>("");
    private @Nullable RunSession current;
    private boolean stopped;

    /**
     * @param plan begun, see {@link StabilityWork#begin}
     * @param models connected, one for each of the order's; the caller's to close
     * @param cap in US dollars for the whole study, earlier sittings included; null for none
     * @param concurrency calls in flight at most, ≥ 1
     * @param heard on the runs' threads
     */
    public StabilitySession(
            StabilityWork work,
            Workspace workspace,
            StabilityPlan plan,
            Map<Asked, ChatModel> models,
            @Nullable BigDecimal cap,
            int concurrency,
            Consumer<StabilityProgress> heard) {
        this.fieldwork = work.fieldwork();
        this.workspace = workspace;
        this.runs = plan.runs();
        this.models = Map.copyOf(models);
        this.cap = cap;
        this.concurrency = concurrency;
        this.heard = heard;
    }

    /**
     * How a sitting went.
     *
     * @param state completed, incomplete where cells have no answer, budget, refused or interrupted
     * @param reason for people, empty where the state says it all
     */
    public record Ended(RunState state, String reason) {}

    /**
     * Blocks until all is asked and rated, or it was stopped. What is answered is committed one by one, so that another
     * sitting goes on where this one ended.
     *
     * @throws LlmException where the embedder failed; another sitting rates what is missing
     */
    public Ended ask() throws InvalidInput, LlmException, InterruptedException {
        boolean holes = false;
        for (int i = 0; i < runs.size(); i++) {
            if (stopping()) {
                return new Ended(RunState.INTERRUPTED, "");
            }
            RunState state = ask(i);
            if (ends(state, i)) {
                return new Ended(state, String.valueOf(reason.get()));
            }
            holes |= state == RunState.INCOMPLETE;
        }
        return new Ended(holes ? RunState.INCOMPLETE : RunState.COMPLETED, "");
    }

    /** A run that met only failures leaves cells open, and the next one would fare no better. */
    private boolean ends(RunState state, int at) {
        return switch (state) {
            case COMPLETED -> false;
            case INCOMPLETE -> record(at).count(CellStatus.PENDING) > 0;
            default -> true;
        };
    }

    private RunRecord record(int at) {
        RunRecord begun = Objects.requireNonNull(runs.get(at).run(), "begun before it is asked");
        return workspace.runs().find(begun.id()).orElse(begun);
    }

    private RunState ask(int at) throws InvalidInput, LlmException, InterruptedException {
        RunRecord run = record(at);
        if (run.count(CellStatus.PENDING) == 0) {
            rateMissing(runs.get(at), run);
            return run.failed() > 0 ? RunState.INCOMPLETE : RunState.COMPLETED;
        }
        Others others = others(at);
        if (cap != null && cap.doubleValue() <= others.usd()) {
            reason.set("The cap of " + cap.toPlainString() + " USD is reached.");
            return RunState.BUDGET;
        }
        return interview(at, run, others);
    }

    private RunState interview(int at, RunRecord run, Others others)
            throws InvalidInput, LlmException, InterruptedException {
        One one = runs.get(at);
        ChatModel model = Objects.requireNonNull(models.get(one.model()), "every model is connected");
        RunJournal journal = fieldwork.goOn(workspace, run.id(), List.of(), false, false);
        Budget budget = fieldwork.budget(
                model,
                cap == null ? null : cap.subtract(BigDecimal.valueOf(others.usd())),
                Budget.spentBefore(run, journal, fieldwork.prices().of(model)));
        AtomicReference<RunSession> own = new AtomicReference<>();
        Consumer<RunEvent> events = event -> hear(event, at, own.get(), budget, others);
        try (RunSession session = fieldwork.session(
                workspace,
                journal,
                one.study(),
                workspace.runs().contents(run.id()).panel(),
                model,
                budget,
                concurrency,
                events)) {
            own.set(session);
            take(session);
            tell(at, session, budget, others);
            RunState state = session.interview();
            tell(at, session, budget, others);
            if (!stopping() && state != RunState.INTERRUPTED) {
                session.rate();
            }
            return state;
        } catch (InterruptedException e) {
            if (stopping()) {
                return RunState.INTERRUPTED;
            }
            throw e;
        } finally {
            take(null);
        }
    }

    private void rateMissing(One one, RunRecord run) throws InvalidInput, LlmException, InterruptedException {
        boolean[] missing = new boolean[1];
        workspace.runs().unrated(run.id(), List.of(one.mark().asked()), answer -> missing[0] = true);
        if (missing[0]) {
            try (RunJournal journal = workspace.runs().reopen(run.id())) {
                fieldwork.rateMissing(workspace, journal, one.study());
            }
        }
    }

    /** The runs beside the one under way; they do not change meanwhile. */
    private record Others(int ended, int planned, int withoutAnswer, double usd) {}

    private Others others(int at) {
        int ended = 0;
        int planned = 0;
        int failed = 0;
        double usd = 0;
        for (int i = 0; i < runs.size(); i++) {
            if (i != at) {
                RunRecord run = record(i);
                ended += run.planned() - run.count(CellStatus.PENDING);
                planned += run.planned();
                failed += run.failed();
                usd += run.costUsd() == null ? 0 : run.costUsd();
            }
        }
        return new Others(ended, planned, failed, usd);
    }

    private void hear(RunEvent event, int at, @Nullable RunSession session, Budget budget, Others others) {
        if (event instanceof RunEvent.StateChanged(RunState state, String sentence)) {
            reason.set(sentence);
        } else if (event instanceof RunEvent.CellEnded && session != null) {
            tell(at, session, budget, others);
        }
    }

    private void tell(int at, RunSession session, Budget budget, Others others) {
        RunProgress now = session.progress();
        heard.accept(new StabilityProgress(
                at + 1,
                runs.size(),
                others.ended() + now.ended(),
                others.planned() + now.planned(),
                others.withoutAnswer() + now.withoutAnswer(),
                budget.spent().map(own -> others.usd() + own).orElse(Double.NaN)));
    }

    private synchronized boolean stopping() {
        return stopped;
    }

    private void take(@Nullable RunSession session) {
        boolean now;
        synchronized (this) {
            current = session;
            now = stopped;
        }
        if (now && session != null) {
            session.stop(RunState.INTERRUPTED);
        }
    }

    /** Ends it now: calls in flight are cancelled, what is committed stays. Any thread. */
    public void stop() {
        RunSession running;
        synchronized (this) {
            stopped = true;
            running = current;
        }
        if (running != null) {
            running.stop(RunState.INTERRUPTED);
        }
    }
}
