package app.moderato.ui.home;

import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.Headline;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Home. */
@Tag("screens")
@ExtendWith(Toolkit.class)
class HomeScreensTest {
    @TempDir
    Path folder;

    @Test
    void aStudyThatWasRun() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("ready", open.desk(), open);
        }
    }

    @Test
    void theFirstStart() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("empty", open.desk(), open);
        }
    }

    private static void picture(String state, Desk desk, OpenDesk open) {
        RunsByHand runs = new RunsByHand();
        Screens.page(
                "home",
                state,
                open,
                runs,
                new Place.Home(),
                () -> new HomeController(
                        new HomeViewModel(desk, runs, place -> {}, new FilesByHand(), open.tasks(), Headline::of),
                        place -> {}),
                () -> desk.stateProperty().get() == Desk.State.READY);
    }
}
