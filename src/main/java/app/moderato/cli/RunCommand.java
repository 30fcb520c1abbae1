package app.moderato.cli;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a study, or goes on with a run. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Runs a study: checks it, estimates, asks before spending, interviews, rates, stores.",
            "With --resume or --retry-failed it goes on with a run that the workspace holds."
        })
public final class RunCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final ProviderOptions provider = new ProviderOptions();

    @Mixin
    private final SpendingOptions spending = new SpendingOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "STUDY", description = "A study file (*.study.yaml).")
    @Nullable
    Path study;

    @Option(names = "--resume", paramLabel = "RUN", description = "Finish this interrupted run.")
    @Nullable
    String resume;

    @Option(
            names = "--retry-failed",
            paramLabel = "RUN",
            description = "Ask the cells of this run again that ended without an answer.")
    @Nullable
    String retryFailed;

    @Option(names = "--force", description = "Resume although study, prompts or model changed; the change is recorded.")
    boolean force;

    @Option(names = "--seed", paramLabel = "N", description = "Instead of the study's seed.")
    @Nullable
    Long seed;

    @Option(
            names = "--text-only",
            description = "Show the concepts' texts without their pictures; recorded with the run.")
    boolean textOnly;

    @Option(
            names = "--cache",
            description = {
                "Use replies kept by earlier runs with --cache where model, parameters, words, pictures, showing and"
                        + " replicate are the same, and keep this run's answers.",
                "They cost nothing and are marked. Off by default: a reply used again is no new answer."
            })
    boolean cache;

    @Option(
            names = "--batch",
            description = {
                "Hand the questions over by OpenAI's Batch API, at half the price: one batch for each turn of the",
                "interviews, each worked off within 24 hours. The run may be stopped and resumed meanwhile."
            })
    boolean batch;

    @Option(names = "--out", paramLabel = "DIR", description = "Write report, charts and tables into this folder.")
    @Nullable
    Path out;

    public RunCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        spending.check();
        provider.check();
        String goOn = resume != null ? resume : retryFailed;
        if ((resume != null && retryFailed != null) || (goOn == null) == (study == null)) {
            throw new InvalidInput("Name either a study file, or --resume RUN, or --retry-failed RUN.");
        }
        if (goOn != null && (textOnly || cache)) {
            throw new InvalidInput((textOnly ? "--text-only" : "--cache")
                    + " is for a new run: one that goes on keeps to how it was begun.");
        }
        RunOutput.prepare(out);
        if (goOn != null) {
            return new RunContinuation(ports)
                    .goOn(new RunContinuation.Wish(
                            RunId.parse(goOn),
                            retryFailed != null,
                            force,
                            batch,
                            provider,
                            spending.maxCost,
                            seed,
                            out,
                            common));
        }
        return new FreshRun(ports)
                .run(new FreshRun.Wish(
                        Objects.requireNonNull(study),
                        provider,
                        spending.maxCost,
                        seed,
                        textOnly,
                        cache,
                        batch,
                        out,
                        spending.yes,
                        common));
    }
}
