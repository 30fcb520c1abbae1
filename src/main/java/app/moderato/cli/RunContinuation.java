package app.moderato.cli;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes on with a run that the workspace holds: its open cells, or those that ended without an answer. */
final class RunContinuation {
    private final CommandPorts ports;
    private final RunBeginning beginning;

    RunContinuation(CommandPorts ports) {
        this.ports = ports;
        this.beginning = new RunBeginning(ports);
    }

    /** What the command line asks for. */
    record Wish(
            RunId run,
            boolean retryFailed,
            boolean force,
            ProviderOptions provider,
            @Nullable BigDecimal maxCost,
            @Nullable Path out,
            CommonOptions common) {}

    int goOn(Wish wish) throws Exception {
        try (Workspace workspace = ports.workspaces().open(wish.common().workspaceFile())) {
            StoredStudy stored = StoredStudy.of(workspace, wish.run(), ports.scales());
            RunRecord run = stored.contents().run();
            List<String> drift = new RunDrift(ports).of(stored, wish.provider());
            if (!drift.isEmpty() && !wish.force()) {
                throw new InvalidInput("Run " + run.id() + " was begun differently:\n  – "
                        + String.join("\n  – ", drift)
                        + "\nNothing was sent. Go on all the same, with what the run was begun with, by --force.");
            }
            try (ShutdownGuard guard = new ShutdownGuard();
                    ChatModel model = ports.providers().connect(settings(wish, run))) {
                return drive(wish, workspace, stored, model, drift, guard);
            }
        }
    }

    private static ProviderSettings settings(Wish wish, RunRecord run) {
        String variable = wish.provider().keyVariable != null
                ? wish.provider().keyVariable
                : run.stamp().get(RunBeginning.KEY_VARIABLE);
        return wish.provider().settings(run.provider(), run.baseUrl(), run.model(), variable);
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
        if (cap != null && beginning.price(run.provider(), run.model()) == null) {
            throw new InvalidInput(
                    "The price of " + run.model() + " is unknown, so a cap cannot be kept. Nothing was sent.");
        }
        RunJournal journal = workspace.runs().reopen(wish.run());
        drift.forEach(journal::note);
        if (wish.retryFailed()) {
            journal.reopenFailed();
        }
        int open = run.count(CellStatus.PENDING) + (wish.retryFailed() ? run.failed() : 0);
        ports.terminal()
                .err()
                .println(
                        open == 0
                                ? "Every cell of run " + run.id() + " has ended; nothing is asked."
                                : open + " cells are open.");
        Budget budget = beginning.budget(run.provider(), run.model(), cap, run.costUsd() == null ? 0 : run.costUsd());
        RunDriver.Outcome outcome = new RunDriver(ports, guard)
                .drive(
                        workspace,
                        journal,
                        stored.study(),
                        stored.contents().panel(),
                        model,
                        budget,
                        run.rehearsal() ? RunBeginning.REHEARSED_AT_ONCE : wish.provider().concurrency,
                        wish.out());
        return RunBeginning.report(ports.terminal(), wish.common().json, outcome);
    }
}
