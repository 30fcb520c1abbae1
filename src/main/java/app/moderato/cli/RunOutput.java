package app.moderato.cli;

import app.moderato.core.analysis.GroundWork;
import app.moderato.core.analysis.Grounds;
import app.moderato.core.analysis.RunAnalysis;
import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.interview.Workspace;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.study.StoredStudy;
import app.moderato.report.Format;
import app.moderato.report.RunExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stored run yields: its results and its export. */
final class RunOutput {
    private final CommandPorts ports;

    /** What {@code --out} writes. */
    static final Set<Format> WITH_CHARTS =
            Collections.unmodifiableSet(EnumSet.of(Format.CSV, Format.JSONL, Format.HTML, Format.SVG));

    RunOutput(CommandPorts ports) {
        this.ports = ports;
    }

    /** Makes the folder and tries it before anything is sent, so that no paid run ends without its files. */
    static void prepare(@Nullable Path folder) throws InvalidInput {
        if (folder == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".moderato", null));
        } catch (IOException e) {
            throw new InvalidInput(
                    "Nothing can be written into " + folder + ". Choose another folder with --out. Nothing was sent.");
        }
    }

    RunResults results(Workspace workspace, StoredStudy stored) throws LlmException {
        return results(workspace, stored.study(), stored.contents(), stored.changes(ports.scales()));
    }

    /** @param changes of the design since the run, a sentence each */
    RunResults results(Workspace workspace, Study study, RunContents contents, List<String> changes)
            throws LlmException {
        return RunAnalysis.of(study, contents, grounds(workspace, study, contents), changes);
    }

    Grounds grounds(Workspace workspace, Study study, RunContents contents) throws LlmException {
        return new GroundWork(ports.scales(), ports.embedder())
                .of(
                        study,
                        contents,
                        workspace.embeddings(),
                        ValidationWorkspace.evidence(
                                workspace, study, contents.run().model()));
    }

    /** The run's own scoring, then the others. */
    static List<ScoredRun> scored(Workspace workspace, Study study, RunContents contents) {
        return ScoredRun.all(
                study,
                contents,
                ScoringCells.of(workspace.scorings(), contents.run().id()));
    }

    List<Path> export(
            Workspace workspace,
            RunContents contents,
            Study study,
            RunResults results,
            Set<Format> formats,
            Path folder)
            throws InvalidInput {
        List<Path> written = new RunExport(ports.scales())
                .write(
                        contents,
                        study,
                        results,
                        formats,
                        folder,
                        workspace.runs().pictures(contents.run().id()),
                        ScoringCells.of(workspace.scorings(), contents.run().id()));
        ports.terminal().err().println("Written to " + folder);
        return written;
    }
}
