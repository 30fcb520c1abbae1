package app.moderato.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.file.settings.PreferencesFile;
import app.moderato.provider.MemoryVault;
import app.moderato.provider.StubProvider;
import app.moderato.provider.rehearsal.RehearsalModel;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A provider is connected by keyboard alone, against a server on this machine. */
@OnScreen
@Timeout(180)
@SuppressWarnings("NullAway.Init") // the window is made before each test
class KeyboardJourneyTest {
    private static final int MOST_TABS = 60;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final StubProvider stub = new StubProvider();
    private final MemoryVault vault = new MemoryVault();
    private OpenDesk open;
    private Scene scene;
    private Theme theme;

    @BeforeEach
    void openWindow() {
        SampleWorkspace.copyTo(folder);
        open = OpenDesk.with(
                OpenDesk.ports(
                        folder,
                        settings -> new RehearsalModel(SampleWorkspace.EMBEDDER),
                        OpenDesk.connecting(vault, Map.of("ollama", stub.port()))),
                Preferences.DEFAULT.withLastStudy(
                        Objects.requireNonNull(OpenDesk.lastStudy().lastStudy())),
                TaskRunner.ofWindow());
        scene = Toolkit.call(() -> {
            theme = new Theme("light");
            Scene framed = Framed.around(
                    new SettingsController(open.desk(), open.tasks(), theme),
                    new Place.Settings(),
                    open.desk(),
                    new RunsByHand(),
                    open.tasks(),
                    new Dimension2D(1000, 760));
            Stage stage = new Stage();
            stage.setScene(framed);
            stage.show();
            open.desk().openLast();
            return framed;
        });
        Screens.awaitThat(() -> open.desk().viewStateProperty().get() == Desk.ViewState.READY);
    }

    @AfterEach
    void closeWindow() {
        stub.close();
        open.close();
        Toolkit.run(theme::close);
    }

    @Test
    void aWrongKeyFirstThenTheRightOneThenAModel() throws Exception {
        openWizard();
        robot.type(KeyCode.END).type(KeyCode.ENTER);
        robot.write(stub.baseUrl())
                .type(KeyCode.TAB)
                .write("sk-wrong-0123456789")
                .type(KeyCode.ENTER);
        Screens.awaitThat(() -> shown("#wizard-trouble"));
        assertThat(label("#wizard-trouble .strong")).isEqualTo("Key rejected (401).");

        tabTo("#wizard-trouble .button");
        robot.type(KeyCode.SPACE);
        Screens.awaitThat(() -> "key".equals(focused()));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write(StubProvider.KEY).type(KeyCode.ENTER);
        Screens.awaitThat(() -> lookup("#wizard-checks") != null && "wizard-next".equals(focused()));
        assertThat(label("#check-chat .check-meaning")).isEqualTo("Interviews can run");
        assertThat(label("#checks-facts")).startsWith("6 of 6 done");
        tabTo("#wizard-copy");
        robot.type(KeyCode.SPACE);
        assertThat(Toolkit.call(() -> Clipboard.getSystemClipboard().getString()))
                .contains("gpt-4.1-mini", "Read ")
                .doesNotContain(StubProvider.KEY);

        tabTo("#wizard-next");
        robot.type(KeyCode.ENTER);
        Screens.awaitThat(() -> "models".equals(focused()));
        robot.type(KeyCode.ENTER);
        Screens.awaitThat(() -> lookup("#wizard-connected") != null);
        assertThat(label("#connected-run")).contains("Run study", "120 people");
        robot.type(KeyCode.ENTER);
        Screens.awaitThat(() -> lookup("#wizard") == null);
        Connection chosen = open.desk().choices().connection().orElseThrow();
        assertThat(chosen.provider()).isEqualTo("custom");
        assertThat(chosen.baseUrl()).isEqualTo(stub.baseUrl());
        assertThat(chosen.model()).isEqualTo("gpt-4.1-mini");
        assertThat(vault.key("custom", stub.baseUrl())).contains(StubProvider.KEY);
        Screens.awaitThat(() -> new PreferencesFile(folder.resolve("preferences.json"))
                .load()
                .connection()
                .isPresent());
        assertThat(everythingWritten()).doesNotContain(StubProvider.KEY).doesNotContain("sk-wrong");
    }

    @Test
    void escapeBreaksOffAndLeavesNothing() {
        openWizard();
        robot.type(KeyCode.END).type(KeyCode.ENTER).write(stub.baseUrl()).type(KeyCode.TAB);
        robot.write(StubProvider.KEY).type(KeyCode.ENTER);
        Screens.awaitThat(() -> lookup("#wizard-checks") != null);
        robot.type(KeyCode.ESCAPE);
        Screens.awaitThat(() ->
                lookup("#wizard") == null && vault.key("custom", stub.baseUrl()).isEmpty());
        assertThat(open.desk().choices().connection()).isEmpty();
        assertThat(Toolkit.call(this::focused)).isEqualTo("connect");
    }

    @Test
    void theKeyboardGoesRoundInsideTheWizardAndShortcutsEndThere() {
        openWizard();
        for (int i = 0; i < 12; i++) {
            robot.type(KeyCode.TAB);
            assertThat(inWizard()).as("Tab %d", i + 1).isTrue();
        }
        robot.push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(inWizard()).isTrue();
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(lookup("#settings")).isNotNull();
        assertThat(lookup("#wizard")).isNotNull();
    }

    @Test
    void aConnectionIsUsedAndRemovedFromItsMenu() {
        Toolkit.run(() -> open.desk()
                .choices()
                .change(now -> now.withConnection(
                        new Connection("custom-1", "custom", stub.baseUrl(), "m", Abilities.UNKNOWN))));
        Screens.awaitThat(() -> lookup("#connection-custom-1") != null);
        openMenu();
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Screens.awaitThat(() -> open.desk().choices().preferences().chosen().equals("custom-1"));
        Screens.awaitThat(() -> !menuIsOpen());
        openMenu();
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        Screens.awaitThat(() -> lookup("#connection-custom-1") == null);
        assertThat(open.desk().choices().connection()).isEmpty();
    }

    private void openWizard() {
        tabTo("#connect");
        robot.type(KeyCode.SPACE);
        Screens.awaitThat(() -> lookup("#wizard") != null);
    }

    /** Tab, until the keyboard is there. */
    private void tabTo(String query) {
        for (int i = 0; i < MOST_TABS && !focusIsOn(query); i++) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focusIsOn(query)).as("Tab reaches " + query).isTrue();
    }

    private boolean focusIsOn(String query) {
        return Toolkit.call(
                () -> scene.getFocusOwner() != null && scene.getFocusOwner().equals(lookup(query)));
    }

    private void openMenu() {
        tabTo("#connection-custom-1");
        robot.type(KeyCode.SPACE);
        Screens.awaitThat(this::menuIsOpen);
    }

    private boolean menuIsOpen() {
        return Window.getWindows().stream().anyMatch(ContextMenu.class::isInstance);
    }

    private boolean inWizard() {
        return Toolkit.call(() -> {
            for (Node node = scene.getFocusOwner(); node != null; node = node.getParent()) {
                if ("wizard".equals(node.getId())) {
                    return true;
                }
            }
            return false;
        });
    }

    private String focused() {
        return scene.getFocusOwner() == null
                ? ""
                : String.valueOf(scene.getFocusOwner().getId());
    }

    private @Nullable Node lookup(String query) {
        return scene.getRoot().lookup(query);
    }

    private boolean shown(String query) {
        Node node = lookup(query);
        return node != null && node.isVisible();
    }

    private String label(String query) {
        return Toolkit.call(() -> ((Label) Objects.requireNonNull(lookup(query), query)).getText());
    }

    private String everythingWritten() throws Exception {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
