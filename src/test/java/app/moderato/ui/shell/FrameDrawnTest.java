package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the frame as it is drawn. */
@OnScreen
class FrameDrawnTest {
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");

    @TempDir
    Path folder;

    private TestWindow open() {
        SampleWorkspace.copyTo(folder);
        return TestWindow.open(folder, OpenDesk.lastStudy());
    }

    @Test
    void whatIsAskedBeforeARunIsWrittenInTheColourOfText() {
        try (TestWindow window = open()) {
            window.awaitThat(() -> TestWindow.said("#primary-label").equals("Run study"));
            window.press("#primary");
            window.awaitShown("#agree-words");
            assertThat(window.text("#agree-words")).isNotEmpty();
            window.awaitThat(() -> darker("#agree-words") && darker("#agreement > .strong"));
        }
    }

    private static boolean darker(String selector) {
        return TestWindow.shown(selector)
                .filter(node -> node instanceof Label label
                        && label.getTextFill() instanceof Color color
                        && color.getBrightness() < 0.5)
                .isPresent();
    }

    @Test
    void whereF6PutsTheKeyboardIsSeen() {
        try (TestWindow window = open()) {
            window.press("#rail-settings");
            for (String there : new String[] {"study-menu", "", "rail-settings", "study-menu"}) {
                window.robot.type(javafx.scene.input.KeyCode.F6);
                window.awaitThat(
                        () -> there.isEmpty() || there.equals(owner(window).getId()));
                Node before = Toolkit.call(() -> owner(window));
                assertThat(before.getPseudoClassStates()).as(there).contains(FOCUS_VISIBLE);
                Toolkit.run(() -> window.stage().getScene().lookup("#provider").requestFocus());
                assertThat(before.getPseudoClassStates()).as(there).doesNotContain(FOCUS_VISIBLE);
            }
        }
    }

    private static Node owner(TestWindow window) {
        return window.stage().getScene().getFocusOwner();
    }
}
