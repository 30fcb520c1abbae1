package app.moderato.cli;

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

    Path workspaceFile() {
        return workspace != null ? workspace : UserFolder.standard().resolve("moderato.db");
    }
}
