package app.moderato.cli;

import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.interview.scoring.ScoringOrder;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.json.RunJson;
import app.moderato.report.json.ScoringsJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates a run's answers once more, beside what the run itself made of them. */
@Command(
        name = "rescore",
        mixinStandardHelpOptions = true,
        description = {
            "Rates a run's answers once more, by another method or under other settings. The run's own ratings stay.",
            "ssr compares the stored words with anchors and asks no chat model. flr has the stored words read by another"
                    + " call that names one number, dlr asks a fresh copy of each persona for one number: both cost one"
                    + " call per answer, are priced before anything is sent, and go on where they were interrupted."
        })
public final class RescoreCommand implements Callable<Integer> {
    private final CommandPorts ports;
    private final ScoringWork work;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final SpendingOptions spending = new SpendingOptions();

    @Mixin
    private final RescoreOptions wish = new RescoreOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    String run = "";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the scoring is called. Default: its method, with a number where that is taken.")
    @Nullable
    String name;

    @Option(
            names = "--retry-failed",
            description = "Ask those again that ended without a number when this scoring was made.")
    boolean retryFailed;

    public RescoreCommand(CommandPorts ports) {
        this.ports = ports;
        this.work = ports.scoringWork();
    }

    @Override
    public Integer call() throws Exception {
        spending.check();
        provider.check();
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            ScoringOrder order =
                    ScoringOrder.of(stored.contents(), stored.study(), ports.scales(), wish.settings(stored.study()));
            return order.settings().method().asks() ? asked(workspace, order) : compared(workspace, order);
        }
    }

    private int compared(Workspace workspace, ScoringOrder order) throws Exception {
        ScoringWork.Plan plan = work.plan(workspace, order, name, null, false);
        try (ShutdownGuard guard = new ShutdownGuard()) {
            Ended ended = new ScoringDriver(ports, guard).drive(workspace, plan, null, null, 1);
            return report(workspace, plan, ended);
        }
    }

    private int asked(Workspace workspace, ScoringOrder order) throws Exception {
        RunRecord record = order.contents().run();
        ProviderSettings settings = settings(record);
        Asked asked = new Asked(settings.provider(), settings.baseUrl(), settings.model());
        ScoringWork.Plan plan = work.plan(workspace, order, name, asked, retryFailed);
        if (plan.done(workspace)) {
            ports.terminal().err().println("Scoring " + plan.name() + " is complete already; nothing is asked.");
            return report(workspace, plan, standing(workspace, plan));
        }
        try (ChatModel model = ports.providers().connect(settings)) {
            agree(plan, model, asked);
            try (ShutdownGuard guard = new ShutdownGuard()) {
                Ended ended = new ScoringDriver(ports, guard)
                        .drive(workspace, plan, model, spending.maxCost, provider.atOnce(model.provider()));
                return report(workspace, plan, ended);
            }
        }
    }

    private static Ended standing(Workspace workspace, ScoringWork.Plan plan) {
        Scoring scoring = scoring(workspace, plan);
        return new Ended(scoring.failed() > 0 ? RunState.INCOMPLETE : RunState.COMPLETED, "");
    }

    private ProviderSettings settings(RunRecord record) throws InvalidInput {
        if (provider.models.size() > 1) {
            throw new InvalidInput("Name one model; each other one is another scoring.");
        }
        return ModelsToAsk.of(record, provider).getFirst();
    }

    private void agree(ScoringWork.Plan plan, ChatModel model, Asked asked) throws InvalidInput, LlmException {
        Consent consent = new Consent(ports);
        if (plan.order().settings().method() == RatingMethod.DLR) {
            consent.ask(
                    plan.order().study(),
                    model,
                    asked.baseUrl(),
                    () -> sending(plan, asked),
                    spending.maxCost,
                    spending.yes);
        } else {
            consent.agree(
                    model,
                    () -> sending(plan, asked),
                    spending.maxCost,
                    spending.yes,
                    "The questions, the scales and what was answered are sent there.");
        }
    }

    private Consent.Sending sending(ScoringWork.Plan plan, Asked asked) {
        ScoringEstimate estimate =
                ScoringEstimate.of(plan.order(), plan.open(), ports.tokenizers().of(asked.model()), work.price(asked));
        String words = String.format(
                Locale.ROOT,
                "%,d answers to %s %s for %s: %,d to %,d calls, %,d to %,d tokens in, %,d to %,d out, cost %s.",
                plan.open().size(),
                asked.provider(),
                asked.model(),
                plan.order().settings().method().code(),
                estimate.calls(),
                estimate.callsHigh(),
                estimate.tokensLow().input(),
                estimate.tokensHigh().input(),
                estimate.tokensLow().output(),
                estimate.tokensHigh().output(),
                Cost.range(estimate.costLow(), estimate.costHigh()));
        return new Consent.Sending(words, estimate.costHigh() != null);
    }

    private static Scoring scoring(Workspace workspace, ScoringWork.Plan plan) {
        return workspace
                .scorings()
                .find(plan.order().contents().run().id(), plan.name())
                .orElseThrow();
    }

    private int report(Workspace workspace, ScoringWork.Plan plan, Ended ended) {
        ScoringOrder order = plan.order();
        RunId id = order.contents().run().id();
        Scoring made = scoring(workspace, plan);
        List<ScoredRun> scored =
                ScoredRun.all(order.study(), order.contents(), ScoringCells.of(workspace.scorings(), id));
        if (common.json) {
            ScoredRun own = scored.stream()
                    .filter(one -> Objects.equals(one.scoring(), made))
                    .findFirst()
                    .orElseThrow();
            ObjectNode value = RunJson.scoring(order.contents(), own, ended.state());
            value.set("agreement", ScoringsJson.agreement(ScoringAgreement.of(order.study(), scored)));
            if (!ended.reason().isEmpty()) {
                value.put("error", ended.reason());
            }
            JsonOut.print(ports.terminal().out(), value);
        } else {
            new ScoringReport(order.study(), scored).print(ports.terminal().out());
        }
        if (made.open() > 0) {
            ports.terminal().err().println(made.open() + " are open: the same command goes on with them.");
        }
        return ExitCode.of(ended.state());
    }
}
