package app.moderato.cli;

import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScaleChecks;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.json.ModelsJson;
import app.moderato.report.json.ScoringsJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run's results. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one run's results.")
public final class ShowCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    String run = "";

    @Option(names = "--scoring", paramLabel = "NAME", description = "Under this scoring instead of the run's own.")
    @Nullable
    String scoring;

    public ShowCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            if (scoring != null) {
                return scored(workspace, stored, scoring);
            }
            RunOutput output = new RunOutput(ports);
            RunResults results = output.results(workspace, stored);
            RunRecord record = stored.contents().run();
            RunReport report = new RunReport(
                    stored.study(),
                    stored.contents(),
                    results,
                    RunOutput.scored(workspace, stored.study(), stored.contents()));
            SeriesReport models = SeriesReport.of(
                    workspace.runs(),
                    stored.contents(),
                    stored.study(),
                    results.grounds().gauge());
            if (common.json) {
                ObjectNode value = report.json(took(record));
                if (!models.questions().isEmpty()) {
                    value.set("models", ModelsJson.of(models.questions()));
                }
                JsonOut.print(ports.terminal().out(), value);
            } else {
                report.print(ports.terminal().out());
                models.print(ports.terminal().out());
            }
        }
        return ExitCode.DONE;
    }

    private int scored(Workspace workspace, StoredStudy stored, String name) throws InvalidInput, LlmException {
        RunRecord record = stored.contents().run();
        Scoring found = workspace
                .scorings()
                .find(record.id(), name)
                .orElseThrow(() -> new InvalidInput("Run " + record.id() + " has no scoring “" + name + "”. It has "
                        + String.join(
                                ", ",
                                RunOutput.scored(workspace, stored.study(), stored.contents()).stream()
                                        .map(ScoredRun::name)
                                        .toList())
                        + "."));
        ScoringCells cells = new ScoringCells(found, workspace.scorings().cells(record.id(), name));
        ScoredRun under =
                ScoredRun.all(stored.study(), stored.contents(), List.of(cells)).getLast();
        RunResults results = RunAnalysis.of(
                stored.study(),
                under.contents(),
                under.checks(ScaleChecks.of(stored.study(), ports.scales(), ports.embedder())));
        RunReport report = new RunReport(stored.study(), under.contents(), results, List.of());
        if (common.json) {
            ObjectNode value = report.json(took(record));
            ScoringsJson.scoring(value.putObject("scoring"), found);
            JsonOut.print(ports.terminal().out(), value);
        } else {
            ports.terminal().out().println(ScoringReport.line(found));
            report.print(ports.terminal().out());
        }
        return ExitCode.DONE;
    }

    private Duration took(RunRecord record) {
        Instant ended = record.endedAt() == null ? ports.clock().instant() : record.endedAt();
        return Duration.between(record.startedAt(), ended);
    }
}
