package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.interview.RunId;
import app.moderato.core.study.RatingMethod;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.results.LatestNumbers.State;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of Results. */
@Tag("screens")
@OnScreen
class ResultsScreensTest {
    @TempDir
    Path folder;

    @Test
    void theConceptsCompared() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("ready", open, State.READY, model -> {});
        }
    }

    @Test
    void aRehearsal() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Toolkit.run(() -> open.desk().choose(new RunId(1)));
            picture("rehearsal", open, State.READY, model -> {});
        }
    }

    @Test
    void splitByOrderAndSortedByTheMean() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("split", open, State.READY, model -> {
                model.sort(Sort.MEAN);
                model.split(true);
            });
        }
    }

    @Test
    void beforeTheFirstRun() {
        try (OpenDesk open = OpenDesk.fresh(folder)) {
            open.desk().openLast();
            picture("empty", open, State.NONE, model -> {});
        }
    }

    @Test
    void theTable() {
        table("table", 0);
    }

    @Test
    void theTableFurtherDown() {
        table("counted", 1);
    }

    @Test
    void twoModelsBesideEachOther() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.SERIES)) {
            view("models", "#tab-models", open, 0);
        }
    }

    @Test
    void theGroups() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            view("subgroups", "#tab-subgroups", open, 0);
        }
    }

    @Test
    void onlyTheRunsOwnScoring() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            view("scorings-own", "#tab-scorings", open, 0);
        }
    }

    @Test
    void whatPeopleWouldPayAtMost() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            view("price", "#tab-price", open, 0);
        }
    }

    @Test
    void threeScoringsSideBySide() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Scored.by(open, RatingMethod.FLR);
            Scored.by(open, RatingMethod.DLR);
            view("scorings", "#tab-scorings", open, 0);
        }
    }

    @Test
    void theReasonsOfTheVerdictOnGroups() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            opened("subgroups-verdict", open, "#tab-subgroups", "#verdict-chip");
        }
    }

    @Test
    void aScaleThatCollapsedOnOneConcept() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.COLLAPSED)) {
            picture("collapsed", open, State.READY, model -> {});
        }
    }

    @Test
    void aTableWithACollapsedScale() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.COLLAPSED)) {
            view("collapsed-table", "#tab-table", open, 0);
        }
    }

    @Test
    void theOptionsThatReachMostPeople() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.SEVERAL_MOMENTS)) {
            view("reach", "#tab-table", open, 1);
        }
    }

    @Test
    void whatSurvivesWhenPeopleAreAskedAgain() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Restudied.by(open, "30", "3", "");
            view("stability", "#tab-stability", open, 0);
        }
    }

    @Test
    void whatSurvivesWithTwoModels() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Restudied.by(open, "20", "3", "gpt-4.1-mini, gpt-4o");
            view("stability-models", "#tab-stability", open, 1);
        }
    }

    @Test
    void checkingStability() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            overTheScorings("stability-check", open, "#check-stability", "#stability-proposed");
            overTheScorings("stability-own", open, "#check-stability", "#stability-own");
        }
    }

    @Test
    void scoringAgain() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            overTheScorings("rescore", open, "#score-again", "#rescore-ssr");
            overTheScorings("rescore-reader", open, "#score-again", "#rescore-flr");
        }
    }

    private static void overTheScorings(String state, OpenDesk open, String opens, String chosen) {
        Screens.everywhere((scheme, size) -> {
            Stage stage = Toolkit.call(() -> {
                ResultsController page = ResultsController.of(model(open));
                ((ToggleButton) page.node().lookup("#tab-scorings")).setSelected(true);
                Stage own = new Stage();
                own.setScene(
                        Framed.around(page, new Place.Results(), open.desk(), new RunsByHand(), open.tasks(), size));
                own.show();
                return own;
            });
            Screens.settled(stage.getScene());
            Toolkit.run(() -> {
                ((Button) stage.getScene().lookup(opens)).fire();
                ((ToggleButton) stage.getScene().lookup(chosen)).setSelected(true);
            });
            Screens.save(Screens.settled(stage.getScene()), "results", state, scheme, size);
            Toolkit.run(stage::hide);
        });
    }

    /** @param place 0 for the top, 1 for the end */
    private void table(String state, double place) {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            view(state, "#tab-table", open, place);
        }
    }

    private static void view(String state, String tab, OpenDesk open, double place) {
        ResultsViewModel[] made = new ResultsViewModel[1];
        Screens.page(
                "results",
                state,
                open,
                new RunsByHand(),
                new Place.Results(),
                () -> {
                    made[0] = model(open);
                    ResultsController page = ResultsController.of(made[0]);
                    ((ToggleButton) page.node().lookup(tab)).setSelected(true);
                    ((ScrollPane) page.node().lookup("#table-view")).setVvalue(place);
                    ((ScrollPane) page.node().lookup("#stability-view")).setVvalue(place);
                    return page;
                },
                () -> made[0].stateProperty().get() == State.READY);
    }

    @Test
    void aBaseOfTooFewPeople() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("too-few", open, State.TOO_FEW, model -> model.base(smallest(open)));
        }
    }

    private static Respondents smallest(OpenDesk open) {
        var panel = open.desk().viewProperty().get().contents().panel();
        return Respondents.offered(panel).stream()
                .filter(respondents -> respondents.count(panel) < Respondents.LEAST)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStudyThatWasEditedAfterItsRun() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.EDITED)) {
            picture("stale", open, State.READY, model -> {});
        }
    }

    @Test
    void aRunThatWasStoppedHalfWay() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.stoppedAfter(62))) {
            picture("partial", open, State.READY, model -> {});
        }
    }

    @Test
    void peopleOfDifferentWeight() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.WEIGHTED)) {
            picture("weighted", open, State.READY, model -> {});
        }
    }

    @Test
    void theFirstNumbersOnTheirWay() {
        List<Runnable> held = new ArrayList<>();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("loading", open, State.LOADING, TaskRunner.on(held::add, Runnable::run), model -> {});
        }
    }

    @Test
    void newerNumbersOnTheirWay() {
        List<Runnable> held = new ArrayList<>();
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("updating", open, State.READY, TaskRunner.on(held::add, Runnable::run), model -> {
                held.forEach(Runnable::run);
                model.sort(Sort.MEAN);
            });
        }
    }

    @Test
    void anExportThatCouldNotBeWritten() {
        FilesByHand files = new FilesByHand();
        files.answer(folder.resolve("no-such-folder").resolve("chart.png"));
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("error", open, State.READY, open.tasks(), files, ResultsViewModel::savePng);
        }
    }

    @Test
    void aCopyOnTheClipboard() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            picture("copied", open, State.READY, ResultsViewModel::copyData);
        }
    }

    @Test
    void theReasonsOfAVerdictThatForbids() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            Toolkit.run(() -> open.desk().choose(new RunId(1)));
            opened("verdict-forbidden", open, "#verdict-chip");
        }
    }

    @Test
    void theReasonsOfTheVerdict() {
        try (OpenDesk open = OpenDesk.sample(folder)) {
            opened("verdict", open, "#verdict-chip");
        }
    }

    @Test
    void whatChangedSinceTheRun() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.EDITED)) {
            opened("changes", open, "#stale-strip .button");
        }
    }

    /** With what the last of the presses opens over the page. */
    private static void opened(String state, OpenDesk open, String... presses) {
        Screens.everywhere((scheme, size) -> {
            Stage stage = Toolkit.call(() -> {
                Stage own = new Stage();
                own.setScene(Framed.around(
                        ResultsController.of(model(open)),
                        new Place.Results(),
                        open.desk(),
                        new RunsByHand(),
                        open.tasks(),
                        size));
                own.show();
                return own;
            });
            Screens.settled(stage.getScene());
            for (String press : presses) {
                Toolkit.run(() -> ((ButtonBase) stage.getScene().lookup(press)).fire());
                Screens.settled(stage.getScene());
            }
            Screens.save(Screens.withPopups(stage.getScene()), "results", state, scheme, size);
            Toolkit.run(stage::hide);
        });
    }

    @Test
    void moreViewsThanANarrowWindowHasRoomFor() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.SERIES)) {
            opened("views", open, "#tab-table");
        }
    }

    @Test
    void aRunThatCannotBeRead() {
        try (OpenDesk open = AlteredRuns.open(folder, AlteredRuns.UNREADABLE)) {
            picture("unreadable", open, State.ERROR, model -> {});
        }
    }

    @Test
    void theChartAsItIsSaved() throws IOException {
        FilesByHand files = new FilesByHand();
        files.answer(Files.createDirectories(Screens.FOLDER).resolve("results-export-light-960x400.png"));
        try (OpenDesk open = OpenDesk.sample(folder)) {
            open.desk().choose(new RunId(1));
            ResultsViewModel model =
                    new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, files, open.tasks());
            model.base(new Respondents("gender", "female"));
            model.savePng();
            assertThat(model.noticeProperty().get()).contains("results-export");
        }
    }

    private static ResultsViewModel model(OpenDesk open) {
        return new ResultsViewModel(open.desk(), new RunsByHand(), place -> {}, new FilesByHand(), open.tasks());
    }

    private static void picture(String state, OpenDesk open, State wanted, Consumer<ResultsViewModel> before) {
        picture(state, open, wanted, open.tasks(), before);
    }

    private static void picture(
            String state, OpenDesk open, State wanted, TaskRunner tasks, Consumer<ResultsViewModel> before) {
        picture(state, open, wanted, tasks, new FilesByHand(), before);
    }

    private static void picture(
            String state,
            OpenDesk open,
            State wanted,
            TaskRunner tasks,
            FilesByHand files,
            Consumer<ResultsViewModel> before) {
        RunsByHand runs = new RunsByHand();
        ResultsViewModel[] made = new ResultsViewModel[1];
        Screens.page(
                "results",
                state,
                open,
                runs,
                new Place.Results(),
                () -> {
                    made[0] = new ResultsViewModel(open.desk(), runs, place -> {}, files, tasks);
                    before.accept(made[0]);
                    return ResultsController.of(made[0]);
                },
                () -> made[0].stateProperty().get() == wanted);
    }
}
