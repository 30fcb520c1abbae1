package app.moderato.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a panel's people come from: one of the two. */
final class PanelOrigin {
    @Option(
            names = "--population",
            paramLabel = "NAME|FILE",
            description = "A bundled population (us-adults) or a CSV of margins: attribute,category,share.")
    @Nullable
    String population;

    @Option(
            names = "--personas",
            paramLabel = "FILE",
            description =
                    "People of your own: CSV of any delimiter and encoding, JSON lines, or a JSON list. Columns are"
                            + " recognised by their names; see --map.")
    @Nullable
    Path personas;
}
