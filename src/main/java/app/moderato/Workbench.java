package app.moderato;

import app.moderato.cli.AnchorsCommand;
import app.moderato.cli.CheckCommand;
import app.moderato.cli.CommandPorts;
import app.moderato.cli.ConformanceCommand;
import app.moderato.cli.DemoCommand;
import app.moderato.cli.ExportCommand;
import app.moderato.cli.ModeratoCommand;
import app.moderato.cli.PanelCommand;
import app.moderato.cli.ProvidersCommand;
import app.moderato.cli.RateCommand;
import app.moderato.cli.RunCommand;
import app.moderato.cli.RunsCommand;
import app.moderato.cli.ShowCommand;
import app.moderato.cli.Terminal;
import app.moderato.file.price.PriceReader;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.provider.KeySource;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.minilm.MiniLm;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import app.moderato.ui.desk.DesktopPorts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The composition root: wires every part by its constructor, and closes what it opened. */
final class Workbench implements AutoCloseable {
    private final MiniLm embedder = new MiniLm();
    private final CommandPorts ports;

    Workbench(Terminal terminal) {
        Clock clock = Clock.systemUTC();
        KeySource keys = KeySource.environment(name -> Optional.ofNullable(System.getenv(name)));
        ports = new CommandPorts(
                terminal,
                new WorkspaceOpener(clock),
                new ProviderCatalogue(keys, settings -> new RehearsalModel(embedder), clock),
                embedder,
                new BundledScales(),
                PriceReader.bundled(),
                clock,
                System::nanoTime);
    }

    CommandLine commandLine() {
        return ModeratoCommand.of(
                ports.terminal(),
                List.of(
                        new DemoCommand(ports),
                        new RunCommand(ports),
                        new CheckCommand(ports),
                        new RunsCommand(ports),
                        new ShowCommand(ports),
                        new ExportCommand(ports),
                        new RateCommand(ports),
                        new ConformanceCommand(ports),
                        new PanelCommand(ports),
                        new AnchorsCommand(ports),
                        new ProvidersCommand(ports)));
    }

    /** What the window is built on; its workspace and preferences lie in the given folder. */
    DesktopPorts desktop(Path folder) {
        return new DesktopPorts(
                ports.workspaces(),
                folder.resolve("moderato.db"),
                new PreferencesFile(folder.resolve("preferences.json")),
                ports.providers(),
                ports.embedder(),
                ports.scales(),
                ports.prices(),
                ports.clock());
    }

    @Override
    public void close() {
        embedder.close();
    }
}
