package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.nio.file.Path;

/** The panel of a study file; what is wrong with it is told with the study file's lines. */
final class StudyPanel {
    private StudyPanel() {}

    /** @param study the file's, with the seed to use */
    static Panel of(StudyFile file, Study study, Path path) throws InvalidInput {
        try {
            return PanelSource.panel(study, path.toAbsolutePath().getParent());
        } catch (InvalidInput found) {
            throw StudyReader.locate(file, found);
        }
    }
}
