package app.moderato.ui.shell;

import app.moderato.core.interview.RunState;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person on another page hears of a run's end. */
@Tag("screens")
@OnScreen
class NoticeScreensTest {
    @TempDir
    Path folder;

    private final RunsByHand runs = new RunsByHand();

    @AfterEach
    void closeTheWindows() {
        NoticeWindow.closeAll();
    }

    @Test
    void itIsShownOverThePage() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Screens.everywhere((scheme, size) -> {
                MainWindow window = NoticeWindow.open(open, runs, size);
                Toolkit.run(() -> runs.end(NoticeModelTest.ended(RunState.COMPLETED, 1_600, 1.84)));
                NoticeWindow.shownNotice();
                Screens.save(Screens.settled(window.scene()), "run", "notice", scheme, size);
                NoticeWindow.closeAll();
            });
        }
    }
}
