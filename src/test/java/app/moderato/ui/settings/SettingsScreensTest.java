package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Abilities.Ability;
import app.moderato.core.llm.Abilities.Kind;
import app.moderato.core.llm.Abilities.Level;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.LocalServers;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.ConnectPorts;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Settings and of every step of the wizard. */
@Tag("screens")
@OnScreen
class SettingsScreensTest {
    private static final Connection OPENAI = new Connection(
            "openai-1",
            "openai",
            null,
            "gpt-4.1-mini",
            Abilities.of(
                    Map.of(
                            Kind.CHAT, new Ability(Level.YES, "Replied in 812 ms"),
                            Kind.VISION, new Ability(Level.YES, "Read 4831 off a test picture"),
                            Kind.JSON, new Ability(Level.YES, "3 of 3 replies matched the schema"),
                            Kind.SEED, new Ability(Level.PARTLY, "Accepted, but 2 of 3 repeats differed"),
                            Kind.LOGPROBS, new Ability(Level.YES, "Top 5 returned")),
                    Instant.parse("2026-11-26T09:00:00Z")));
    private static final Connection OLLAMA = new Connection("ollama-1", "ollama", null, "qwen3:14b", Abilities.UNKNOWN);

    @TempDir
    Path folder;

    private final MemoryVault keychain = new MemoryVault();
    private ProbeByHand probe = new ProbeByHand();
    private List<LocalServers.Found> servers = List.of();
    private @Nullable String variable;
    private @Nullable Theme theme;

    @BeforeEach
    void sample() {
        SampleWorkspace.copyTo(folder);
    }

    @Test
    void theTableOfProvidersAndTheOtherSections() {
        for (String section : List.of("providers", "budget", "privacy", "appearance", "shortcuts", "about")) {
            picture(section, new Place.Settings(), scene -> {
                keychain.save("openai", null, "sk-test-0123456789");
                press(scene, "#settings-" + section);
            });
        }
    }

    @Test
    void theMenuOfARowStaysAMenuWhileItIsOpen() {
        picture("row-menu", new Place.Settings(), scene -> {
            Region menu = (Region) Toolkit.call(() -> {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                return scene.lookup("#connection-openai-1");
            });
            Toolkit.run(() -> {
                menu.pseudoClassStateChanged(PseudoClass.getPseudoClass("armed"), true);
                menu.pseudoClassStateChanged(PseudoClass.getPseudoClass("showing"), true);
                menu.applyCss();
            });
            Color fill = (Color) menu.getBackground().getFills().getLast().getFill();
            assertThat(fill.getSaturation()).as("no block of the accent").isLessThan(0.5);
        });
    }

    @Test
    void theWizardsFirstStep() {
        servers = List.of(new LocalServers.Found("ollama", List.of("qwen3:14b", "llama3.2", "nomic-embed-text")));
        picture("wizard-provider", new Place.Connect(), scene -> {
            ListView<?> list = (ListView<?>) scene.lookup("#wizard-providers");
            Screens.awaitThat(() ->
                    list.getItems().stream().anyMatch(item -> item instanceof ProviderChoice choice && choice.found()));
        });
        picture("wizard-local", new Place.Connect(), scene -> {
            ListView<?> list = (ListView<?>) scene.lookup("#wizard-providers");
            Screens.awaitThat(() ->
                    list.getItems().stream().anyMatch(item -> item instanceof ProviderChoice choice && choice.found()));
            Toolkit.run(() -> list.getSelectionModel().select(7));
        });
    }

    @Test
    void addressAndKey() {
        picture("wizard-address", new Place.Connect(), scene -> press(scene, "#wizard-next"));
        variable = "OPENAI_API_KEY";
        picture("wizard-variable", new Place.Connect(), scene -> press(scene, "#wizard-next"));
    }

    @Test
    void aRejectedKey() {
        probe.refusesList = new LlmFailure.KeyRejected("openai", 401);
        picture("wizard-rejected", new Place.Connect(), scene -> {
            press(scene, "#wizard-next");
            type(scene, "#key", "sk-wrong");
            double before = top(scene, "#address");
            press(scene, "#wizard-next");
            awaitShown(scene, "#wizard-trouble");
            assertThat(top(scene, "#address")).as("under the pointer").isEqualTo(before);
        });
    }

    @Test
    void theChecksWhileTheyRunAndWhenTheyHaveEnded() {
        probe.holds = Kind.EMBEDDINGS;
        picture("wizard-checking", new Place.Connect(), scene -> {
            toChecks(scene);
            Screens.awaitThat(() -> text(scene, "#checks-facts").startsWith("5 of 6"));
        });
        probe = new ProbeByHand();
        picture("wizard-checked", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitEnabled(scene, "#wizard-next");
        });
        probe = new ProbeByHand();
        probe.finds(Kind.VISION, Level.NO, "Refused: this model does not support image input, only text");
        probe.finds(Kind.LOGPROBS, Level.UNKNOWN, "Not found out: the rate is limited");
        picture("wizard-limits", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitEnabled(scene, "#wizard-next");
            Screens.settled(scene);
            Labeled seen = (Labeled) scene.lookup("#check-vision .check-seen");
            assertThat(((Text) seen.lookup(".text")).getText()).as("not cut").isEqualTo(seen.getText());
        });
        probe = new ProbeByHand();
        probe.refusesChat = new LlmFailure.KeyRejected("openai", 401);
        picture("wizard-failed", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitShown(scene, "#wizard-trouble");
        });
    }

    @Test
    void pickingAModelAndWhatComesNext() {
        probe.models = Optional.of(Stream.concat(
                        Stream.of("gpt-4.1", "gpt-4.1-mini", "gpt-4o", "gpt-4o-mini", "o4-mini"),
                        IntStream.range(0, 40).mapToObj(i -> "ft:gpt-4.1-mini:lab-" + i))
                .toList());
        picture("wizard-models", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitEnabled(scene, "#wizard-next");
            press(scene, "#wizard-next");
        });
        picture("wizard-typed", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitEnabled(scene, "#wizard-next");
            press(scene, "#wizard-next");
            type(scene, "#models-filter", "gpt-6-preview");
        });
        picture("wizard-connected", new Place.Connect(), scene -> {
            toChecks(scene);
            awaitEnabled(scene, "#wizard-next");
            press(scene, "#wizard-next");
            press(scene, "#wizard-next");
        });
    }

    private void toChecks(Scene scene) {
        press(scene, "#wizard-next");
        type(scene, "#key", "sk-test-0123456789");
        press(scene, "#wizard-next");
        awaitShown(scene, "#wizard-checks");
    }

    private void picture(String state, Place place, Consumer<Scene> drive) {
        Screens.everywhere((scheme, size) -> {
            keychain.forget("openai", null);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                OpenDesk open = open(threads);
                Theme theme = theme(scheme);
                Scene scene = Toolkit.call(() -> {
                    open.desk().openLast();
                    return Framed.around(
                            new SettingsController(open.desk(), open.tasks(), theme),
                            place,
                            open.desk(),
                            new RunsByHand(),
                            open.tasks(),
                            size);
                });
                Screens.awaitThat(() -> open.desk().viewStateProperty().get() == Desk.ViewState.READY);
                drive.accept(scene);
                Screens.save(Screens.settled(scene), "settings", state, scheme, size);
                threads.shutdownNow();
                open.close();
            }
        });
    }

    private Theme theme(ColorScheme scheme) {
        return Toolkit.call(() -> {
            if (theme == null) {
                theme = new Theme("light");
            }
            theme.choose(scheme);
            return theme;
        });
    }

    private OpenDesk open(ExecutorService threads) {
        Preferences preferences = OpenDesk.lastStudy()
                .withConnection(OPENAI)
                .withChosen(OPENAI.id())
                .withConnection(OLLAMA);
        return OpenDesk.with(
                OpenDesk.ports(
                        folder,
                        settings -> new RehearsalModel(SampleWorkspace.EMBEDDER),
                        new ConnectPorts(keychain, name -> name.equals(variable), probe, () -> servers)),
                preferences,
                TaskRunner.on(threads, Platform::runLater));
    }

    private static void press(Scene scene, String id) {
        Toolkit.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            ((ButtonBase) scene.lookup(id)).fire();
        });
    }

    private static double top(Scene scene, String id) {
        return Toolkit.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Node node = scene.lookup(id);
            return node.localToScene(node.getBoundsInLocal()).getMinY();
        });
    }

    private static void type(Scene scene, String id, String text) {
        Toolkit.run(() -> ((TextInputControl) scene.lookup(id)).setText(text));
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }

    private static void awaitShown(Scene scene, String id) {
        Screens.awaitThat(() -> scene.lookup(id) != null && scene.lookup(id).isVisible());
    }

    private static void awaitEnabled(Scene scene, String id) {
        Screens.awaitThat(() -> !scene.lookup(id).isDisabled());
    }
}
