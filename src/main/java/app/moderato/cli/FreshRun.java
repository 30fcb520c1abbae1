package app.moderato.cli;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
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
            boolean batches,
            @Nullable Path out,
            boolean yes,
            CommonOptions common) {}

    int run(Wish wish) throws Exception {
        StudyFile file = new StudyReader(ports.scales()).read(wish.study());
        file.warnings().forEach(warning -> ports.terminal().err().println("Note: " + warning));
        Study seeded = wish.seed() == null ? file.study() : file.study().withSeed(wish.seed());
        Study study = wish.textOnly() ? seeded.withoutPictures() : seeded;
        Panel panel = StudyPanel.of(file, study, wish.study());
        List<String> models = models(wish.provider(), study);
        List<ChatModel> connected = new ArrayList<>();
        for (String model : models) {
            connected.add(connect(wish, model));
        }
        BigDecimal cap =
                wish.maxCost() != null ? wish.maxCost() : study.simulation().maxCost();
        for (ChatModel model : connected) {
            agree(wish, study, panel, model, cap);
        }
        List<RunDriver.Outcome> outcomes = new ArrayList<>();
        try (ShutdownGuard guard = new ShutdownGuard()) {
            try (Workspace workspace = ports.workspaces().open(wish.common().workspaceFile())) {
                RunDriver driver = new RunDriver(ports, guard);
                for (ChatModel model : connected) {
                    if (!guard.stopping()) {
                        outcomes.add(drive(wish, workspace, study, file, panel, model, cap, driver));
                    }
                }
            }
            return report(wish, outcomes);
        }
    }

    /** The models asked for, else the study's. */
    static List<String> models(ProviderOptions options, Study study) throws InvalidInput {
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

    /** Says what is about to be sent and spent, and asks where it costs. */
    private void agree(Wish wish, Study study, Panel panel, ChatModel model, @Nullable BigDecimal cap)
            throws InvalidInput {
        if (model.provider().equals("rehearsal")) {
            return;
        }
        if (fieldwork.blind(study, model, wish.provider().baseUrl)) {
            throw new InvalidInput(model.model() + " reads no pictures, as a check found, and the study's concepts have"
                    + " some. Name a model that reads them, or show the texts alone with --text-only, which is recorded."
                    + " Nothing was sent.");
        }
        Estimate estimate = Estimate.of(study, panel, ports.tokenizers().of(model.model()), fieldwork.price(model));
        if (cap != null && estimate.costHigh() == null) {
            throw new InvalidInput("The price of " + model.model() + " is unknown, so a cap of " + cap.toPlainString()
                    + " USD cannot be kept. Remove the cap (--max-cost or simulation.max_cost), or name a model with a"
                    + " known price. Nothing was sent.");
        }
        ports.terminal()
                .err()
                .println(EstimateText.words(estimate, model.provider(), model.model())
                        + (model.inBatches().isPresent() ? " In batches, at half the price; each may take a day." : "")
                        + " The concepts, the personas' descriptions and the questions are sent there.");
        boolean free = fieldwork.profile(model.provider()).local();
        if (free || wish.yes()) {
            return;
        }
        Optional<Boolean> answer = ports.terminal().confirm("Send?");
        if (answer.isEmpty()) {
            throw new InvalidInput(
                    "Nobody is at the terminal to agree to the cost. Add --yes to agree. Nothing was sent.");
        }
        if (!answer.get()) {
            throw new InvalidInput("Nothing was sent.");
        }
    }

    private RunDriver.Outcome drive(
            Wish wish,
            Workspace workspace,
            Study study,
            StudyFile file,
            Panel panel,
            ChatModel model,
            @Nullable BigDecimal cap,
            RunDriver driver)
            throws InvalidInput, LlmException, InterruptedException {
        try (model) {
            RunJournal journal = fieldwork.begin(
                    workspace,
                    new Fieldwork.Design(
                            file.study().withSeed(study.seed()), file.source(), file.place(), panel, wish.textOnly()),
                    model,
                    wish.provider().baseUrl,
                    wish.provider().keyVariable);
            Budget budget = fieldwork.budget(model, cap, 0);
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
            all.add(outcome.report().json(outcome.took()));
            if (!wish.common().json) {
                RunEnding.report(ports.terminal(), wish.common(), outcome);
            }
            worst = Math.max(worst, ExitCode.of(outcome.state()));
        }
        if (wish.common().json) {
            JsonOut.print(ports.terminal().out(), all);
        }
        return worst;
    }
}
