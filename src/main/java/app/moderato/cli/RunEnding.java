package app.moderato.cli;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Begins runs: what is kept with them, and what they may cost. */
final class RunBeginning {
    /** The rehearsal answers at once, so more interviews beside each other would gain nothing. */
    static final int REHEARSED_AT_ONCE = 2 * Runtime.getRuntime().availableProcessors();

    /** Stamp key of the environment variable that held the key, for a resume. */
    static final String KEY_VARIABLE = "key_variable";

    private final CommandPorts ports;

    RunBeginning(CommandPorts ports) {
        this.ports = ports;
    }

    static ProviderSettings rehearsal() {
        return new ProviderSettings(
                "rehearsal", null, "rehearsal-1", null, REHEARSED_AT_ONCE, 0, Duration.ofMinutes(1));
    }

    /** @param study with the seed to use */
    RunJournal begin(
            Workspace workspace,
            Study study,
            StudyFile file,
            Panel panel,
            ChatModel model,
            @Nullable String baseUrl,
            @Nullable String keyVariable)
            throws InvalidInput {
        String path = file.path() == null
                ? ""
                : file.path().toAbsolutePath().normalize().toString();
        Map<String, String> remarks = keyVariable == null ? Map.of() : Map.of(KEY_VARIABLE, keyVariable);
        NewRun run =
                NewRun.of(study, file.source(), path, panel, model, baseUrl, ports.scales(), ports.embedder(), remarks);
        try {
            return workspace.runs().begin(run);
        } catch (StorageFailure e) {
            throw new InvalidInput(e.getMessage() + " No run was begun and nothing was sent.");
        }
    }

    Budget budget(String provider, String model, @Nullable BigDecimal cap, double spent) {
        return new Budget(price(provider, model), cap, spent);
    }

    /** US dollars for a usage, null where the model's price is unknown. */
    @Nullable
    ToDoubleFunction<Usage> price(String provider, String model) {
        Providers.Profile profile = profile(provider);
        return ports.prices().cost(profile, model, Usage.NONE).isEmpty()
                ? null
                : usage -> ports.prices().cost(profile, model, usage).orElseThrow();
    }

    /** @throws IllegalArgumentException for a name no longer known */
    Providers.Profile profile(String provider) {
        return ports.providers().known().stream()
                .filter(known -> known.name().equals(provider))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No provider " + provider));
    }

    /**
     * Prints how a sitting went.
     *
     * @return the exit code
     */
    static int report(Terminal terminal, CommonOptions common, RunDriver.Outcome outcome) {
        String where = common.workspace == null ? "" : " --workspace " + common.workspace;
        if (!outcome.reason().isEmpty()) {
            terminal.err().println(outcome.reason());
        }
        if (common.json) {
            ObjectNode value = outcome.report().json(outcome.took());
            if (!outcome.reason().isEmpty()) {
                value.put("error", outcome.reason());
            }
            JsonOut.print(terminal.out(), value);
        } else {
            outcome.report().print(terminal.out());
        }
        if (outcome.report().open() > 0) {
            terminal.err().println("Go on with: moderato run --resume " + outcome.run() + where);
        } else if (outcome.state() != RunState.COMPLETED) {
            terminal.err()
                    .println("Ask what has no answer again with: moderato run --retry-failed " + outcome.run() + where);
        }
        return ExitCode.of(outcome.state());
    }
}
