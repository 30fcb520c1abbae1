package app.moderato;

import app.moderato.cli.AnchorsCommand;
import app.moderato.cli.CheckCommand;
import app.moderato.cli.CommandPorts;
import app.moderato.cli.ConformanceCommand;
import app.moderato.cli.DemoCommand;
import app.moderato.cli.EstimateCommand;
import app.moderato.cli.ExportCommand;
import app.moderato.cli.GroupCommand;
import app.moderato.cli.GroupsCommand;
import app.moderato.cli.ModeratoCommand;
import app.moderato.cli.PanelCommand;
import app.moderato.cli.PlanCommand;
import app.moderato.cli.ProbeCommand;
import app.moderato.cli.ProvidersCommand;
import app.moderato.cli.RateCommand;
import app.moderato.cli.RescoreCommand;
import app.moderato.cli.RunCommand;
import app.moderato.cli.RunsCommand;
import app.moderato.cli.ShowCommand;
import app.moderato.cli.StabilityCommand;
import app.moderato.cli.Terminal;
import app.moderato.cli.ValidateCommand;
import app.moderato.cli.WarmUpCommand;
import app.moderato.core.llm.ModelMemory;
import app.moderato.file.price.PriceReader;
import app.moderato.file.scale.BundledScales;
import app.moderato.file.settings.ModelMemoryFile;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.provider.EndpointProbe;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.batch.BatchPace;
import app.moderato.provider.keychain.KeychainVault;
import app.moderato.provider.local.LoopbackSearch;
import app.moderato.provider.minilm.MiniLm;
import app.moderato.provider.openai.BytePairs;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.desk.DesktopPorts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The composition root: wires every part by its constructor, and closes what it opened. */
final class Workbench implements AutoCloseable {
    private final MiniLm embedder = new MiniLm();
    private final KeychainVault vault = new KeychainVault();
    private final Endpoints endpoints = new Endpoints(KeySource.environment(Workbench::environment), vault);
    private final Path folder;
    private final ModelMemory memory;
    private final CommandPorts ports;

    /** @param folder of this computer's user, for what is remembered; need not exist */
    Workbench(Terminal terminal, Path folder) {
        this(terminal, folder, BatchPace.USUAL);
    }

    /** @param batches when batches are sent and looked after */
    Workbench(Terminal terminal, Path folder, BatchPace batches) {
        this.folder = folder;
        this.memory = new ModelMemoryFile(folder.resolve("models.json"));
        Clock clock = Clock.systemUTC();
        ports = new CommandPorts(
                terminal,
                new WorkspaceOpener(clock),
                new ProviderCatalogue(endpoints, settings -> new RehearsalModel(embedder), memory, clock, batches),
                embedder,
                new EndpointProbe(endpoints, memory, clock, Thread::sleep, new SecureRandom()),
                new BundledScales(),
                PriceReader.bundled(),
                new BytePairs(),
                clock,
                System::nanoTime);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    CommandLine commandLine() {
        return ModeratoCommand.of(
                ports.terminal(),
                List.of(
                        new DemoCommand(ports),
                        new RunCommand(ports),
                        new EstimateCommand(ports),
                        new PlanCommand(ports),
                        new CheckCommand(ports),
                        new RunsCommand(ports),
                        new ShowCommand(ports),
                        new RescoreCommand(ports),
                        new StabilityCommand(ports),
                        new ExportCommand(ports),
                        new GroupCommand(ports),
                        new GroupsCommand(ports),
                        new RateCommand(ports),
                        new ConformanceCommand(ports),
                        new ValidateCommand(ports),
                        new PanelCommand(ports),
                        new AnchorsCommand(ports),
                        new ProvidersCommand(ports),
                        new ProbeCommand(ports),
                        new WarmUpCommand(ports)));
    }

    /** What the window is built on; its workspace and preferences lie in the user's folder. */
    DesktopPorts desktop() {
        return new DesktopPorts(
                ports.workspaces(),
                folder.resolve("moderato.db"),
                new PreferencesFile(folder.resolve("preferences.json")),
                ports.providers(),
                ports.embedder(),
                ports.scales(),
                ports.prices(),
                ports.tokenizers(),
                ports.clock(),
                new ConnectPorts(
                        vault,
                        name -> environment(name).filter(key -> !key.isBlank()).isPresent(),
                        ports.probe(),
                        LoopbackSearch.of(ports.providers().known())));
    }

    @Override
    public void close() {
        vault.close();
        embedder.close();
    }
}
