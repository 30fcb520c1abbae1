package app.moderato.cli;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.json.ModelsJson;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one run's results. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one run's results.")
public final class ShowCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    String run = "";

    public ShowCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            RunResults results = new RunOutput(ports).results(workspace, stored);
            RunRecord record = stored.contents().run();
            RunReport report = new RunReport(stored.study(), stored.contents(), results);
            SeriesReport models = SeriesReport.of(
                    workspace.runs(),
                    stored.contents(),
                    stored.study(),
                    results.grounds().gauge());
            if (common.json) {
                Instant ended = record.endedAt() == null ? ports.clock().instant() : record.endedAt();
                ObjectNode value = report.json(Duration.between(record.startedAt(), ended));
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
}
