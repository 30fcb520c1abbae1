package app.moderato.cli;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Scale;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.scale.ScaleReader;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which scale: a bundled one or a file of anchors. */
final class ScaleOptions {
    @Option(
            names = "--scale",
            paramLabel = "NAME",
            description = "A bundled scale, such as purchase-intent; `moderato anchors` lists them.")
    @Nullable
    String scale;

    @Option(names = "--anchors", paramLabel = "FILE.yaml", description = "A scale of your own with its reference sets.")
    @Nullable
    Path anchors;

    /** The scale that one of the two options names; where neither does, the input is invalid. */
    Scale read(ScaleLibrary library) throws InvalidInput {
        if (anchors != null) {
            return new ScaleReader().read(anchors);
        }
        String name = scale == null ? "" : scale;
        return library.find(name)
                .orElseThrow(() -> new InvalidInput("There is no scale “" + name + "”. The bundled scales are "
                        + String.join(", ", library.names()) + "; --anchors FILE.yaml takes one of your own."));
    }

    /** Only the built-in embedder is known to these commands. */
    static void requireMiniLm(String embeddings) throws InvalidInput {
        if (!embeddings.equals("minilm")) {
            throw new InvalidInput("There are no embeddings “" + embeddings + "”; this command uses minilm.");
        }
    }
}
