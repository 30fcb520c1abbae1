package app.moderato.cli;

import app.moderato.core.interview.Budget;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.panel.Panel;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.study.Samples;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the bundled sample study on the rehearsal respondents: no key, no network, no cost. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the bundled sample study on the rehearsal provider: no key, no network, no cost.")
public final class DemoCommand implements Callable<Integer> {
    private final CommandPorts ports;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--out", paramLabel = "DIR", description = "Write report, charts and tables into this folder.")
    @Nullable
    Path out;

    public DemoCommand(CommandPorts ports) {
        this.ports = ports;
    }

    @Override
    public Integer call() throws Exception {
        RunOutput.prepare(out);
        StudyFile file = new StudyReader(ports.scales()).readBundled(Samples.DEFAULT);
        Panel panel = PanelSource.panel(file.study(), null);
        Fieldwork fieldwork = ports.fieldwork();
        try (Workspace workspace = ports.workspaces().open(common.workspaceFile());
                ShutdownGuard guard = new ShutdownGuard();
                ChatModel model = ports.providers().connect(Fieldwork.rehearsal())) {
            RunJournal journal = fieldwork.begin(
                    workspace,
                    new RunDesign(file.study(), file.source(), file.place(), panel, false, false),
                    model,
                    null,
                    null);
            Budget budget = fieldwork.budget(model, null, 0);
            RunDriver.Outcome outcome = new RunDriver(ports, guard)
                    .drive(workspace, journal, file.study(), panel, model, budget, Fieldwork.REHEARSED_AT_ONCE, out);
            return RunEnding.report(ports.terminal(), common, outcome);
        }
    }
}
