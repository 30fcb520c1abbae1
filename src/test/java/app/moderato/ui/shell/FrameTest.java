package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the frame keeps to whatever page it shows. */
@OnScreen
class FrameTest {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    @TempDir
    Path folder = Path.of("");

    @Test
    void theFrameKnowsThatItIsNarrowHoweverLongItHasBeenOpen() {
        try (TestWindow window = TestWindow.open(folder, Preferences.DEFAULT)) {
            assertThat(narrow(window)).isTrue();
            collectGarbage();
            Toolkit.run(() -> window.stage().setWidth(1280));
            window.awaitThat(() ->
                    !window.stage().getScene().getRoot().getPseudoClassStates().contains(NARROW));
            Toolkit.run(() -> window.stage().setWidth(1000));
            window.awaitThat(() ->
                    window.stage().getScene().getRoot().getPseudoClassStates().contains(NARROW));
        }
    }

    @Test
    void noPageLetsThoseShineThroughThatAreLaidOutBehindIt() {
        try (TestWindow window = TestWindow.open(folder, Preferences.DEFAULT)) {
            List<Region> pages =
                    Toolkit.call(() -> ((StackPane) window.stage().getScene().lookup(".page"))
                            .getChildren().stream().map(Region.class::cast).toList());
            assertThat(pages).hasSizeGreaterThan(5).allSatisfy(page -> {
                Background background = page.getBackground();
                assertThat(background).isNotNull();
                assertThat(background.getFills().getLast().getFill())
                        .isInstanceOfSatisfying(
                                Color.class, fill -> assertThat(fill.isOpaque()).isTrue());
            });
        }
    }

    private static boolean narrow(TestWindow window) {
        return Toolkit.call(() -> {
            Parent root = window.stage().getScene().getRoot();
            return root.getPseudoClassStates().contains(NARROW);
        });
    }

    /** Returns once something that nobody holds was collected. */
    private static void collectGarbage() {
        WeakReference<Object> canary = new WeakReference<>(new Object());
        Screens.awaitThat(() -> {
            System.gc();
            return canary.get() == null;
        });
    }
}
