package app.moderato.ui.harness;

import app.moderato.core.group.GroupWorkspace;
import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.file.price.PriceReader;
import app.moderato.file.settings.Preferences;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.provider.EndpointProbe;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.RoughTokens;
import app.moderato.provider.local.LoopbackSearch;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.store.WorkspaceOpener;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** A desk over a real workspace, for tests of view models (everything on the calling thread) and of whole windows. */
public final class OpenDesk implements AutoCloseable {
    /** When all tests happen. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:15:00Z"), ZoneOffset.UTC);

    public static final Connection OPENAI =
            new Connection("openai-1", "openai", null, "gpt-4.1-mini", Abilities.UNKNOWN);

    private static final KeySource NO_KEYS = KeySource.environment(name -> Optional.empty());

    private final TaskRunner tasks;
    private final Desk desk;

    private OpenDesk(DesktopPorts ports, Preferences preferences, TaskRunner tasks) {
        this.tasks = tasks;
        this.desk = new Desk(ports, preferences, tasks);
    }

    /** No workspace file yet: the first start. Each start of a task returns after its end. */
    public static OpenDesk fresh(Path folder) {
        return on(folder, Preferences.DEFAULT, Runnable::run);
    }

    /** The sample study with its two runs, of which the newest is looked at. Each task returns after its end. */
    public static OpenDesk sample(Path folder) {
        SampleWorkspace.copyTo(folder);
        OpenDesk desk = on(folder, lastStudy(), Runnable::run);
        desk.desk().openLast();
        return desk;
    }

    /** The sample study after something was done to its runs, for states that no run of the sample is in. */
    public static OpenDesk altered(Path folder, String sql) {
        Path file = SampleWorkspace.copyTo(folder);
        try (java.sql.Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        OpenDesk desk = on(folder, lastStudy(), Runnable::run);
        desk.desk().openLast();
        return desk;
    }

    /** Preferences in which the sample study of {@link SampleWorkspace} was open last and “openai” is chosen. */
    public static Preferences lastStudy() {
        return Preferences.DEFAULT
                .withConnection(OPENAI)
                .withChosen(OPENAI.id())
                .withLastStudy(new Preferences.LastStudy(
                        SampleWorkspace.study().toString(), "Whitening toothpaste, 4 early concepts and a control"));
    }

    private static OpenDesk on(Path folder, Preferences preferences, Executor executor) {
        return new OpenDesk(ports(folder), preferences, TaskRunner.on(executor, executor));
    }

    /** With tasks of the test's own; the desk opens nothing by itself. */
    public static OpenDesk with(Path folder, Preferences preferences, TaskRunner tasks) {
        return new OpenDesk(ports(folder), preferences, tasks);
    }

    /** Over the test's own ports. */
    public static OpenDesk with(DesktopPorts ports, Preferences preferences, TaskRunner tasks) {
        return new OpenDesk(ports, preferences, tasks);
    }

    public static DesktopPorts ports(Path folder) {
        return ports(folder, settings -> new RehearsalModel(SampleWorkspace.EMBEDDER));
    }

    /** @param model in the place of every provider, the rehearsal too */
    public static DesktopPorts ports(Path folder, Function<ProviderSettings, ChatModel> model) {
        return ports(folder, model, connecting(withKey(), Map.of()));
    }

    /** In which the key of {@link #OPENAI} lies. */
    private static KeyVault withKey() {
        MemoryVault vault = new MemoryVault();
        vault.save(OPENAI.provider(), OPENAI.baseUrl(), "sk-test-0123456789");
        return vault;
    }

    /** @param connect what the wizard that connects a provider works with */
    public static DesktopPorts ports(Path folder, Function<ProviderSettings, ChatModel> model, ConnectPorts connect) {
        Providers known =
                new ProviderCatalogue(new Endpoints(NO_KEYS, new MemoryVault()), model, ModelMemory.NONE, CLOCK);
        return new DesktopPorts(
                workspaces(),
                folder.resolve("moderato.db"),
                new PreferencesFile(folder.resolve("preferences.json")),
                new Providers() {
                    @Override
                    public List<Profile> known() {
                        return known.known();
                    }

                    @Override
                    public ChatModel connect(ProviderSettings settings) throws LlmException {
                        return model.apply(settings);
                    }
                },
                SampleWorkspace.EMBEDDER,
                SampleWorkspace.SCALES,
                PriceReader.bundled(),
                new RoughTokens(),
                CLOCK,
                connect);
    }

    /**
     * Real probes with the keys of a vault in memory; no environment variable is set.
     *
     * @param servers ports of this machine by the provider that seems to listen there
     */
    public static ConnectPorts connecting(KeyVault vault, Map<String, Integer> servers) {
        return new ConnectPorts(
                vault,
                name -> false,
                new EndpointProbe(new Endpoints(NO_KEYS, vault), ModelMemory.NONE, CLOCK, wait -> {}, new Random(1)),
                new LoopbackSearch(servers));
    }

    private static GroupWorkspace.Opener workspaces() {
        return new WorkspaceOpener(CLOCK);
    }

    public Desk desk() {
        return desk;
    }

    public TaskRunner tasks() {
        return tasks;
    }

    @Override
    public void close() {
        tasks.close();
        desk.close();
    }
}
