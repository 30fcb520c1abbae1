package app.moderato.cli;

import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.analysis.stability.StabilityAnalysis;
import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.OtherWordings;
import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.interview.stability.WordingRules;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredStudy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks some people of a run again and says what of its conclusions stays. */
@Command(
        name = "stability",
        mixinStandardHelpOptions = true,
        description = {
            "Asks a sample of a run's people one rating question again, under several seeds, in other words, and by other"
                    + " models where some are named, and reports replicate reliability, drift and which conclusions"
                    + " survive.",
            "Each wording and model is an ordinary run with a replicate for each seed, listed by `moderato runs` with a"
                    + " remark. The same command"
                    + " goes on where it was interrupted; nothing is paid twice."
        },
        footer = {
            "",
            "--json: run, series, state, question, wordings, models, seeds, people, concepts, runs:[{run, wording, model,"
                    + " seed, n, means}], reliability:{icc_1, icc_a1, icc_c1 (each {value, interval:[lo,hi]}), people,"
                    + " seeds, parts:[{wording, model, targets, icc_1, icc_a1, icc_c1}]}|null, variance:[{source,"
                    + " share}], noise_floor|null, drift:[{kind, which, concept (empty for all together), difference,"
                    + " interval, noise, n, reading}], conclusions:[{first, second, run, sample, again (each"
                    + " {difference, interval, judgement, n}), kept, clear, reversed, survives, sentence}],"
                    + " kendall_w|null, cost_usd|null."
        })
public final class StabilityCommand implements Callable<Integer> {
    private final CommandPorts ports;
    private final StabilityWork work;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final SpendingOptions spending = new SpendingOptions();

    @Mixin
    private final StabilityOptions wish = new StabilityOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    String run = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write stability.json and stability.csv, a row for each rating, into this folder.")
    @Nullable
    Path out;

    public StabilityCommand(CommandPorts ports) {
        this.ports = ports;
        this.work = ports.stabilityWork();
    }

    @Override
    public Integer call() throws Exception {
        spending.check();
        provider.check();
        RunOutput.prepare(out);
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            Map<Asked, ProviderSettings> settings = settings(stored.contents().run());
            StabilityOrder order =
                    StabilityOrder.of(stored.contents(), stored.study(), wish.wish(), List.copyOf(settings.keySet()));
            return ask(workspace, stored, order, settings);
        }
    }

    private int ask(
            Workspace workspace, StoredStudy stored, StabilityOrder order, Map<Asked, ProviderSettings> settings)
            throws Exception {
        List<String> known = work.known(workspace, order);
        boolean asked = !known.isEmpty() && work.plan(workspace, order, known).done();
        Map<Asked, ChatModel> models = new LinkedHashMap<>();
        try (ShutdownGuard guard = new ShutdownGuard()) {
            if (asked) {
                ports.terminal().err().println("All of it has been asked already; nothing is sent.");
            } else {
                for (Map.Entry<Asked, ProviderSettings> one : settings.entrySet()) {
                    models.put(one.getKey(), ports.providers().connect(one.getValue()));
                }
                new StabilityConsent(ports, spending).agree(workspace, order, known, models);
            }
            List<String> wordings = known.isEmpty() ? wordings(workspace, order, models) : known;
            StabilityPlan begun =
                    work.begin(workspace, work.plan(workspace, order, wordings), models, provider.keyVariable);
            Ended ended = new StabilityDriver(ports, guard)
                    .drive(
                            workspace,
                            begun,
                            models,
                            spending.maxCost,
                            provider.atOnce(order.models().getFirst().provider()));
            return report(workspace, stored, ended, begun);
        } finally {
            models.values().forEach(ChatModel::close);
        }
    }

    /** The first named is the one compared with. */
    private Map<Asked, ProviderSettings> settings(RunRecord record) throws InvalidInput {
        Map<Asked, ProviderSettings> settings = new LinkedHashMap<>();
        for (ProviderSettings one : ModelsToAsk.of(record, provider)) {
            if (settings.put(new Asked(one.provider(), one.baseUrl(), one.model()), one) != null) {
                throw new InvalidInput("A model is named twice. Name each once; --seeds asks one model more often.");
            }
        }
        return settings;
    }

    private List<String> wordings(Workspace workspace, StabilityOrder order, Map<Asked, ChatModel> models)
            throws InvalidInput, LlmException, InterruptedException {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(order.typed());
        if (order.typed().isEmpty() && order.proposed() > 0) {
            Asked first = order.models().getFirst();
            ChatModel model = Objects.requireNonNull(models.get(first));
            LooseCalls calls =
                    ports.fieldwork().looseCalls(model, first.baseUrl(), spending.maxCost, workspace.replies());
            try {
                wordings.addAll(OtherWordings.of(order, model).propose(order.proposed(), calls));
            } catch (BudgetSpent e) {
                throw new InvalidInput(String.valueOf(e.getMessage()));
            }
        }
        String language = order.study().language();
        for (int i = 1; i < wordings.size(); i++) {
            ports.terminal().err().println("Wording " + (i + 1) + ": " + wordings.get(i));
            WordingRules.doubts(order.original(), wordings.get(i), language)
                    .forEach(doubt -> ports.terminal().err().println("  Note: " + doubt));
        }
        return wordings;
    }

    private int report(Workspace workspace, StoredStudy stored, Ended ended, StabilityPlan plan) throws InvalidInput {
        Optional<Stability> found =
                StabilityAnalysis.of(stored.study(), stored.contents(), StabilityWork.contents(workspace, plan));
        new StabilityOutput(ports, common, stored.study()).report(workspace, plan, found, ended, out);
        if (ended.state() != RunState.COMPLETED && ended.state() != RunState.INCOMPLETE) {
            ports.terminal().err().println(ended.reason().isEmpty() ? "It was interrupted." : ended.reason());
            ports.terminal().err().println("The same command goes on with it; nothing is paid twice.");
        }
        return ExitCode.of(ended.state());
    }
}
