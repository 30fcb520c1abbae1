package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.InvalidInput;
import app.moderato.ui.harness.MadeUpRun;
import app.moderato.ui.harness.SampleByHand;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.results.RatingQuestion;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.ColorScheme;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does in the first window, by mouse and keyboard. */
@ExtendWith(Toolkit.class)
class JourneyTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    private final SampleByHand sample = new SampleByHand();
    private final TaskRunner tasks = TaskRunner.ofWindow();
    private final FxRobot robot = new FxRobot();
    private final Stage stage = Toolkit.call(Stage::new);
    private final Theme theme = Toolkit.call(Theme::new);

    @BeforeEach
    void openTheWindow() {
        Toolkit.call(() -> {
            theme.choose(ColorScheme.LIGHT);
            MainWindow window = new MainWindow(stage, new DesktopServices(sample), tasks, theme, SIZE);
            window.show(tasks::close);
            return window;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void stopTheTasks() {
        tasks.close();
        Toolkit.run(theme::close);
    }

    @Test
    void fromTheRehearsalToItsResultsAnotherQuestionTheVerdictAndTheDarkTheme() throws TimeoutException {
        sample.report(0.5, "Half of the people have been asked");
        awaitThat(() -> robot.lookup("#progress-text").queryLabeled().getText().startsWith("Half"));
        assertThat(shown("#chart")).isEmpty();
        assertThat(shown("#synthetic-label")).isPresent();

        sample.give(MadeUpRun.rehearsal());
        awaitThat(() -> shown("#chart").isPresent());
        assertThat(shown("#rehearsal-strip")).isPresent();
        assertThat(robot.lookup("#chart").query().getAccessibleText()).startsWith("Purchase intent, 1–5");

        try (Watchdog _ = new Watchdog()) {
            robot.clickOn("#question").type(KeyCode.DOWN).type(KeyCode.ENTER);
            awaitThat(() ->
                    robot.lookup("#chart").query().getAccessibleText().startsWith("Uniqueness, 1–5 Overnight Bright"));
            assertThat(robot.lookup("#question")
                            .<ComboBox<RatingQuestion>>query()
                            .getValue()
                            .name())
                    .isEqualTo("Uniqueness, 1–5");

            robot.clickOn("#verdict-chip");
            awaitThat(() -> shown("#verdict-details").isPresent());
            robot.type(KeyCode.ESCAPE);
            awaitThat(() -> shown("#verdict-details").isEmpty());
        }

        robot.clickOn("#scheme");
        awaitThat(theme::isDark);
    }

    @Test
    void aFailureIsSaidWithItsCauseAndASecondTryShowsTheResults() throws TimeoutException {
        sample.fail(new InvalidInput("The workspace is in use by another Moderato. Close it."));
        awaitThat(() -> shown("#error-strip").isPresent());
        assertThat(robot.lookup("#error-strip .label").queryAllAs(Label.class))
                .anyMatch(label -> label.getText().startsWith("The workspace is in use"));
        assertThat(shown("#chart")).isEmpty();

        robot.clickOn("#error-strip .button");
        awaitThat(() -> shown("#loading-card").isPresent());
        sample.give(MadeUpRun.rehearsal());
        awaitThat(() -> shown("#chart").isPresent());
        assertThat(shown("#error-strip")).isEmpty();
    }

    @Test
    void everythingIsReachedByKeyboard() throws TimeoutException {
        sample.give(MadeUpRun.rehearsal());
        awaitThat(() -> shown("#chart").isPresent());
        Toolkit.run(() -> stage.getScene().lookup("#scheme").requestFocus());
        List<String> reached = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            reached.add(Toolkit.call(this::focused));
        }
        assertThat(reached).containsExactly("verdict-chip", "question", "measures");
        robot.press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        awaitThat(() -> shown("#verdict-details").isPresent());
        robot.type(KeyCode.ESCAPE);
        awaitThat(() -> shown("#verdict-details").isEmpty());
    }

    private String focused() {
        Node owner = stage.getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }

    private static Optional<Node> shown(String selector) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll(selector).stream())
                .filter(JourneyTest::visible)
                .findFirst();
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void awaitThat(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Toolkit.call(condition));
    }
}
