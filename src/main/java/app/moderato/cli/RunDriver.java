package app.moderato.cli;

import app.moderato.core.analysis.Grounds;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunLookout;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.StopLook;
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
import java.util.Optional;
import java.util.OptionalInt;
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
     * @param stopping what the study's stopping rule saw; null where there is none or it took no look
     */
    record Outcome(
            RunId run,
            RunState state,
            RunReport report,
            Duration took,
            String reason,
            @Nullable Stopping stopping) {
        /** It ended by its own rule. */
        boolean decided() {
            return state == RunState.STOPPED && report.decided().isPresent();
        }

        /** The state that the exit code tells. */
        Outcome with(RunState other) {
            return new Outcome(run, other, report, took, reason, stopping);
        }
    }

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
        Optional<RunLookout> lookout = lookout(workspace, journal, study);
        try (Progress progress = new Progress(terminal, "Run " + journal.run() + " interviews", ports.nanoTime());
                RunSession session = ports.fieldwork()
                        .session(workspace, journal, study, panel, model, budget, concurrency, event -> {
                            lookout.ifPresent(watcher -> watcher.hear(event));
                            hear(event, current, progress, budget, reason, lookout);
                        })) {
            current.set(session);
            lookout.ifPresent(session::watchedBy);
            guard.cancels(() -> session.stop(RunState.INTERRUPTED));
            RunState state = interview(session, progress, budget, lookout);
            RunProgress last = session.progress();
            progress.finish(last.ended(), last.planned(), note(last, budget, session.traffic(), lookout));
            progress.newLine();
            leftBehind(journal, session.traffic());
            if (state != RunState.INTERRUPTED && !guard.stopping()) {
                rate(session);
            }
        }
        RunState otherwise = methods(workspace, journal.run(), study, model, budget, concurrency);
        Duration took = Duration.ofNanos(ports.nanoTime().getAsLong() - begun);
        StopLook look = lookout.flatMap(RunLookout::latest).orElse(null);
        Outcome outcome = finish(workspace, journal, study, out, took, String.valueOf(reason.get()), look);
        return outcome.state() == RunState.COMPLETED || (outcome.decided() && otherwise != RunState.COMPLETED)
                ? outcome.with(otherwise)
                : outcome;
    }

    private static Optional<RunLookout> lookout(Workspace workspace, RunJournal journal, Study study)
            throws InvalidInput {
        return study.simulation().stop() == null
                ? Optional.empty()
                : RunLookout.of(study, workspace.runs().contents(journal.run()));
    }

    /** The other rating methods that the study names, once every interview has ended. */
    private RunState methods(
            Workspace workspace, RunId run, Study study, ChatModel model, Budget budget, int concurrency)
            throws InvalidInput, LlmException {
        MethodsOfRun methods = new MethodsOfRun(ports);
        if (study.rating().asking().isEmpty() || guard.stopping()) {
            return RunState.COMPLETED;
        }
        return methods.make(
                        workspace,
                        methods.open(workspace, workspace.runs().contents(run), study),
                        model,
                        budget.cap().orElse(null),
                        concurrency,
                        guard)
                .state();
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
    private static RunState interview(
            RunSession session, Progress progress, Budget budget, Optional<RunLookout> lookout) {
        return Ticker.every(
                () -> {
                    RunProgress now = session.progress();
                    progress.update(now.ended(), now.planned(), () -> note(now, budget, session.traffic(), lookout));
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
            Workspace workspace,
            RunJournal journal,
            Study study,
            @Nullable Path out,
            Duration took,
            String reason,
            @Nullable StopLook look)
            throws InvalidInput, LlmException {
        RunContents contents = workspace.runs().contents(journal.run());
        RunOutput output = new RunOutput(ports);
        RunResults results = results(output, workspace, study, contents);
        if (out != null) {
            output.export(workspace, contents, study, results, RunOutput.WITH_CHARTS, out);
        }
        return new Outcome(
                contents.run().id(),
                contents.run().state(),
                new RunReport(study, contents, results, RunOutput.scored(workspace, study, contents)),
                took,
                reason,
                look == null ? null : Stopping.of(look, contents));
    }

    private static void hear(
            RunEvent event,
            AtomicReference<RunSession> current,
            Progress progress,
            Budget budget,
            AtomicReference<String> reason,
            Optional<RunLookout> lookout) {
        RunSession session = current.get();
        switch (event) {
            case RunEvent.StateChanged(RunState state, String sentence) -> reason.set(sentence);
            case RunEvent.CellEnded ended
            when session != null -> {
                RunProgress now = session.progress();
                progress.update(now.ended(), now.planned(), () -> note(now, budget, session.traffic(), lookout));
            }
            default -> {}
        }
    }

    private static String note(RunProgress now, Budget budget, Traffic traffic, Optional<RunLookout> lookout) {
        String cost = budget.spent().map(spent -> " · " + Cost.words(spent)).orElse("");
        return now.withoutAnswer() + " without an answer"
                + (now.retries() > 0 ? " · " + now.retries() + " retries" : "")
                + cost
                + lookout.flatMap(RunLookout::latest).map(RunDriver::needed).orElse("")
                + bearing(traffic);
    }

    private static String needed(StopLook look) {
        OptionalInt needed = look.stillNeeded();
        return look.decided() || needed.isEmpty() ? "" : " · about " + needed.getAsInt() + " people still needed";
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
