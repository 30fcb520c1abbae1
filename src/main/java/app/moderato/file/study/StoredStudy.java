package app.moderato.file.study;

import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run with the study it was begun with, read back from the workspace alone.
 *
 * @param study as the run asks it: with its own seed, and without pictures where they were not shown
 * @param written as the file said it
 */
public record StoredStudy(RunContents contents, Study study, Study written) {
    /** @throws InvalidInput where there is no such run, or this version cannot read its study */
    public static StoredStudy of(Workspace workspace, RunId id, ScaleLibrary scales) throws InvalidInput {
        RunContents contents = workspace.runs().contents(id);
        RunRecord run = contents.run();
        Study study = new StudyReader(scales)
                .stored(
                        run.studySource(),
                        workspace.runs().pictures(id).stream()
                                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a)));
        return new StoredStudy(contents, RunDesign.asShown(study.withSeed(run.seed()), run), study);
    }

    /**
     * What the file that the run was begun from says otherwise by now, in a sentence; empty where it would ask the same,
     * or is gone. A stability study asks what its run asked, whatever became of the file.
     */
    public Optional<String> changedFile(ScaleLibrary scales) {
        List<String> changes = changes(scales);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of("study: " + contents.run().studyPath().replaceAll(".*[/\\\\]", "")
                        + " has been changed since the run began. " + String.join(" ", changes));
    }

    /** The same change by change, a sentence each. */
    public List<String> changes(ScaleLibrary scales) {
        RunRecord run = contents.run();
        if (run.studyPath().isEmpty() || run.stability()) {
            return List.of();
        }
        try {
            Path file = Path.of(run.studyPath());
            return !Files.isReadable(file) || Files.readString(file).equals(run.studySource())
                    ? List.of()
                    : StudyChanges.between(
                            written, new StudyReader(scales).read(file).study());
        } catch (IOException | InvalidInput | InvalidPathException e) {
            return List.of("The file the run began with can no longer be read (" + e.getMessage() + ").");
        }
    }
}
