package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelMemory;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.Endpoints;
import app.moderato.provider.KeySource;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.ProviderCatalogue;
import app.moderato.provider.StubProvider;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.io.TempDir;

/** From nothing to a first real run, against a provider on this machine. */
@OnScreen
class ConnectJourneyTest {
    private static final KeySource NO_KEYS = (provider, variable) -> Optional.empty();

    @TempDir
    Path folder = Path.of("");

    @WatchedTest
    void aWrongKeyIsSaidAndTheRightOneLeadsToAFirstRealRun(Watch watch) throws IOException {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), """
                moderato: 1
                title: Two bars
                concepts:
                  - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
                  - {id: plain, name: Plain bar, text: A crunchy bar of oats and sugar., control: true}
                panel: {size: 3, population: us-adults}
                guide:
                  questions:
                    - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                simulation: {temperature: 0.7}
                """);
        Preferences preferences =
                Preferences.DEFAULT.withLastStudy(new Preferences.LastStudy(study.toString(), "Two bars"));
        try (StubProvider provider = new StubProvider();
                TestWindow window = TestWindow.open(ports(), preferences);
                Watchdog _ = watch.begin()) {
            window.press("#rail-settings");
            window.press("#connect");
            window.awaitShown("#wizard-providers");
            Toolkit.run(
                    () -> ((ListView<?>) TestWindow.shown("#wizard-providers").orElseThrow())
                            .getSelectionModel()
                            .selectLast());
            window.press("#wizard-next");
            write(window, "#address", provider.baseUrl());
            write(window, "#key", "sk-wrong-key-0123456789");
            window.press("#wizard-next");
            window.awaitShown("#wizard-trouble");

            write(window, "#key", StubProvider.KEY);
            window.press("#wizard-next");
            window.awaitShown("#check-lines");
            window.awaitThat(() -> TestWindow.shown("#wizard-next")
                    .filter(node -> !node.isDisabled())
                    .isPresent());
            window.press("#wizard-next");
            window.awaitShown("#models");
            window.press("#wizard-next");
            window.awaitThat(() -> window.desk.choices().connection().isPresent());
            window.press("#wizard-close");

            window.press("#primary");
            window.awaitShown("#agree-words");
            assertThat(window.text("#agree-words")).startsWith("Nothing leaves this laptop");
            window.press("#agree-yes");
            window.awaitLong(() -> !window.desk.runs().isEmpty()
                    && window.desk.runs().getFirst().endedAt() != null);
            RunRecord run = window.desk.runs().getFirst();
            assertThat(run.count(CellStatus.ANSWERED)).isEqualTo(run.planned());
            assertThat(run.provider()).isEqualTo("custom");
        }
    }

    private static void write(TestWindow window, String field, String text) {
        window.press(field);
        Toolkit.run(() -> ((TextInputControl) TestWindow.shown(field).orElseThrow()).clear());
        window.robot.write(text);
    }

    /** The real providers, with keys kept in memory. */
    private DesktopPorts ports() {
        MemoryVault vault = new MemoryVault();
        ProviderCatalogue catalogue = new ProviderCatalogue(
                new Endpoints(NO_KEYS, vault),
                settings -> new RehearsalModel(SampleWorkspace.EMBEDDER),
                ModelMemory.NONE,
                OpenDesk.CLOCK);
        return OpenDesk.ports(
                folder,
                settings -> {
                    try {
                        return catalogue.connect(settings);
                    } catch (LlmException e) {
                        throw new AssertionError(e);
                    }
                },
                OpenDesk.connecting(vault, Map.of()));
    }
}
