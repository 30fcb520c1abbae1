package app.moderato.ui.desk;

import app.moderato.core.group.GroupRecord;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.panel.Panel;
import app.moderato.core.study.Draft;
import app.moderato.core.study.Problem;
import app.moderato.core.study.Study;
import app.moderato.file.study.StudyFile;
import java.util.List;
import java.util.Map;

/**
 * The study that lies open, with its people.
 *
 * @param panel as drawn by the study's seed, or read from its file of personas; the last one that could be drawn where
 *     the study asks for one that cannot, without people where there was none
 * @param errors what keeps the study from being run
 * @param unfinished texts of fields that make no value yet, see {@link Draft}
 */
public record OpenStudy(StudyFile file, Panel panel, List<Problem> errors, Map<String, String> unfinished) {
    public OpenStudy {
        errors = List.copyOf(errors);
        unfinished = Map.copyOf(unfinished);
    }

    public Study study() {
        return file.study();
    }

    Draft draft() {
        return new Draft(study(), unfinished);
    }

    /** Absolute, as runs keep it; empty for a bundled study. */
    public String path() {
        return file.place();
    }

    public boolean bundled() {
        return file.path() == null;
    }

    /** Nothing is missing or wrong. */
    public boolean runnable() {
        return errors.isEmpty() && unfinished.isEmpty();
    }

    boolean is(ShelvedStudy shelved) {
        return path().equals(shelved.path()) && (!bundled() || study().title().equals(shelved.title()));
    }

    /** A list of studies shows the same of both. */
    boolean looksLike(OpenStudy other) {
        return path().equals(other.path())
                && study().title().equals(other.study().title())
                && study().concepts().size() == other.study().concepts().size()
                && panel.personas().size() == other.panel().personas().size()
                && runnable() == other.runnable();
    }

    /** The run was made with this study, though perhaps before it was changed. */
    public boolean owns(RunRecord run) {
        return run.studyPath().equals(path()) && (!bundled() || run.studyTitle().equals(study().title()));
    }

    /** The group was held with this study, though perhaps before it was changed. */
    public boolean owns(GroupRecord group) {
        return group.studyPath().equals(path())
                && (!bundled() || group.studyTitle().equals(study().title()));
    }

    /** The run was made with this very text and seed. */
    public boolean sameAs(RunRecord run) {
        return run.studySource().equals(file.source()) && run.seed() == study().seed();
    }
}
