package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunState;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** A person on another page hears of a run's end, and goes there. */
@OnScreen
class NoticeJourneyTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();

    @AfterEach
    void closeTheWindows() {
        NoticeWindow.closeAll();
    }

    @Test
    void aPressOnItLeadsToTheRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            MainWindow window = NoticeWindow.open(open, runs, new Dimension2D(1000, 760));
            Toolkit.run(() -> runs.end(NoticeModelTest.ended(RunState.INCOMPLETE, 1_591, 1.84)));
            Node notice = NoticeWindow.shownNotice();
            FxRobot robot = new FxRobot();
            robot.interact(notice::requestFocus);
            robot.type(KeyCode.SPACE);
            Screens.awaitThat(() -> window.model().pageProperty().get() == RailPage.RUN);
            assertThat(Toolkit.call(() -> window.model().placeProperty().get())).isEqualTo(new Place.Run(false));
            Screens.awaitThat(() -> TestWindow.shown("#notice").isEmpty());
            Toolkit.run(() -> window.model().go(new Place.Group()));
            Toolkit.run(() -> runs.end(NoticeModelTest.ended(RunState.COMPLETED, 1_600, 1.84)));
            NoticeWindow.shownNotice();
            robot.clickOn("#notice-close");
            Screens.awaitThat(() -> TestWindow.shown("#notice").isEmpty());
            assertThat(Toolkit.call(() -> window.model().pageProperty().get())).isEqualTo(RailPage.GROUP);
        }
    }
}
