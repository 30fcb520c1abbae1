package app.moderato.cli;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.stability.StabilityMark;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the runs of a workspace, oldest first. */
@Command(name = "runs", mixinStandardHelpOptions = true, description = "Lists runs, oldest first.")
public final class RunsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Workspace.Opener workspaces;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public RunsCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.workspaces = ports.workspaces();
    }

    @Override
    public Integer call() throws Exception {
        try (Workspace workspace = workspaces.open(common.existingWorkspace())) {
            List<RunRecord> runs = workspace.runs().all();
            if (common.json) {
                JsonOut.print(
                        terminal.out(), runs.stream().map(RunsCommand::json).toList());
            } else if (runs.isEmpty()) {
                terminal.out().println("No runs yet in " + workspace.file() + ". Begin with: moderato demo");
            } else {
                terminal.out().print(table(runs));
            }
        }
        return ExitCode.DONE;
    }

    private static Table table(List<RunRecord> runs) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());
        Table table = new Table("run", "study", "state", "provider", "model", "answered", "cost", "started", "remark");
        runs.forEach(run -> table.row(
                run.id(),
                run.studyTitle(),
                run.outcome(),
                run.provider(),
                run.model(),
                run.count(CellStatus.ANSWERED) + " of " + run.planned(),
                Cost.words(run.costUsd()),
                time.format(run.startedAt()),
                remark(run)));
        return table;
    }

    /** What a run is other than a run of its study. */
    private static String remark(RunRecord run) {
        return run.pilot()
                ? "pilot"
                : StabilityMark.of(run).map(StabilityMark::words).orElse("");
    }

    private static Map<String, Object> json(RunRecord run) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("run", run.id().value());
        value.put("series", run.series() == null ? null : run.series().value());
        value.put("study", run.studyTitle());
        value.put("state", run.state().code());
        value.put("provider", run.provider());
        value.put("model", run.model());
        value.put("remark", remark(run));
        value.put("planned", run.planned());
        value.put("answered", run.count(CellStatus.ANSWERED));
        value.put("cost_usd", run.costUsd());
        value.put("started_at", run.startedAt().toString());
        value.put("ended_at", run.endedAt() == null ? null : run.endedAt().toString());
        return value;
    }
}
