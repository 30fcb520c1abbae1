package app.moderato.ui.home;

import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.Headline;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void aRunOfFewPeopleSoFar() {
        String stopped = """
                UPDATE run SET state = 'stopped' WHERE id = 2;
                UPDATE cell SET status = 'pending' WHERE run = 2 AND persona IN
                    (SELECT id FROM persona WHERE run = 2 AND ordinal >= 12);
                DELETE FROM rating WHERE cell IN (SELECT id FROM cell WHERE status = 'pending');
                """;
        try (OpenDesk open = OpenDesk.altered(folder, stopped)) {
            picture("too-few", open.desk(), open);
        }
    }

    @Test
    void aStudyWithMistakesBesideTheOneThatIsOpen() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Path broken = folder.resolve("broken.study.yaml");
            open.desk().open(Files.writeString(broken, "moderato: 1\ntitel: Snacks\n"));
            picture("trouble", open.desk(), open);
        }
    }

    @Test
    void aStudyWhoseFileIsGone() throws IOException {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Path own = folder.resolve("own.study.yaml");
            Files.writeString(own, Files.readString(SampleWorkspace.study()).replaceAll("\n +image: .*", ""));
            open.desk().open(own);
            Files.delete(own);
            open.desk().lookAgain();
            picture("gone", open.desk(), open);
        }
    }

    @Test
    void whileTheStudyIsBeingRead() {
        List<Runnable> held = new ArrayList<>();
        try (OpenDesk open = OpenDesk.with(folder, Preferences.DEFAULT, TaskRunner.on(held::add, Runnable::run))) {
            open.desk().openLast();
            picture("opening", open.desk(), open, Desk.State.OPENING);
        }
    }

    private static void picture(String state, Desk desk, OpenDesk open) {
        picture(state, desk, open, Desk.State.READY);
    }

    private static void picture(String state, Desk desk, OpenDesk open, Desk.State wanted) {
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
                () -> desk.stateProperty().get() == wanted);
    }
}
