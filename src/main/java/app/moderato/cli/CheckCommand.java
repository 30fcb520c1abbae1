package app.moderato.cli;

import app.moderato.core.interview.WalkThrough;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.GuideFinding;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.StopRule;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyCheck;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports all problems of a study file at once, and what its guide's logic comes to. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Reports all problems of a study file at once: errors, and hints on the guide's wording with better ones.",
            "Of a valid study it also tells the paths through the guide and how often each question is asked."
        })
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final ScaleLibrary scales;
    private final Clock clock;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "STUDY", description = "A study file (*.study.yaml).")
    @Nullable
    Path study;

    @Option(
            names = "--walk",
            description = "Print every path through the guide: what is asked, and after which answers.")
    boolean walk;

    @Option(
            names = "--persona",
            paramLabel = "ID",
            description = "With --walk: the prompts of each path as this persona of the panel gets them.")
    @Nullable
    String persona;

    @Option(
            names = "--print",
            paramLabel = "FILE.pdf|FILE.docx",
            description = "Write the guide as a document for a client's approval.")
    @Nullable
    Path print;

    public CheckCommand(CommandPorts ports) {
        this.terminal = ports.terminal();
        this.scales = ports.scales();
        this.clock = ports.clock();
    }

    @Override
    public Integer call() throws InvalidInput {
        Path file = study == null ? Path.of("") : study;
        if (print != null) {
            GuideFile.requireKnown(print);
        }
        StudyFile read;
        Panel panel;
        try {
            read = new StudyReader(scales).read(file);
        } catch (InvalidInput invalid) {
            return reportInvalid(withPanel(invalid.problems(), file));
        }
        try {
            panel = StudyPanel.of(read, read.study(), file);
        } catch (InvalidInput invalid) {
            return reportInvalid(invalid.problems());
        }
        Optional<Persona> person = person(panel);
        if (print != null) {
            GuideFile.write(print, read.study(), scales, panel, LocalDate.now(clock));
        }
        reportValid(read, WalkThrough.of(read.study(), scales, panel), panel, person);
        return ExitCode.DONE;
    }

    private Optional<Persona> person(Panel panel) throws InvalidInput {
        if (persona == null) {
            return Optional.empty();
        }
        return Optional.of(panel.personas().stream()
                .filter(one -> one.id().value().equals(persona))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("The panel has no persona “" + persona + "”. The first one is “"
                        + panel.personas().getFirst().id() + "”.")));
    }

    /** What the panel cannot fill is told beside what the guide has wrong, where the panel's own lines are in order. */
    private List<Problem> withPanel(List<Problem> problems, Path file) {
        boolean contentOnly = problems.stream()
                .allMatch(problem -> problem.pointer().startsWith("/guide/")
                        || problem.pointer().startsWith("/concepts/"));
        List<Problem> all = new ArrayList<>(problems);
        if (contentOnly) {
            try {
                StudyFile read = new StudyReader(scales)
                        .examine(Files.readString(file), file)
                        .file();
                StudyPanel.of(read, read.study(), file);
            } catch (InvalidInput ofPanel) {
                all.addAll(ofPanel.problems());
            } catch (IOException e) {
                // read a moment ago: what was wrong then is told
            }
        }
        return StudyCheck.sorted(all.stream().distinct().toList());
    }

    private int reportInvalid(List<Problem> problems) {
        if (common.json) {
            JsonOut.print(terminal.out(), problems(false, problems));
        } else {
            GuideReport.problems(problems, List.of(), terminal.out());
            terminal.out().println("The study cannot be run. Mend what is marked as an error.");
        }
        return ExitCode.INVALID;
    }

    private void reportValid(StudyFile read, WalkThrough through, Panel panel, Optional<Persona> person) {
        Study checked = read.study();
        List<GuideFinding> findings = GuideLint.findings(checked, scales);
        StopRule stop = checked.simulation().stop();
        List<Problem> warnings = new ArrayList<>(read.warnings());
        if (stop != null) {
            stop.idle(panel.personas().size()).ifPresent(warnings::add);
        }
        if (common.json) {
            Map<String, Object> value = problems(true, warnings);
            if (stop != null) {
                value.put("stop", stop.sentence());
            }
            GuideJson.put(value, findings, through, person);
            JsonOut.print(terminal.out(), value);
            return;
        }
        GuideReport report = new GuideReport(checked, through, terminal.out());
        GuideReport.problems(warnings, findings, terminal.out());
        report.paths(walk, person);
        report.bases();
        if (print != null) {
            terminal.out().println("The guide was written to " + print + ".");
        }
        if (stop != null) {
            terminal.out().println(stop.sentence());
        }
        terminal.out().println("The study can be run with " + panel.personas().size() + " personas.");
    }

    private static Map<String, Object> problems(boolean valid, List<Problem> problems) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("valid", valid);
        value.put("problems", problems.stream().map(CommandFailures::json).toList());
        return value;
    }
}
