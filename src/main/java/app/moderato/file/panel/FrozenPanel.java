package app.moderato.file.panel;

import app.moderato.core.panel.Panel;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.file.table.WholeFile;
import java.nio.file.Path;
import java.util.Map;

/** A panel kept as a file of personas, for this and other studies to ask the very same people. */
public final class FrozenPanel {
    private FrozenPanel() {}

    /**
     * Writes people and weights as they are; the targets they were drawn or weighted to are not kept.
     *
     * @param file in the folder of the study that is to use it; replaced where it is there
     * @return what that study's panel becomes: everybody of the file, with the weights in it
     * @throws InvalidInput where the file cannot be written
     */
    public static PanelSpec freeze(Panel panel, Path file) throws InvalidInput {
        WholeFile.write(PersonasWriter.bytes(panel), file);
        return new PanelSpec(0, null, file.getFileName().toString(), Map.of(), Map.of());
    }
}
