package app.moderato.cli;

import app.moderato.core.analysis.Grounds;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunEvent;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunProgress;
import app.moderato.core.interview.RunSession;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Traffic;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Drives one sitting of a run from a command: progress, ratings, results, exports. */
final class RunDriver {
    private final CommandPorts ports;
    private final Terminal terminal;
    private final ShutdownGuard guard;

    /** @param guard closed by the command once it has reported */
    RunDriver(CommandPorts ports, ShutdownGuard guard) {
        this.ports = ports;
        this.guard = guard;
        this.terminal = ports.terminal();
    }

    /**
     * How a sitting went.
     *
     * @param reason why it ended early, for people; empty otherwise
     */
    record Outcome(RunId run, RunState state, RunReport report, Duration took, String reason) {}

    /**
     * Runs the open interviews, rates, and writes exports where asked.
     *
     * @param out folder of the exports, null for none
     */
    Outcome drive(
            Workspace workspace,
            RunJournal journal,
            Study study,
            Panel panel,
            ChatModel model,
            Budget budget,
            int concurrency,
            @Nullable Path out)
            throws InvalidInput, InterruptedException, LlmException {
        long begun = ports.nanoTime().getAsLong();
        AtomicReference<RunSession> current = new AtomicReference<>();
        AtomicReference<String> reason = new AtomicReference<>("");
        try (Progress progress = new Progress(terminal, "Run " + journal.run() + " interviews", ports.nanoTime());
                RunSession session = ports.fieldwork()
                        .session(
                                workspace,
                                journal,
                                study,
                                panel,
                                model,
                                budget,
                                concurrency,
                                event -> hear(event, current, progress, budget, reason))) {
            current.set(session);
            guard.cancels(() -> session.stop(RunState.INTERRUPTED));
            RunState state = interview(session, progress, budget);
            RunProgress last = session.progress();
            progress.finish(last.ended(), last.planned(), note(last, budget, session.traffic()));
            progress.newLine();
            leftBehind(journal, session.traffic());
            if (state != RunState.INTERRUPTED && !guard.stopping()) {
                rate(session);
            }
        }
        Duration took = Duration.ofNanos(ports.nanoTime().getAsLong() - begun);
        return finish(workspace, journal, study, out, took, String.valueOf(reason.get()));
    }

    /** A model that was never loaded cannot be loaded any more while the process ends; the scales then stay unmeasured. */
    private RunResults results(RunOutput output, Workspace workspace, Study study, RunContents contents)
            throws LlmException {
        try {
            return output.results(workspace, study, contents, List.of());
        } catch (LlmException e) {
            if (!guard.stopping()) {
                throw e;
            }
            return RunAnalysis.of(study, contents, Grounds.NONE, List.of());
        }
    }

    /** Says how far the run is also while it only waits, for a slow reply or for a rate limit. */
    private static RunState interview(RunSession session, Progress progress, Budget budget) {
        return Ticker.every(
                () -> {
                    RunProgress now = session.progress();
                    progress.update(now.ended(), now.planned(), () -> note(now, budget, session.traffic()));
                },
                session::interview);
    }

    private void leftBehind(RunJournal journal, Traffic traffic) {
        Traffic.Batches batches = traffic.batches();
        if (batches != null && batches.open() > 0) {
            terminal.err()
                    .println((batches.open() == 1 ? "A batch goes" : batches.open() + " batches go")
                            + " on at the provider. `moderato run --resume " + journal.run()
                            + "` collects what is in it; nothing is paid twice.");
        }
    }

    private void rate(RunSession session) throws InvalidInput, InterruptedException, LlmException {
        if (session.waitingForRating() > 0) {
            terminal.err().println("Rating the last " + session.waitingForRating() + " answers from their words …");
        }
        try {
            session.rate();
        } catch (InterruptedException e) {
            if (!guard.stopping()) {
                throw e;
            }
            terminal.err().println("Rating was stopped; a resume rates what is missing.");
        }
    }

    private Outcome finish(
            Workspace workspace, RunJournal journal, Study study, @Nullable Path out, Duration took, String reason)
            throws InvalidInput, LlmException {
        RunContents contents = workspace.runs().contents(journal.run());
        RunOutput output = new RunOutput(ports);
        RunResults results = results(output, workspace, study, contents);
        if (out != null) {
            output.export(workspace, contents, study, results, RunOutput.WITH_CHARTS, out);
        }
        return new Outcome(
                contents.run().id(), contents.run().state(), new RunReport(study, contents, results), took, reason);
    }

    private static void hear(
            RunEvent event,
            AtomicReference<RunSession> current,
            Progress progress,
            Budget budget,
            AtomicReference<String> reason) {
        RunSession session = current.get();
        switch (event) {
            case RunEvent.StateChanged(RunState state, String sentence) -> reason.set(sentence);
            case RunEvent.CellEnded ended
            when session != null -> {
                RunProgress now = session.progress();
                progress.update(now.ended(), now.planned(), () -> note(now, budget, session.traffic()));
            }
            default -> {}
        }
    }

    private static String note(RunProgress now, Budget budget, Traffic traffic) {
        String cost = budget.spent().map(spent -> " · " + Cost.words(spent)).orElse("");
        return now.withoutAnswer() + " without an answer"
                + (now.retries() > 0 ? " · " + now.retries() + " retries" : "")
                + cost
                + bearing(traffic);
    }

    private static String bearing(Traffic traffic) {
        Traffic.Outage outage = traffic.outage();
        if (outage != null) {
            return " · waiting: " + outage.why().sentence() + " Tried again "
                    + (outage.nextTry().isZero()
                            ? "now"
                            : "in " + (outage.nextTry().toSeconds() + 1) + " s");
        }
        Traffic.Batches batches = traffic.batches();
        if (batches != null) {
            return batches.words().isEmpty() ? "" : " · " + batches.words();
        }
        return traffic.taken() < traffic.allowed() ? " · " + traffic.taken() + " calls at once" : "";
    }
}
