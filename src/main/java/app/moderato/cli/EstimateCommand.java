package app.moderato.cli;

import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what a run would take, without sending anything. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = {
            "Says what running a study would take: calls, tokens and cost as a range. Nothing is sent, no key is needed.",
            "The low end has brief answers and no follow-up, the high end long answers, every probe and some re-asks.",
            "A price that is not in the table is unknown, never 0."
        })
public final class EstimateCommand implements Callable<Integer> {
    private final CommandPorts ports;
    private final Fieldwork fieldwork;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions options = new ProviderOptions();

    @Parameters(index = "0", paramLabel = "STUDY", description = "A study file (*.study.yaml).")
    Path study = Path.of("");

    @Option(
            names = "--max-cost",
            paramLabel = "USD",
            description = "Say whether the most it can cost stays below; with an unknown price that cannot be said.")
    @Nullable
    BigDecimal maxCost;

    public EstimateCommand(CommandPorts ports) {
        this.ports = ports;
        this.fieldwork = ports.fieldwork();
    }

    @Override
    public Integer call() throws InvalidInput, LlmException {
        SpendingOptions.requireAmount(maxCost);
        StudyFile file = new StudyReader(ports.scales()).read(study);
        file.warnings().forEach(warning -> ports.terminal().err().println("Note: " + warning));
        Panel panel = StudyPanel.of(file, file.study(), study);
        Providers.Profile profile = ports.providers().required(options.providerName());
        StopRule stop = file.study().simulation().stop();
        if (stop != null) {
            stop.idle(panel.personas().size())
                    .ifPresent(problem -> ports.terminal().err().println("Note: " + problem));
        }
        List<Map<String, Object>> all = new ArrayList<>();
        for (String model : FreshRun.models(options, file.study())) {
            Tokenizers.Counter counter = ports.tokenizers().of(model);
            Estimate estimate =
                    Estimate.of(file.study(), panel, counter, fieldwork.prices().of(profile.name(), model));
            if (maxCost != null && estimate.costHigh() == null) {
                throw new InvalidInput(
                        "The price of " + model + " is unknown, so nobody can say whether it stays below "
                                + maxCost.toPlainString() + " USD. Name a model with a known price.");
            }
            Map<String, Object> value = json(profile, model, counter, estimate);
            if (stop != null) {
                value.put("stop", stop.sentence());
            }
            all.add(value);
            if (!common.json) {
                print(file.study(), profile, model, counter, estimate);
            }
        }
        if (stop != null && !common.json) {
            ports.terminal().out().println(stop.sentence() + " The figures are for everybody.");
        }
        if (common.json) {
            JsonOut.print(ports.terminal().out(), all.size() == 1 ? all.getFirst() : all);
        }
        return ExitCode.DONE;
    }

    private void print(
            Study asked, Providers.Profile profile, String model, Tokenizers.Counter counter, Estimate estimate) {
        ports.terminal().out().println(EstimateText.words(estimate, profile.name(), model));
        if (!counter.exact()) {
            ports.terminal()
                    .out()
                    .println("Tokens are counted with OpenAI's newest tokenizer, as that of " + model
                            + " is not known here; the range allows for a fifth.");
        }
        BigDecimal cap = maxCost != null ? maxCost : asked.simulation().maxCost();
        Double high = estimate.costHigh();
        if (cap != null && high != null) {
            boolean fits = high <= cap.doubleValue();
            ports.terminal()
                    .out()
                    .println("The cap of " + cap.toPlainString() + " USD "
                            + (fits ? "is above the most it can cost." : "may stop the run before its end."));
        }
    }

    private static Map<String, Object> json(
            Providers.Profile profile, String model, Tokenizers.Counter counter, Estimate estimate) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("provider", profile.name());
        value.put("model", model);
        value.put("cells", estimate.cells());
        value.put("calls", List.of(estimate.callsLow(), estimate.callsHigh()));
        value.put(
                "input_tokens",
                List.of(estimate.tokensLow().input(), estimate.tokensHigh().input()));
        value.put(
                "output_tokens",
                List.of(estimate.tokensLow().output(), estimate.tokensHigh().output()));
        value.put("tokenizer_exact", counter.exact());
        Double low = estimate.costLow();
        Double high = estimate.costHigh();
        value.put("cost_usd", low == null || high == null ? "unknown" : List.of(low, high));
        return value;
    }
}
