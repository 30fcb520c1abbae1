package app.moderato.ui.shell;

import app.moderato.core.interview.RunState;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person on another page hears of a run's end. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class NoticeScreensTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();

    @AfterEach
    void closeTheWindows() {
        Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }

    private MainWindow open(OpenDesk open, Dimension2D size) {
        return Toolkit.call(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(
                    stage, open.desk(), runs, open.tasks(), new FilesByHand(), navigator -> empty(), size);
            window.show(() -> {});
            window.model().go(new Place.Group());
            return window;
        });
    }

    private static Pages empty() {
        return new Pages() {
            @Override
            public app.moderato.ui.desk.Page make(RailPage page) {
                return new LaterPage("group", "fth-mic", page.name(), "Nothing is to be seen here.");
            }

            @Override
            public String whatLeaves() {
                return "";
            }
        };
    }

    private static Node shownNotice() {
        Screens.awaitThat(() -> TestWindow.shown("#notice").isPresent());
        return Toolkit.call(() -> TestWindow.shown("#notice-open").orElseThrow());
    }

    @Test
    void itIsShownOverThePage() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Screens.everywhere((scheme, size) -> {
                MainWindow window = open(open, size);
                Toolkit.run(() -> runs.end(NoticeModelTest.ended(RunState.COMPLETED, 1_600, 1.84)));
                shownNotice();
                Screens.save(Screens.settled(window.scene()), "run", "notice", scheme, size);
                closeTheWindows();
            });
        }
    }
}
