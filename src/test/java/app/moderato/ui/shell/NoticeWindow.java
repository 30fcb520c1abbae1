package app.moderato.ui.shell;

import app.moderato.ui.desk.Page;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.GroupsByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window whose pages hold nothing, looked at on another page than the run's. */
final class NoticeWindow {
    private NoticeWindow() {}

    static MainWindow open(OpenDesk open, RunsByHand runs, Dimension2D size) {
        return Toolkit.call(() -> {
            Stage stage = new Stage();
            MainWindow window = new MainWindow(
                    stage,
                    open.desk(),
                    runs,
                    new GroupsByHand(),
                    open.tasks(),
                    new FilesByHand(),
                    navigator -> empty(),
                    size);
            window.show(() -> {});
            window.model().go(new Place.Group());
            return window;
        });
    }

    private static Pages empty() {
        return new Pages() {
            @Override
            public Page make(RailPage page) {
                return new LaterPage("group", "fth-mic", page.name(), "Nothing is to be seen here.");
            }

            @Override
            public String whatLeaves() {
                return "";
            }
        };
    }

    /** The notice's button, once it is there. */
    static Node shownNotice() {
        Screens.awaitThat(() -> TestWindow.shown("#notice").isPresent());
        return Toolkit.call(() -> TestWindow.shown("#notice-open").orElseThrow());
    }

    static void closeAll() {
        Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
    }
}
