package app.moderato.ui.home;

import app.moderato.file.settings.Preferences;
import app.moderato.file.study.StudyTemplate;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.Headline;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Home. */
@Tag("screens")
@OnScreen
class HomeScreensTest {
    /** Beside the sample, whose runs are 1 and 2. */
    private static final String EVERY_STATE = """
            INSERT INTO study (path, title, concepts, people, opened_at) VALUES
                ('/t/1', 'Oat yogurt names, round 2', 8, 300, '2026-11-26T09:20:00Z'),
                ('/t/2', 'Transit app onboarding message', 3, 150, '2026-11-25T09:20:00Z'),
                ('/t/3', 'Dish soap price ladder with a title that is a good deal longer than there is room for', 4, 240,
                    '2026-11-24T09:20:00Z'),
                ('/t/4', 'Laundry sheets vs liquid', 5, 200, '2026-11-20T09:20:00Z'),
                ('/t/5', 'Streaming bundle tiers', 6, 250, '2026-11-12T09:20:00Z'),
                ('', 'Cold brew can', 3, 40, '2026-11-11T09:20:00Z');
            INSERT INTO run (study_title, study_source, study_path, state, provider, model, seed, prompt_hash, stamp,
                             cost_usd, started_at, verdict) VALUES
                ('', '', '/t/2', 'completed', 'openai', 'm', 1, '', '{}', 12.4, '2026-11-25T09:20:00Z',
                    'usable for ranking'),
                ('', '', '/t/3', 'budget', 'openai', 'm', 1, '', '{}', 5, '2026-11-24T09:20:00Z', 'do not use'),
                ('', '', '/t/4', 'completed', 'ollama', 'm', 1, '', '{}', NULL, '2026-11-20T09:20:00Z', 'directional'),
                ('', '', '/t/5', 'completed', 'rehearsal', 'm', 1, '', '{}', 0, '2026-11-12T09:20:00Z', 'do not use');
            INSERT INTO draft (path, source, unfinished, base_sha, kept_at)
                VALUES ('/t/1', '', '{}', '', '2026-11-26T09:20:00Z');
            """;

    private static final String MANY = """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)
            INSERT INTO study (path, title, concepts, people, opened_at)
            SELECT '/many/' || i, 'Study ' || i, 5, 200, '2025-11-23T10:15:30Z' FROM n;
            """;

    @TempDir
    Path folder;

    @Test
    void aRunThatItsOwnRuleEndedIsReadNotFinished() {
        String decided = """
                UPDATE run SET state = 'stopped', stamp = json_set(stamp, '$.enough',
                    'Decided after 60 of 100 people: every interval of top-2 of intent is within ±5.0 points.');
                UPDATE cell SET status = 'pending' WHERE persona > 'p060';
                """;
        try (OpenDesk open = OpenDesk.altered(folder, decided)) {
            picture("decided", open.desk(), open);
        }
    }

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

    @Test
    void thousandsOfStudiesInEveryState() {
        try (OpenDesk open = OpenDesk.altered(folder, EVERY_STATE + MANY)) {
            picture("list", open.desk(), open, Desk.State.READY, (page, model) -> select(page, 3));
        }
    }

    @Test
    void aStudyJustDeleted() {
        try (OpenDesk open = OpenDesk.altered(folder, EVERY_STATE)) {
            open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
            open.desk().open(SampleWorkspace.study());
            picture("deleted", open.desk(), open, Desk.State.READY, (page, model) -> {
                if (model.list().shown().stream().noneMatch(open.desk().shelving()::madeHere)) {
                    open.desk().shelving().create(StudyTemplate.NAME_TEST, () -> {});
                    open.desk().open(SampleWorkspace.study());
                }
                model.list().shown().stream()
                        .filter(open.desk().shelving()::madeHere)
                        .findFirst()
                        .ifPresent(model.list()::delete);
            });
        }
    }

    @Test
    void whatWasDeletedAndThatNothingWas() {
        try (OpenDesk open = OpenDesk.altered(folder, EVERY_STATE)) {
            for (StudyTemplate template : StudyTemplate.values()) {
                open.desk().shelving().create(template, () -> {});
            }
            open.desk().open(SampleWorkspace.study());
            List.copyOf(open.desk().shelf()).stream()
                    .filter(open.desk().shelving()::madeHere)
                    .forEach(study -> open.desk().shelving().delete(study, gone -> {}));
            bin(open, "bin");
            List.copyOf(open.desk().shelving().bin())
                    .forEach(binned -> open.desk().shelving().restore(binned, () -> {}));
            bin(open, "bin-none");
        }
    }

    private static void bin(OpenDesk open, String state) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = Toolkit.call(() -> {
                RunsByHand runs = new RunsByHand();
                HomeController page = new HomeController(
                        new HomeViewModel(
                                open.desk(), runs, place -> {}, new FilesByHand(), open.tasks(), Headline::of),
                        place -> {});
                Scene shown = Framed.around(page, new Place.Home(), open.desk(), runs, open.tasks(), size);
                page.openBin();
                return shown;
            });
            Screens.save(Screens.settled(scene), "home", state, scheme, size);
        });
    }

    @Test
    void noStudyOfThatName() {
        try (OpenDesk open = OpenDesk.altered(folder, EVERY_STATE)) {
            picture(
                    "none-found",
                    open.desk(),
                    open,
                    Desk.State.READY,
                    (page, model) -> ((TextField) find(page, "#recent-filter")).setText("Zahnbürste"));
        }
    }

    private static void picture(String state, Desk desk, OpenDesk open) {
        picture(state, desk, open, Desk.State.READY);
    }

    private static void picture(String state, Desk desk, OpenDesk open, Desk.State wanted) {
        picture(state, desk, open, wanted, (page, model) -> {});
    }

    private static void picture(
            String state,
            Desk desk,
            OpenDesk open,
            Desk.State wanted,
            BiConsumer<HomeController, HomeViewModel> before) {
        RunsByHand runs = new RunsByHand();
        Screens.page(
                "home",
                state,
                open,
                runs,
                new Place.Home(),
                () -> {
                    HomeViewModel model =
                            new HomeViewModel(desk, runs, place -> {}, new FilesByHand(), open.tasks(), Headline::of);
                    HomeController page = new HomeController(model, place -> {});
                    before.accept(page, model);
                    return page;
                },
                () -> desk.stateProperty().get() == wanted);
    }

    private static Node find(HomeController page, String selector) {
        return page.node().lookup(selector);
    }

    private static void select(HomeController page, int row) {
        ((TableView<?>) find(page, "#recent")).getSelectionModel().select(row);
    }
}
