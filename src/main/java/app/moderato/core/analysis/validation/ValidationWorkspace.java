package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.Study;
import java.nio.file.Path;
import java.util.List;

/** A workspace that holds people's ratings, and what they have shown, beside runs and groups. */
public interface ValidationWorkspace extends GroupWorkspace {
    ValidationShelf validations();

    HumanShelf humans();

    /** How columns of files of people's ratings were read. */
    MappingMemory mappings();

    /** What is on file for a model and a construct, newest first; nothing where the workspace keeps no validations. */
    static List<Evidence> evidence(Workspace workspace, String model, String construct) {
        return workspace instanceof ValidationWorkspace keeping
                ? keeping.validations().evidence(model, construct)
                : List.of();
    }

    /** What is on file for a model and whatever a study rates, of each construct newest first. */
    static List<Evidence> evidence(Workspace workspace, Study study, String model) {
        return study.guide()
                .all()
                .filter(Question::isRated)
                .map(RunRatings::construct)
                .distinct()
                .flatMap(construct -> evidence(workspace, model, construct).stream())
                .toList();
    }

    /** Opens workspaces. */
    @FunctionalInterface
    interface Opener extends GroupWorkspace.Opener {
        @Override
        ValidationWorkspace open(Path file) throws InvalidInput;
    }
}
