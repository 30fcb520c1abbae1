package app.moderato.core.analysis.validation;

import app.moderato.core.analysis.Evidence;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import java.util.List;

/** A workspace that holds people's ratings, and what they have shown, beside runs and groups. */
public interface ValidationWorkspace extends GroupWorkspace {
    ValidationShelf validations();

    HumanShelf humans();

    /** What is on file for a model and a construct, newest first; nothing where the workspace keeps no validations. */
    static List<Evidence> evidence(Workspace workspace, String model, String construct) {
        return workspace instanceof ValidationWorkspace keeping
                ? keeping.validations().evidence(model, construct)
                : List.of();
    }

    /** Opens workspaces. */
    @FunctionalInterface
    interface Opener extends GroupWorkspace.Opener {
        @Override
        ValidationWorkspace open(Path file) throws InvalidInput;
    }
}
