package app.moderato.cli;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Begins and drives a run of a study file, one for each model named. */
final class FreshRun {
    private final CommandPorts ports;
    private final Fieldwork fieldwork;

    FreshRun(CommandPorts ports) {
        this.ports = ports;
        this.fieldwork = ports.fieldwork();
    }

    /** What the command line asks for. */
    record Wish(
            Path study,
            ProviderOptions provider,
            @Nullable BigDecimal maxCost,
            @Nullable Long seed,
            boolean textOnly,
            boolean cache,
            boolean batches,
            @Nullable Path out,
            boolean yes,
            CommonOptions common) {}

    int run(Wish wish) throws Exception {
        StudyToAsk asked = StudyToAsk.of(ports, wish.study(), wish.seed(), wish.textOnly());
        StudyFile file = asked.file();
        Study study = asked.study();
        Panel panel = asked.panel();
        if (wish.batches() && !study.rating().asking().isEmpty()) {
            throw new InvalidInput(
                    "Numbers by " + study.rating().asking().getFirst().code() + " are asked call by call."
                            + " Leave out --batch, or take the method out of the study and make it afterwards with `moderato"
                            + " rescore`. Nothing was sent.");
        }
        List<String> models = models(wish.provider(), study);
        List<ChatModel> connected = new ArrayList<>();
        for (String model : models) {
            connected.add(connect(wish, model));
        }
        BigDecimal cap =
                wish.maxCost() != null ? wish.maxCost() : study.simulation().maxCost();
        for (ChatModel model : connected) {
            new Consent(ports)
                    .ask(study, model, wish.provider().baseUrl, () -> sending(study, panel, model), cap, wish.yes());
        }
        try (ShutdownGuard guard = new ShutdownGuard()) {
            List<RunDriver.Outcome> outcomes = new ArrayList<>();
            try (Workspace workspace = ports.workspaces().open(wish.common().workspaceFile())) {
                RunDesign design = new RunDesign(
                        file.study().withSeed(study.seed()),
                        file.source(),
                        file.place(),
                        panel,
                        wish.textOnly(),
                        wish.cache());
                RunDriver driver = new RunDriver(ports, guard);
                BigDecimal left = cap;
                for (Begun begun : begin(wish, workspace, design, connected)) {
                    Budget budget = fieldwork.budget(begun.model(), left, 0);
                    outcomes.add(drive(wish, workspace, study, panel, begun, budget, driver));
                    left = less(left, budget.spent());
                }
                int code = report(wish, outcomes);
                if (outcomes.size() > 1 && !wish.common().json) {
                    RunContents last =
                            workspace.runs().contents(outcomes.getLast().run());
                    SeriesReport.of(
                                    workspace.runs(),
                                    last,
                                    study,
                                    outcomes.getLast().report().gauge())
                            .print(ports.terminal().out());
                }
                return code;
            }
        }
    }

    /** A cap is for all runs of a series together. */
    private static @Nullable BigDecimal less(@Nullable BigDecimal cap, Optional<Double> spent) {
        return cap == null ? null : cap.subtract(BigDecimal.valueOf(spent.orElse(0.0)));
    }

    /** A run that is begun, and what it is asked of. */
    private record Begun(RunJournal journal, ChatModel model) {}

    /** All of a series before anything is sent, so that whatever happens each can be gone on with. */
    private List<Begun> begin(Wish wish, Workspace workspace, RunDesign design, List<ChatModel> models)
            throws InvalidInput {
        List<Begun> begun = new ArrayList<>();
        for (ChatModel model : models) {
            RunJournal journal =
                    fieldwork.begin(workspace, design, model, wish.provider().baseUrl, wish.provider().keyVariable);
            begun.add(new Begun(journal, model));
            if (models.size() > 1) {
                workspace.runs().join(journal.run(), begun.getFirst().journal().run());
                journal.state(RunState.PAUSED);
            }
        }
        return begun;
    }

    /** The models asked for, else the study's. */
    static List<String> models(ProviderOptions options, Study study) throws InvalidInput {
        if (new HashSet<>(options.models).size() < options.models.size()) {
            throw new InvalidInput(
                    "A model is named twice. Name each once; simulation: {replicates: N} in the study asks"
                            + " one model several times.");
        }
        if (!options.models.isEmpty()) {
            return options.models;
        }
        if (options.providerName().equals("rehearsal")) {
            return List.of(Fieldwork.rehearsal().model());
        }
        String model = study.simulation().model();
        if (model == null) {
            throw new InvalidInput("No model is named. Add --model NAME, or simulation: {model: NAME} to the study.");
        }
        return List.of(model);
    }

    private ChatModel connect(Wish wish, String model) throws LlmException {
        ProviderOptions options = wish.provider();
        ProviderSettings settings =
                options.settings(options.providerName(), options.baseUrl, model, options.keyVariable);
        return wish.batches()
                ? ports.providers().connectInBatches(settings)
                : ports.providers().connect(settings);
    }

    private Consent.Sending sending(Study study, Panel panel, ChatModel model) {
        Estimate estimate = Estimate.of(
                study,
                panel,
                ports.tokenizers().of(model.model()),
                fieldwork.prices().of(model));
        String pace = model.inBatches().isPresent() ? " In batches, at half the price; each may take a day." : "";
        return new Consent.Sending(
                EstimateText.words(estimate, model.provider(), model.model()) + pace, estimate.costHigh() != null);
    }

    private RunDriver.Outcome drive(
            Wish wish, Workspace workspace, Study study, Panel panel, Begun begun, Budget budget, RunDriver driver)
            throws InvalidInput, LlmException, InterruptedException {
        RunJournal journal = begun.journal();
        try (ChatModel model = begun.model()) {
            Path out = wish.out() == null || wish.provider().models.size() < 2
                    ? wish.out()
                    : wish.out().resolve("run-" + journal.run());
            return driver.drive(workspace, journal, study, panel, model, budget, wish.provider().concurrency, out);
        }
    }

    private int report(Wish wish, List<RunDriver.Outcome> outcomes) {
        if (outcomes.size() == 1) {
            return RunEnding.report(ports.terminal(), wish.common(), outcomes.getFirst());
        }
        int worst = ExitCode.DONE;
        List<ObjectNode> all = new ArrayList<>();
        for (RunDriver.Outcome outcome : outcomes) {
            all.add(RunEnding.json(outcome));
            if (!wish.common().json) {
                RunEnding.report(ports.terminal(), wish.common(), outcome);
            }
            worst = Math.max(worst, RunEnding.code(outcome));
        }
        if (wish.common().json) {
            JsonOut.print(ports.terminal().out(), all);
        }
        return worst;
    }
}
