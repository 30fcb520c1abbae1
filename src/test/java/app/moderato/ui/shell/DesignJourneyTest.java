package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watchdog;
import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Reading a study's design: concepts, people, questions. */
@ExtendWith(Toolkit.class)
class DesignJourneyTest {
    @TempDir
    Path folder;

    private TestWindow sample() {
        SampleWorkspace.copyTo(folder);
        return TestWindow.open(folder, OpenDesk.lastStudy());
    }

    private static void awaitText(TestWindow window, String selector, Predicate<String> expected) {
        window.awaitThat(() -> TestWindow.shown(selector)
                .filter(TextInputControl.class::isInstance)
                .map(node -> expected.test(((TextInputControl) node).getText()))
                .orElse(false));
    }

    /** On the screen's thread, as conditions are. */
    private static String said(String selector) {
        return TestWindow.shown(selector)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .orElse("");
    }

    private static TableView<?> people() {
        return (TableView<?>) TestWindow.shown("#people").orElseThrow();
    }

    private static @Nullable Node row(int index) {
        return people().lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && !row.isEmpty() && row.getIndex() == index)
                .findFirst()
                .orElse(null);
    }

    @Test
    void aConceptIsReadCheckedAndSeenAsRespondentsSeeIt() {
        try (TestWindow window = sample();
                Watchdog _ = new Watchdog()) {
            window.press("#rail-concepts");
            awaitText(window, "#concept-name", "Enamel Shield White"::equals);
            window.awaitThat(() -> TestWindow.shown("#concept-checks .check").isPresent());
            Toolkit.run(() -> TestWindow.shown("#concept-list").orElseThrow().requestFocus());
            window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
            awaitText(window, "#concept-name", "Plain Pearl"::equals);
            awaitText(window, "#concept-text", text -> text.startsWith("A whitening toothpaste with seven"));
            assertThat(window.text("#checks-summary")).isEqualTo("5 passed, 0 to look at");

            window.press("#view-preview");
            window.awaitShown("#stimulus");
            window.press("#preview-prompt");
            window.awaitShown("#concept-prompt");
            window.press("#prompt-more");
            window.awaitThat(() -> TestWindow.shown("#prompt-more").isEmpty());
            window.press("#view-concept");
            window.awaitShown("#concept-editor");
        }
    }

    @Test
    void aPersonIsFoundReadAndTheirInterviewOpened() {
        try (TestWindow window = sample();
                Watchdog _ = new Watchdog()) {
            window.press("#rail-panel");
            window.awaitThat(() -> TestWindow.shown("#people").isPresent()
                    && people().getItems().size() == SampleWorkspace.PEOPLE);
            window.robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
            window.awaitThat(
                    () -> TestWindow.shown("#people-search").orElseThrow().isFocused());
            window.robot.write("texas");
            window.awaitThat(() -> people().getItems().size() < SampleWorkspace.PEOPLE / 2);
            assertThat(window.text("#people-count")).endsWith(" of " + SampleWorkspace.PEOPLE);

            window.awaitThat(() -> row(0) != null);
            window.robot.clickOn(Toolkit.call(() -> row(0)));
            window.awaitShown("#panel-over #person");
            window.robot.type(KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.shown("#panel-over #person").isEmpty());
            window.robot.type(KeyCode.ENTER);
            window.awaitShown("#panel-over #person");
            assertThat(window.text("#person-who")).contains("Texas");

            window.press("#person-interview");
            window.awaitThat(() -> TestWindow.shown("#panel").isEmpty());
            window.press("#rail-panel");
            window.press("#person-close");
            window.press("#filters-clear");
            window.awaitThat(() -> people().getItems().size() == SampleWorkspace.PEOPLE);
        }
    }

    @Test
    void groupsAreTickedInAMenuThatStaysOpen() {
        try (TestWindow window = sample();
                Watchdog _ = new Watchdog()) {
            window.press("#rail-panel");
            window.press("#filter-age");
            window.press(".context-menu .check-box");
            window.awaitThat(() -> people().getItems().size() < SampleWorkspace.PEOPLE / 2);
            window.awaitShown(".context-menu .check-box");
            assertThat(window.text("#filter-age")).startsWith("Age: 18–24");
            window.press(".context-menu .check-box");
            window.awaitThat(() -> people().getItems().size() == SampleWorkspace.PEOPLE);
            window.robot.type(KeyCode.ESCAPE);
            assertThat(window.text("#filter-age")).isEqualTo("Age: any");
        }
    }

    @Test
    void aQuestionIsReadWithItsPromptAndTheAnswerOfOnePerson() {
        try (TestWindow window = sample();
                Watchdog _ = new Watchdog()) {
            window.press("#rail-guide");
            window.awaitShown("#questions");
            assertThat(window.text("#question-number")).isEqualTo("Q3");
            Toolkit.run(() -> TestWindow.shown("#questions").orElseThrow().requestFocus());
            window.robot.type(KeyCode.UP);
            window.awaitThat(() -> said("#question-number").equals("Q2"));
            window.robot.type(KeyCode.DOWN);
            window.awaitThat(() -> said("#question-number").equals("Q3"));
            window.robot.type(KeyCode.HOME);
            window.awaitThat(() -> said("#question-number").equals("Q1"));
            window.robot.type(KeyCode.END);
            window.awaitThat(() -> said("#question-number").equals("Q10"));
            window.robot.type(KeyCode.UP).type(KeyCode.UP);
            window.awaitThat(() -> said("#question-number").equals("Q8"));

            Toolkit.run(() -> ((ListView<?>) TestWindow.shown("#questions").orElseThrow())
                    .getSelectionModel()
                    .select(4));
            window.awaitShown("#answer-mean");
            String first = window.text("#answer-words .verbatim");
            window.press("#guide-person");
            window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitThat(() -> !said("#answer-words .verbatim").equals(first));
            window.press("#guide-concept");
            window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitThat(
                    () -> ((ComboBox<?>) TestWindow.shown("#guide-concept").orElseThrow())
                                    .getSelectionModel()
                                    .getSelectedIndex()
                            == 1);
            window.awaitShown("#answer-anchors .anchor");
            window.press("#show-json");
            awaitText(window, "#prompt-raw", text -> text.contains("Overnight Bright"));
        }
    }
}
