package app.moderato.ui.desk;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;

/**
 * The study that lies open, with its people.
 *
 * @param panel as drawn by the study's seed, or read from its file of personas
 */
public record OpenStudy(StudyFile file, Panel panel) {
    public Study study() {
        return file.study();
    }

    /** Absolute, as runs keep it; empty for a bundled study. */
    public String path() {
        return file.path() == null
                ? ""
                : file.path().toAbsolutePath().normalize().toString();
    }

    public boolean bundled() {
        return file.path() == null;
    }

    /** The run was made with this study, though perhaps before it was changed. */
    public boolean owns(RunRecord run) {
        return run.studyPath().equals(path()) && (!bundled() || run.studyTitle().equals(study().title()));
    }

    /** The run was made with this very text and seed. */
    public boolean sameAs(RunRecord run) {
        return run.studySource().equals(file.source()) && run.seed() == study().seed();
    }
}
