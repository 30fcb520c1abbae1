package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** Reading a study's design: concepts, people, questions. */
@OnScreen
class DesignJourneyTest {
    @TempDir
    Path folder = Path.of("");

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

    /** On the screen's thread. */
    private static int chosen(String box) {
        return ((ComboBox<?>) TestWindow.shown(box).orElseThrow())
                .getSelectionModel()
                .getSelectedIndex();
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

    /** The robot's presses all count as calls of a context menu, which a column's head does not sort at. */
    private static void pressHead(String selector) {
        Toolkit.run(() -> {
            Node head = TestWindow.shown(selector).orElseThrow();
            head.fireEvent(press(MouseEvent.MOUSE_PRESSED));
            head.fireEvent(press(MouseEvent.MOUSE_RELEASED));
        });
    }

    private static MouseEvent press(EventType<MouseEvent> type) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        return new MouseEvent(
                type,
                5,
                5,
                5,
                5,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @WatchedTest
    void aConceptIsReadCheckedAndSeenAsRespondentsSeeIt(Watch watch) {
        try (TestWindow window = sample();
                Watchdog _ = watch.begin()) {
            window.press("#rail-concepts");
            awaitText(window, "#concept-name", "Enamel Shield White"::equals);
            window.awaitThat(() -> TestWindow.shown("#concept-checks .check").isPresent());
            Toolkit.run(() -> TestWindow.shown("#concept-list").orElseThrow().requestFocus());
            window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN);
            awaitText(window, "#concept-name", "Plain Pearl"::equals);
            awaitText(window, "#concept-text", text -> text.startsWith("A whitening toothpaste with seven"));
            assertThat(window.text("#checks-summary")).isEqualTo("5 passed, 1 to look at");

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

    @WatchedTest
    void aPersonIsFoundReadAndTheirInterviewOpened(Watch watch) {
        try (TestWindow window = sample();
                Watchdog _ = watch.begin()) {
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

    @WatchedTest
    void groupsAreTickedInAMenuThatStaysOpen(Watch watch) {
        try (TestWindow window = sample();
                Watchdog _ = watch.begin()) {
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

    @WatchedTest
    void aQuestionIsReadWithItsPromptAndTheAnswerOfOnePerson(Watch watch) {
        try (TestWindow window = sample();
                Watchdog _ = watch.begin()) {
            window.press("#rail-guide");
            window.awaitShown("#questions");
            assertThat(window.text("#question-number")).isEqualTo("Q3");
            Toolkit.run(() -> TestWindow.shown("#questions").orElseThrow().requestFocus());
            window.robot.type(KeyCode.UP);
            window.awaitThat(() -> TestWindow.said("#question-number").equals("Q2"));
            window.robot.type(KeyCode.DOWN);
            window.awaitThat(() -> TestWindow.said("#question-number").equals("Q3"));
            window.robot.type(KeyCode.HOME);
            window.awaitThat(() -> TestWindow.said("#question-number").equals("Q1"));
            window.robot.type(KeyCode.END);
            window.awaitThat(() -> TestWindow.said("#question-number").equals("Q10"));
            window.robot.type(KeyCode.UP).type(KeyCode.UP);
            window.awaitThat(() -> TestWindow.said("#question-number").equals("Q8"));

            Toolkit.run(() -> TestWindow.list("#questions").getSelectionModel().select(4));
            window.awaitShown("#answer-mean");
            String first = window.text("#answer-words .verbatim");
            window.press("#guide-person");
            window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitThat(() -> !TestWindow.said("#answer-words .verbatim").equals(first));
            window.press("#guide-concept");
            window.robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitThat(() -> chosen("#guide-concept") == 1);
            window.awaitShown("#answer-anchors .anchor");
            window.press("#show-json");
            awaitText(window, "#prompt-raw", text -> text.contains("Overnight Bright"));
        }
    }

    @WatchedTest
    void tenThousandPeopleAreSearchedAndSortedWithoutAStutter(Watch watch) {
        Path big = StudyFolder.write(folder.resolve("big.study.yaml"), """
                moderato: 1
                title: Ten thousand
                language: en
                seed: 5
                concepts: [{id: a, name: A, text: A thing.}]
                panel: {size: 10000, population: us-adults}
                guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
                """);
        Preferences bigLast =
                Preferences.DEFAULT.withLastStudy(new Preferences.LastStudy(big.toString(), "Ten thousand"));
        try (TestWindow window = TestWindow.open(folder, bigLast);
                Watchdog _ = watch.begin()) {
            window.press("#rail-panel");
            window.awaitThat(() -> TestWindow.shown("#people").isPresent()
                    && people().getItems().size() == 10_000);
            window.press("#people-search");
            window.robot.write("ohio");
            window.awaitThat(() -> people().getItems().size() < 1_000);
            window.press("#filters-clear");
            window.awaitThat(() -> people().getItems().size() == 10_000);
            for (String column : List.of("age", "name", "income", "income")) {
                pressHead("#people-" + column + ".column-header");
                window.awaitThat(() -> people().getSortOrder().size() == 1
                        && people().getSortOrder().getFirst().getId().equals("people-" + column));
            }
            window.press("#rail-guide");
            window.press("#guide-person");
            window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitThat(() -> chosen("#guide-person") == 2);
            window.press("#guide-person");
            window.robot.write("p09876");
            window.awaitThat(() -> chosen("#guide-person") == 9_875);
            window.robot.type(KeyCode.ENTER);
        }
    }
}
