package app.moderato.ui.shell;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.Connection;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.Place;
import app.moderato.ui.group.GroupDesk;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.run.RunDesk;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.geometry.Dimension2D;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of what the frame asks and says by itself. */
@Tag("screens")
@OnScreen
class FrameScreensTest {
    @TempDir
    Path folder;

    @Test
    void whatIsAskedBeforeARun() {
        SampleWorkspace.copyTo(folder);
        asked("asked", OpenDesk.lastStudy(), OpenDesk.ports(folder), "#primary");
    }

    @Test
    void aKeyThatIsGone() {
        SampleWorkspace.copyTo(folder);
        Connection keyed =
                new Connection("custom-1", "custom", "https://models.example/v1", "m", Abilities.UNKNOWN, true);
        asked(
                "key-gone",
                OpenDesk.lastStudy().withConnection(keyed).withChosen(keyed.id()),
                OpenDesk.ports(folder),
                "");
    }

    /**
     * The first page with what a press on a button of the frame opens over it.
     *
     * @param button empty for none
     */
    private void asked(String state, Preferences preferences, DesktopPorts ports, String button) {
        Screens.everywhere((scheme, size) -> {
            try (TestWindow window =
                    TestWindow.open(ports, preferences.withTheme(scheme.name().toLowerCase(Locale.ROOT)))) {
                Toolkit.run(() -> {
                    window.stage().setWidth(size.getWidth());
                    window.stage().setHeight(size.getHeight());
                });
                window.awaitThat(() -> TestWindow.said("#primary-detail").contains("$")
                        || TestWindow.said("#primary-detail").contains("unknown"));
                if (!button.isEmpty()) {
                    window.press(button);
                    window.awaitThat(() -> Window.getWindows().stream().anyMatch(PopupWindow.class::isInstance));
                }
                Screens.save(Screens.withPopups(window.stage().getScene()), "home", state, scheme, size);
            }
        });
    }

    @Test
    void theAnchorLabOfALaterVersionSaysSo() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Screens.everywhere((scheme, size) -> {
                MainWindow window = Toolkit.call(() -> at(new Place.Anchors(), open, scheme, size));
                Screens.awaitThat(() -> open.desk().stateProperty().get() == Desk.State.READY);
                Screens.save(Screens.settled(window.scene()), "anchors", "later", scheme, size);
                Toolkit.run(window::leave);
            });
        }
    }

    private static MainWindow at(Place place, OpenDesk open, ColorScheme scheme, Dimension2D size) {
        Theme theme = new Theme(scheme.name().toLowerCase(Locale.ROOT));
        FilesByHand files = new FilesByHand();
        RunDesk runs = new RunDesk(open.desk(), open.tasks());
        GroupDesk groups = new GroupDesk(open.desk(), open.tasks());
        MainWindow window = new MainWindow(
                new Stage(),
                open.desk(),
                runs,
                groups,
                open.tasks(),
                files,
                navigator -> new FeaturePages(open.desk(), runs, groups, open.tasks(), theme, files, navigator),
                size);
        window.model().go(place);
        return window;
    }
}
