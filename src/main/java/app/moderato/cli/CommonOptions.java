package app.moderato.cli;

import app.moderato.core.study.InvalidInput;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
    @Option(
            names = "--workspace",
            paramLabel = "FILE",
            description = "The workspace file. Default: moderato.db in your user data folder.")
    @Nullable
    Path workspace;

    @Option(names = "--json", description = "Print one JSON value on stdout and nothing else there.")
    boolean json;

    /** For commands that only read: a mistyped path is not made into an empty workspace. */
    Path existingWorkspace() throws InvalidInput {
        if (workspace != null && !Files.exists(workspace)) {
            throw new InvalidInput("There is no workspace " + workspace + ". Check the path.");
        }
        return workspaceFile();
    }

    Path workspaceFile() {
        return workspace != null ? workspace : UserFolder.standard().resolve("moderato.db");
    }
}
