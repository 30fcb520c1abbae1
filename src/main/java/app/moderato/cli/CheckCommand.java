package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Reports all problems of a study file at once. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Reports all problems of a study file at once: errors, and hints on the guide's wording.")
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ScaleLibrary scales;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "STUDY", description = "A study file (*.study.yaml).")
    @Nullable
    Path study;

    public CheckCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.scales = ports.scales();
    }

    @Override
    public Integer call() {
        Path file = study == null ? Path.of("") : study;
        try {
            StudyFile read = new StudyReader(scales).read(file);
            Panel panel = StudyPanel.of(read, read.study(), file);
            return report(true, read.warnings(), panel.personas().size());
        } catch (InvalidInput invalid) {
            return report(false, invalid.problems(), 0);
        }
    }

    private int report(boolean valid, List<Problem> problems, int personas) {
        if (common.json) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("valid", valid);
            value.put("problems", problems.stream().map(CommandFailures::json).toList());
            JsonOut.print(terminal.out(), value);
        } else {
            problems.forEach(problem -> terminal.out()
                    .println((problem.severity() == Problem.Severity.ERROR ? "Error, " : "Hint, ") + problem));
            terminal.out()
                    .println(
                            valid
                                    ? "The study can be run with " + personas + " personas."
                                    : "The study cannot be run. Mend what is marked as an error.");
        }
        return valid ? ExitCode.DONE : ExitCode.INVALID;
    }
}
