package app.moderato.file.study;

import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run with the study it was begun with, read back from the workspace alone.
 *
 * @param study with the run's own seed
 */
public record StoredStudy(RunContents contents, Study study) {
    /** @throws InvalidInput where there is no such run, or this version cannot read its study */
    public static StoredStudy of(Workspace workspace, RunId id, ScaleLibrary scales) throws InvalidInput {
        RunContents contents = workspace.runs().contents(id);
        RunRecord run = contents.run();
        Study study = new StudyReader(scales)
                .read(
                        run.studySource(),
                        workspace.runs().pictures(id).stream()
                                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a)));
        return new StoredStudy(contents, study.withSeed(run.seed()));
    }

    /** A sentence where the file that the run was begun from says something else by now; one that is gone says nothing. */
    public Optional<String> changedFile() {
        RunRecord run = contents.run();
        if (run.studyPath().isEmpty()) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(run.studyPath());
            return Files.isReadable(file) && !Files.readString(file).equals(run.studySource())
                    ? Optional.of("study: " + file.getFileName() + " has been changed since the run began.")
                    : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.of("study: the file the run began with can no longer be read (" + e.getMessage() + ").");
        }
    }
}
