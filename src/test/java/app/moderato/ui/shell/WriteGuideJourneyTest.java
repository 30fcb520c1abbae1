package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Drafting;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;

/** Writing a concept and a guide with skip logic, trying it on one person, and a pilot. */
@OnScreen
class WriteGuideJourneyTest {
    @TempDir
    Path folder = Path.of("");

    private TestWindow lunch() {
        Path file = StudyFolder.lunchBoxes(folder);
        return TestWindow.open(
                folder, Preferences.DEFAULT.withLastStudy(new Preferences.LastStudy(file.toString(), "Lunch boxes")));
    }

    /** On the screen's thread. */
    private static Study study(TestWindow window) {
        return Objects.requireNonNull(window.desk.studyProperty().get()).study();
    }

    private static void choose(TestWindow window, String button, String item) {
        window.awaitShown(button);
        Toolkit.run(() -> {
            MenuItem found = ((MenuButton) TestWindow.shown(button).orElseThrow())
                    .getItems().stream()
                            .filter(one -> item.equals(one.getId()))
                            .findFirst()
                            .orElseThrow();
            found.fire();
        });
    }

    @WatchedTest
    void aConceptIsAddedNamedAndTakenBack(Watch watch) {
        try (TestWindow window = lunch();
                Watchdog _ = watch.begin()) {
            window.press("#rail-concepts");
            window.press("#concept-add");
            window.awaitThat(
                    () -> TestWindow.shown("#concept-name").orElseThrow().isFocused());
            window.robot.write("Mug");
            window.press("#concept-text");
            window.robot.write("Keeps soup warm.");
            window.awaitThat(() -> study(window).concepts().getLast().text().equals("Keeps soup warm."));
            assertThat(Toolkit.call(() -> study(window).concepts().getLast().name()))
                    .isEqualTo("Mug");
            window.robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
            window.awaitThat(() -> study(window).concepts().getLast().text().isEmpty());
            window.robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
            window.awaitThat(() -> study(window).concepts().getLast().text().equals("Keeps soup warm."));
            // a question names an attribute that the new concept does not have
            window.awaitThat(() -> window.desk.drafting().stateProperty().get() == Drafting.State.UNFINISHED);
            window.press("#primary");
            window.awaitShown("#question-text");
            window.awaitThat(() -> TestWindow.said("#question-text-note").contains("“material” is missing in mug"));
        }
    }

    @WatchedTest
    void aQuestionWithALogicOfItsOwnIsWrittenTriedAndPiloted(Watch watch) {
        try (TestWindow window = lunch();
                Watchdog _ = watch.begin()) {
            window.press("#rail-guide");
            window.awaitShown("#question-text");
            window.robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
            window.awaitThat(
                    () -> TestWindow.shown("#question-text").orElseThrow().isFocused());
            window.robot.write("What would you change?");
            window.awaitThat(() -> study(window)
                    .guide()
                    .find(new QuestionId("open"))
                    .filter(one -> one.wording().text().equals("What would you change?"))
                    .isPresent());
            Toolkit.run(() -> TestWindow.shown("#question-ask-if").orElseThrow().requestFocus());
            window.robot.write("appeal >");
            window.awaitThat(() -> window.desk.drafting().stateProperty().get() == Drafting.State.UNFINISHED);
            assertThat(window.text("#primary-label")).isEqualTo("Finish design");
            window.robot.write("= 3");
            window.awaitThat(() -> window.desk.drafting().stateProperty().get() == Drafting.State.SAVED);

            window.press("#try-now");
            window.awaitThat(() -> TestWindow.said("#answer-facts").startsWith("Tried now"));
            choose(window, "#primary-more", "primary-pilot");
            window.awaitShown("#run-progress");
            window.awaitLong(() -> TestWindow.shown("#run-pilot").isPresent());
            assertThat(Toolkit.call(() -> window.desk.runs().getFirst().pilot()))
                    .isTrue();
        }
    }
}
