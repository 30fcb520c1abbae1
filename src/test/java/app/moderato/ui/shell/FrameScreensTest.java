package app.moderato.ui.shell;

import app.moderato.ui.desk.Desk;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.run.RunDesk;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures of the pages that say what a later version brings. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class FrameScreensTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = RailPage.class,
            names = {"GROUP", "VALIDATE", "ANCHORS"})
    void aPageOfALaterVersionSaysSo(RailPage page) {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Screens.everywhere((scheme, size) -> {
                Scene scene = Toolkit.call(() -> {
                    Theme theme = new Theme(scheme.name().toLowerCase(java.util.Locale.ROOT));
                    FilesByHand files = new FilesByHand();
                    RunDesk runs = new RunDesk(open.desk(), open.tasks());
                    MainWindow window = new MainWindow(
                            new Stage(),
                            open.desk(),
                            runs,
                            open.tasks(),
                            files,
                            navigator -> new FeaturePages(open.desk(), runs, open.tasks(), theme, files, navigator),
                            size);
                    window.model().go(page.place());
                    return window.scene();
                });
                Screens.awaitThat(() -> open.desk().stateProperty().get() == Desk.State.READY);
                Screens.save(
                        Screens.settled(scene), page.name().toLowerCase(java.util.Locale.ROOT), "later", scheme, size);
            });
        }
    }
}
