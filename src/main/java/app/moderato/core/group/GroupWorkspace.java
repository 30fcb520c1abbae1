package app.moderato.core.group;

import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;

/** A workspace that holds groups beside runs. */
public interface GroupWorkspace extends Workspace {
    GroupArchive groups();

    /** Opens workspaces. */
    @FunctionalInterface
    interface Opener extends Workspace.Opener {
        @Override
        GroupWorkspace open(Path file) throws InvalidInput;
    }
}
