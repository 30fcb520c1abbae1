package app.moderato.cli;

import app.moderato.core.analysis.PastRun;
import app.moderato.core.analysis.Statistic;
import app.moderato.core.analysis.planning.Planner;
import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.file.study.StoredStudy;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How many people the next run needs, from what this one shows. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = {
            "Says how many people and replicates tell one concept from another, by simulation with a run's own variance.",
            "Told means: above the noise floor, and the 95 %% interval of the difference clear of 0."
        })
public final class PlanCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    private String run = "";

    @Option(
            names = "--question",
            paramLabel = "ID",
            description = "Rated for each concept. Default: the study's first such question.")
    private @Nullable String question;

    @Option(names = "--measure", paramLabel = "NAME", defaultValue = "top2", description = "top2 (default) or mean.")
    private String measure = "top2";

    @Option(
            names = "--difference",
            paramLabel = "D",
            description = "To be told: a share for top2, scale points for the mean. Default: 0.05, or 0.2.")
    private @Nullable Double difference;

    @Option(
            names = "--concepts",
            paramLabel = "A,B",
            split = ",",
            description = "The two concepts. Default: the two best of the run.")
    private List<String> concepts = List.of();

    @Option(
            names = "--power",
            paramLabel = "P",
            defaultValue = "0.8",
            description = "Share of runs that shall tell them. Default: 0.8.")
    private double power;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            defaultValue = "3",
            description = "The most replicates to try. Default: 3.")
    private int replicates;

    public PlanCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        Statistic statistic = statistic();
        double told = difference == null ? PastRun.usualDifference(statistic) : difference;
        PastRun.requireDifference(statistic, told);
        check();
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            Study study = stored.study();
            RunContents contents = stored.contents();
            QuestionId asked = question(study);
            PastRun.Pair pair = PastRun.pair(study, contents, asked, statistic, concepts);
            OptionalDouble cost = PastRun.costPerInterview(study, contents);
            PowerTable table = Planner.table(
                    pair.variation(),
                    told,
                    power,
                    IntStream.rangeClosed(1, replicates).boxed().toList(),
                    cost.isPresent() ? Double.valueOf(cost.getAsDouble()) : null,
                    contents.run().seed());
            PlanReport report = new PlanReport(contents.run(), asked, statistic, pair, table);
            if (common.json) {
                JsonOut.print(ports.terminal().out(), report.json());
            } else {
                report.print(ports.terminal().out());
            }
        }
        return ExitCode.DONE;
    }

    private Statistic statistic() throws InvalidInput {
        return switch (measure) {
            case "top2" -> Statistic.TOP2;
            case "mean" -> Statistic.MEAN;
            default -> throw new InvalidInput("There is no measure “" + measure + "”. Name top2 or mean.");
        };
    }

    private void check() throws InvalidInput {
        if (!(power > 0 && power < 1)) {
            throw new InvalidInput("--power is a share between 0 and 1, such as 0.8.");
        }
        if (replicates < 1 || replicates > 10) {
            throw new InvalidInput("--replicates is 1 to 10, not " + replicates + ".");
        }
        if (!concepts.isEmpty() && (concepts.size() != 2 || concepts.get(0).equals(concepts.get(1)))) {
            throw new InvalidInput("--concepts takes the ids of two concepts, such as --concepts charcoal,plain.");
        }
    }

    private QuestionId question(Study study) throws InvalidInput {
        List<QuestionId> rated =
                PastRun.questions(study).stream().map(Question::id).toList();
        if (rated.isEmpty()) {
            throw new InvalidInput(
                    "The run's study rates nothing for each concept, so there is no difference to tell.");
        }
        if (question == null) {
            return rated.getFirst();
        }
        return rated.stream()
                .filter(id -> id.value().equals(question))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("No question “" + question
                        + "” is rated for each concept. Name one of: "
                        + String.join(
                                ", ", rated.stream().map(QuestionId::value).toList()) + "."));
    }
}
