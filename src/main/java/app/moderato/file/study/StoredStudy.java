package app.moderato.cli;

import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyReader;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A run with the study it was begun with, read back from the workspace alone.
 *
 * @param study with the run's own seed
 */
record StoredStudy(RunContents contents, Study study) {
    static StoredStudy of(Workspace workspace, RunId id, ScaleLibrary scales) throws InvalidInput {
        RunContents contents = workspace.runs().contents(id);
        RunRecord run = contents.run();
        Study study = new StudyReader(scales)
                .read(
                        run.studySource(),
                        workspace.runs().pictures(id).stream()
                                .collect(Collectors.toMap(Picture::name, Function.identity(), (a, b) -> a)));
        return new StoredStudy(contents, study.withSeed(run.seed()));
    }
}
