package app.moderato.cli;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import app.moderato.file.study.StudyReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A study file as the command line wants it asked.
 *
 * @param study with the seed to use, and without its pictures where they are not to be shown
 */
record StudyToAsk(StudyFile file, Study study, Panel panel) {
    /** @param seed instead of the study's, null for the study's */
    static StudyToAsk of(CommandPorts ports, Path path, @Nullable Long seed, boolean textOnly) throws InvalidInput {
        StudyFile file = new StudyReader(ports.scales()).read(path);
        file.warnings().forEach(warning -> ports.terminal().err().println("Note: " + warning));
        Study seeded = seed == null ? file.study() : file.study().withSeed(seed);
        Study study = textOnly ? seeded.withoutPictures() : seeded;
        return new StudyToAsk(file, study, StudyPanel.of(file, study, path));
    }
}
