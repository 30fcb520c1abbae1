package app.moderato.ui.validate;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import app.moderato.ui.validate.ValidateViewModel.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Validate by mouse and keyboard in the real frame, at 1000 × 760. */
@OnScreen
class ValidateJourneyTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final FilesByHand files = new FilesByHand();
    private final TaskRunner tasks = TaskRunner.ofWindow();
    private Optional<OpenDesk> open = Optional.empty();
    private Optional<ValidateViewModel> model = Optional.empty();
    private Optional<Theme> theme = Optional.empty();

    @BeforeEach
    void open() {
        SampleWorkspace.copyTo(folder);
        theme = Optional.of(Toolkit.call(() -> new Theme("light")));
        OpenDesk desk = Toolkit.call(() -> OpenDesk.with(folder, OpenDesk.lastStudy(), tasks));
        open = Optional.of(desk);
        Toolkit.run(() -> {
            RunsByHand runs = new RunsByHand();
            ValidateViewModel made = new ValidateViewModel(
                    desk.desk(), runs, place -> {}, files, tasks, new PlainRatings(files, tasks, OpenDesk.CLOCK));
            model = Optional.of(made);
            Stage stage = new Stage();
            stage.setScene(
                    Framed.around(ValidateController.of(made), new Place.Validate(), desk.desk(), runs, tasks, SIZE));
            stage.show();
            desk.desk().openLast();
        });
        await(() -> model().stateProperty().get() == State.NO_PEOPLE);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        open.ifPresent(OpenDesk::close);
        Toolkit.run(() -> theme.ifPresent(Theme::close));
    }

    private ValidateViewModel model() {
        return model.orElseThrow();
    }

    private void await(java.util.concurrent.Callable<Boolean> condition) {
        Screens.awaitThat(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aResearcherImportsRatingsLooksAtAConceptAndTakesTheFiguresAlong() throws Exception {
        files.answer(Files.writeString(folder.resolve("people.csv"), """
                respondent,concept,rating
                1,Plain Pearl,3
                2,Plain Pearl,4
                1,Overnight Bright,5
                2,Overnight Bright,4
                1,10-Day Reset,2
                2,10-Day Reset,1
                """));
        robot.clickOn("#validate-import");
        await(() -> model().stateProperty().get() == State.READY);
        assertThat(robot.lookup("#validate-notice").query().isVisible()).isTrue();
        TableView<?> table = robot.lookup("#validate-concepts").queryAs(TableView.class);
        assertThat(Toolkit.call(() -> table.getItems().size())).isEqualTo(3);

        Toolkit.run(table::requestFocus);
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
        await(() -> model().conceptProperty().get() != null);
        assertThat(robot.lookup("#validate-distribution").query().isVisible()).isTrue();
        robot.clickOn("#validate-distribution-close");
        await(() -> model().conceptProperty().get() == null);

        Path saved = folder.resolve("validation.json");
        files.answer(saved);
        robot.clickOn("#validate-export").clickOn("#validate-save-json");
        await(() -> Files.exists(saved) && model().noticeProperty().get().contains("validation.json"));

        robot.clickOn("#validate-look").clickOn("#validate-run-1");
        await(() -> model().shownProperty().get() != null
                && model().shownProperty().get().view().run().id().equals(new RunId(1)));
        assertThat(robot.lookup("#validate-rehearsal").query().isVisible()).isTrue();
    }
}
