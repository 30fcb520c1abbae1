package app.moderato.cli;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.Workspace;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.Format;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run into a folder, for reports and for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a run into a folder.")
public final class ExportCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "RUN", description = "A run's number, see `moderato runs`.")
    String run = "";

    @Option(names = "--to", required = true, paramLabel = "DIR", description = "The folder, made where absent.")
    @Nullable
    Path folder;

    @Option(
            names = "--format",
            paramLabel = "FORMATS",
            defaultValue = "csv,jsonl,html",
            description = "Of csv, jsonl, html, svg, png, joined by commas. Default: ${DEFAULT-VALUE}.")
    String formats = "";

    public ExportCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        Set<Format> wanted = Format.parse(formats);
        Path to = folder == null ? Path.of(".") : folder;
        try (Workspace workspace = ports.workspaces().open(common.existingWorkspace())) {
            StoredStudy stored = StoredStudy.of(workspace, RunId.parse(run), ports.scales());
            RunOutput output = new RunOutput(ports);
            RunResults results = output.results(workspace, stored);
            List<Path> written = output.export(workspace, stored.contents(), stored.study(), results, wanted, to);
            if (common.json) {
                Map<String, Object> value = new LinkedHashMap<>();
                value.put("run", stored.contents().run().id().value());
                value.put("files", written.stream().map(Path::toString).toList());
                JsonOut.print(ports.terminal().out(), value);
            }
        }
        return ExitCode.DONE;
    }
}
