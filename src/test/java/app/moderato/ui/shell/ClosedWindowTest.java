package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.desk.Page;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.GroupsByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a window leaves behind. */
@OnScreen
class ClosedWindowTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    @TempDir
    Path folder;

    private final List<String> heard = new ArrayList<>();

    @Test
    void thePageOnScreenHearsThatItNoLongerIs() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            Toolkit.run(() -> {
                new Theme("light").close();
                Stage stage = new Stage();
                MainWindow window = new MainWindow(
                        stage,
                        open.desk(),
                        new RunsByHand(),
                        new GroupsByHand(),
                        open.tasks(),
                        new FilesByHand(),
                        navigator -> pages(),
                        SIZE);
                window.show(() -> heard.add("closed"));
                stage.hide();
            });
        }
        assertThat(heard).containsExactly("shown", "hidden", "closed");
    }

    private Pages pages() {
        return new Pages() {
            @Override
            public Page make(RailPage page) {
                return new Heard();
            }

            @Override
            public String whatLeaves() {
                return "";
            }
        };
    }

    /** Says what it was told. */
    private final class Heard implements Page {
        private final Parent node = new Pane();

        @Override
        public Parent node() {
            return node;
        }

        @Override
        public void shown() {
            heard.add("shown");
        }

        @Override
        public void hidden() {
            heard.add("hidden");
        }
    }
}
