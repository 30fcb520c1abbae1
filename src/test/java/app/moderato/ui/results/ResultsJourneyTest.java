package app.moderato.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.Respondents;
import app.moderato.core.study.QuestionId;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.RunsByHand;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import app.moderato.ui.results.LatestNumbers.State;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Results by mouse and keyboard in the real frame, at 1000 × 760, with the thread of the screen under watch. */
@OnScreen
class ResultsJourneyTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private final FilesByHand files = new FilesByHand();
    private final List<Place> gone = new ArrayList<>();
    private TaskRunner tasks = TaskRunner.ofWindow();
    private Optional<OpenDesk> open = Optional.empty();
    private Optional<ResultsViewModel> model = Optional.empty();
    private Optional<Theme> theme = Optional.empty();

    @BeforeEach
    void open() {
        SampleWorkspace.copyTo(folder);
        theme = Optional.of(Toolkit.call(() -> new Theme("light")));
        OpenDesk desk = Toolkit.call(() -> OpenDesk.with(folder, OpenDesk.lastStudy(), tasks));
        open = Optional.of(desk);
        Toolkit.run(() -> {
            RunsByHand runs = new RunsByHand();
            ResultsViewModel made = new ResultsViewModel(desk.desk(), runs, gone::add, files, tasks);
            model = Optional.of(made);
            Stage stage = new Stage();
            stage.setScene(
                    Framed.around(ResultsController.of(made), new Place.Results(), desk.desk(), runs, tasks, SIZE));
            stage.show();
            desk.desk().openLast();
        });
        await(() -> model().stateProperty().get() == State.READY);
    }

    @AfterEach
    void close() {
        Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        open.ifPresent(OpenDesk::close);
        Toolkit.run(() -> theme.ifPresent(Theme::close));
    }

    private ResultsViewModel model() {
        return model.orElseThrow();
    }

    private Compared shown() {
        return Toolkit.call(
                () -> Optional.ofNullable(model().shownProperty().get()).orElseThrow());
    }

    private void await(java.util.concurrent.Callable<Boolean> condition) {
        Screens.awaitThat(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void awaitNumbers() {
        await(() -> !model().updatingProperty().get());
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return robot.lookup(selector).queryAs(type);
    }

    @WatchedTest
    void aResearcherLooksAtAnotherQuestionOrderAndBase(Watch watch) {
        try (Watchdog _ = watch.begin()) {
            choose("#question", 1);
            assertThat(shown().rated().id()).isEqualTo(new QuestionId("unique"));
            choose("#sort", 2);
            assertThat(shown().sort()).isEqualTo(Sort.CODE);
            choose("#base", 1);
            assertThat(shown().base().respondents()).isNotEqualTo(Respondents.EVERYONE);
            robot.clickOn("#tab-more");
            robot.clickOn("Table");
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    /** Opens the box, goes down so many lines, takes that one. */
    private void choose(String box, int lines) {
        robot.clickOn(box);
        for (int i = 0; i < lines; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        assertThat(Toolkit.call(
                        () -> find(box, ComboBox.class).getSelectionModel().getSelectedIndex()))
                .isEqualTo(lines);
        awaitNumbers();
    }

    @Test
    void aSegmentOpensItsAnswersByMouseAndByKeyboard() {
        Label segment =
                Toolkit.call(() -> find("#bars-plain-pearl", LikertRow.class).segment(4));
        robot.clickOn(segment);
        assertThat(gone).containsExactly(new Place.Answers(new QuestionId("intent"), "plain-pearl", 4));
        Toolkit.run(() -> find("#bars-plain-pearl", LikertRow.class).segment(1).requestFocus());
        robot.type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT).type(KeyCode.ENTER);
        assertThat(gone.getLast()).isEqualTo(new Place.Answers(new QuestionId("intent"), "plain-pearl", 2));
        robot.clickOn("#read-reasons");
        assertThat(gone.getLast()).isEqualTo(new Place.Answers(new QuestionId("why"), null, null));
    }

    @Test
    void theVerdictIsOpenedAndClosedByItsChip() {
        robot.clickOn("#verdict-chip");
        assertThat(details()).isPresent();
        robot.clickOn("#verdict-chip");
        assertThat(details()).isEmpty();
        robot.clickOn("#verdict-chip");
        assertThat(details()).isPresent();
        robot.clickOn("#tab-compare");
        assertThat(details()).isEmpty();
    }

    private Optional<Node> details() {
        WaitForAsyncUtils.waitForFxEvents();
        return Toolkit.call(() -> Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window ->
                        Optional.ofNullable(window.getScene().getRoot().lookup("#verdict-details")).stream())
                .findFirst());
    }

    @Test
    void figuresAreCopiedAndEverythingIsExported() {
        robot.clickOn("#export").clickOn("#copy-data");
        await(() -> !model().noticeProperty().get().isEmpty());
        assertThat(Toolkit.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("Synthetic respondents");
        Path target = folder.resolve("out");
        files.answer(target);
        robot.clickOn("#export").clickOn("#export-everything");
        await(() -> model().noticeProperty().get().contains("files written"));
        assertThat(target.resolve("report.html")).isNotEmptyFile();
        robot.clickOn("#notice-close");
        await(() -> model().noticeProperty().get().isEmpty());
    }

    @Test
    void tableLinesAreCopiedWithTheirHeads() {
        // there is no room for its tab: the menu behind the others, by keyboard
        Toolkit.run(() -> find("#tab-more", MenuButton.class).requestFocus());
        robot.type(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(Toolkit.call(() -> find("#tab-table", ToggleButton.class).isFocused()))
                .isTrue();
        WaitForAsyncUtils.waitForFxEvents();
        List<Node> lines = List.copyOf(Toolkit.call(
                () -> robot.lookup("#figures-table .table-row-cell").queryAll()));
        robot.clickOn(lines.get(1));
        robot.press(KeyCode.SHORTCUT).type(KeyCode.C).release(KeyCode.SHORTCUT);
        WaitForAsyncUtils.waitForFxEvents();
        List<String> copied = Toolkit.call(
                () -> Clipboard.getSystemClipboard().getString().lines().toList());
        assertThat(copied).hasSize(2);
        assertThat(copied.getFirst()).startsWith("Code\tConcept\tn");
        assertThat(copied.getLast()).startsWith("C\tPlain Pearl\t120");
    }
}
