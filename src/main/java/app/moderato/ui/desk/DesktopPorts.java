package app.moderato.ui.desk;

import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.Embedder;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.file.settings.PreferencesFile;
import java.nio.file.Path;
import java.time.Clock;

/** What the window is built on, wired by the composition root, which also closes it after the window. */
public record DesktopPorts(
        GroupWorkspace.Opener workspaces,
        Path workspaceFile,
        PreferencesFile preferences,
        Providers providers,
        Embedder embedder,
        ScaleLibrary scales,
        PriceTable prices,
        Tokenizers tokenizers,
        Clock clock,
        ConnectPorts connect) {
    public Fieldwork fieldwork() {
        return new Fieldwork(providers, embedder, scales, prices, clock);
    }
}
