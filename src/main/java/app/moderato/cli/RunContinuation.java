package app.moderato.cli;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.Budget;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredStudy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on with a run that the workspace holds: its open cells, or those that ended without an answer. */
final class RunContinuation {
    private final CommandPorts ports;
    private final Fieldwork fieldwork;

    RunContinuation(CommandPorts ports) {
        this.ports = ports;
        this.fieldwork = ports.fieldwork();
    }

    /** What the command line asks for. */
    record Wish(
            RunId run,
            boolean retryFailed,
            boolean force,
            boolean batch,
            ProviderOptions provider,
            @Nullable BigDecimal maxCost,
            @Nullable Long seed,
            @Nullable Path out,
            CommonOptions common) {}

    int goOn(Wish wish) throws Exception {
        try (Workspace workspace = ports.workspaces().open(wish.common().existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, wish.run(), ports.scales());
            RunRecord run = stored.contents().run();
            if (Fieldwork.nothingToAsk(run, wish.retryFailed())) {
                return finished(wish, workspace, stored);
            }
            List<String> drift = drift(wish, stored);
            Beginning begun = Beginning.of(run);
            begun.accept(drift, wish.force());
            if (wish.batch() && !run.stamp().containsKey(RunRemarks.BATCHES)) {
                throw new InvalidInput("Run " + run.id() + " was begun without --batch and goes on without it.");
            }
            ports.terminal().err().println(begun.whereTo());
            try (ShutdownGuard guard = new ShutdownGuard();
                    ChatModel model = fieldwork.reconnect(run, begun.settings(wish.provider()))) {
                return drive(wish, workspace, stored, model, drift, guard);
            }
        }
    }

    private List<String> drift(Wish wish, StoredStudy stored) {
        List<String> drift =
                new ArrayList<>(Beginning.of(stored.contents().run()).drift(wish.provider(), wish.seed()));
        drift.addAll(fieldwork.drift(stored.contents(), stored.study()));
        stored.changedFile(ports.scales()).ifPresent(drift::add);
        return drift;
    }

    /** Nothing is left to ask: missing ratings are made, exports written, no key is needed. */
    private int finished(Wish wish, Workspace workspace, StoredStudy stored)
            throws InvalidInput, LlmException, InterruptedException {
        RunRecord run = stored.contents().run();
        ports.terminal().err().println("Every cell of run " + run.id() + " has ended; nothing is asked.");
        RunOutput output = new RunOutput(ports);
        try (RunJournal journal = workspace.runs().reopen(run.id())) {
            fieldwork.rateMissing(workspace, journal, stored.study());
        }
        RunState otherwise = methods(wish, workspace, stored);
        RunContents contents = workspace.runs().contents(run.id());
        RunResults results = output.results(workspace, stored.study(), contents, stored.changes(ports.scales()));
        if (wish.out() != null) {
            output.export(workspace, contents, stored.study(), results, RunOutput.WITH_CHARTS, wish.out());
        }
        RunReport report =
                new RunReport(stored.study(), contents, results, RunOutput.scored(workspace, stored.study(), contents));
        return RunEnding.report(
                ports.terminal(),
                wish.common(),
                new RunDriver.Outcome(
                        run.id(),
                        run.state() == RunState.COMPLETED ? otherwise : run.state(),
                        report,
                        Duration.ZERO,
                        "",
                        null));
    }

    /** The other rating methods that the study names, where an earlier sitting left some of them. */
    private RunState methods(Wish wish, Workspace workspace, StoredStudy stored) throws InvalidInput, LlmException {
        MethodsOfRun methods = new MethodsOfRun(ports);
        List<ScoringWork.Plan> open = methods.open(workspace, stored.contents(), stored.study());
        if (open.isEmpty()) {
            return RunState.COMPLETED;
        }
        Beginning begun = Beginning.of(stored.contents().run());
        begun.accept(begun.drift(wish.provider(), wish.seed()), wish.force());
        ports.terminal().err().println(begun.whereTo());
        BigDecimal cap = wish.maxCost() != null
                ? wish.maxCost()
                : stored.study().simulation().maxCost();
        try (ShutdownGuard guard = new ShutdownGuard();
                ChatModel model = ports.providers().connect(begun.settings(wish.provider()))) {
            return methods.make(workspace, open, model, cap, wish.provider().concurrency, guard)
                    .state();
        }
    }

    private int drive(
            Wish wish,
            Workspace workspace,
            StoredStudy stored,
            ChatModel model,
            List<String> drift,
            ShutdownGuard guard)
            throws Exception {
        RunRecord run = stored.contents().run();
        BigDecimal cap = wish.maxCost() != null
                ? wish.maxCost()
                : stored.study().simulation().maxCost();
        Consent.requirePrice(model, cap, fieldwork.prices().of(run.provider(), run.model()) != null);
        RunJournal journal = fieldwork.goOn(workspace, wish.run(), drift, wish.retryFailed(), wish.force());
        int open = workspace.runs().find(run.id()).orElse(run).count(CellStatus.PENDING);
        ports.terminal().err().println(open + " cells are open.");
        Budget budget = fieldwork.budget(
                model, cap, Budget.spentBefore(run, journal, fieldwork.prices().of(model)));
        RunDriver.Outcome outcome = new RunDriver(ports, guard)
                .drive(
                        workspace,
                        journal,
                        stored.study(),
                        stored.contents().panel(),
                        model,
                        budget,
                        wish.provider().atOnce(run.provider()),
                        wish.out());
        return RunEnding.report(ports.terminal(), wish.common(), outcome);
    }
}
