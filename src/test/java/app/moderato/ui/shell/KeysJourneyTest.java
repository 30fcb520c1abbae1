package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Condition;
import app.moderato.core.study.QuestionId;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What keys do in the whole window, where the toolkit's controls would do something else. */
@OnScreen
@Timeout(180)
class KeysJourneyTest {
    @TempDir
    Path folder = Path.of("");

    private TestWindow lunch() {
        Path file = StudyFolder.lunchBoxes(folder);
        return TestWindow.open(
                folder, Preferences.DEFAULT.withLastStudy(new Preferences.LastStudy(file.toString(), "Lunch boxes")));
    }

    private static void focus(String selector) {
        Toolkit.run(() -> TestWindow.shown(selector).orElseThrow().requestFocus());
    }

    private static String words(String selector) {
        return Toolkit.call(() -> ((TextInputControl) TestWindow.shown(selector).orElseThrow()).getText());
    }

    private static boolean holdsFocus(TestWindow window, String selector) {
        for (Node at = window.stage().getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (selector.equals("#" + at.getId())) {
                return true;
            }
        }
        return false;
    }

    private static void key(TestWindow window, KeyCode... codes) {
        window.robot.push(codes);
    }

    @Test
    void aConditionIsTypedAsItStandsAndTidiedWhenTheKeyboardLeaves() {
        try (TestWindow window = lunch()) {
            window.press("#rail-guide");
            window.awaitShown("#question-text");
            key(window, KeyCode.CONTROL, KeyCode.N);
            window.awaitThat(
                    () -> TestWindow.shown("#question-text").orElseThrow().isFocused());
            focus("#question-ask-if");
            window.robot.write("appeal>=3 and appeal <=  5");
            assertThat(words("#question-ask-if")).isEqualTo("appeal>=3 and appeal <=  5");
            window.awaitThat(
                    () -> Objects.requireNonNull(window.desk.studyProperty().get())
                            .study()
                            .guide()
                            .find(new QuestionId("open"))
                            .filter(one -> Condition.parse("appeal >= 3 and appeal <= 5")
                                    .equals(one.wording().askIf()))
                            .isPresent());
            assertThat(words("#question-ask-if")).isEqualTo("appeal>=3 and appeal <=  5");
            focus("#question-text");
            assertThat(words("#question-ask-if")).isEqualTo("appeal >= 3 and appeal <= 5");
            // still undone where the keyboard is in the field
            focus("#question-ask-if");
            key(window, KeyCode.CONTROL, KeyCode.Z);
            window.awaitThat(() -> ((TextInputControl)
                            TestWindow.shown("#question-ask-if").orElseThrow())
                    .getText()
                    .isEmpty());
        }
    }

    @Test
    void tabLeavesATextOfSeveralLinesAndPastedTabsAreSpaces() {
        try (TestWindow window = lunch()) {
            window.press("#rail-concepts");
            window.press("#concept-text");
            window.awaitThat(() -> window.stage().getScene().getFocusOwner() instanceof TextInputControl);
            Node text = Toolkit.call(() -> window.stage().getScene().getFocusOwner());
            String before = Toolkit.call(() -> ((TextInputControl) text).getText());
            key(window, KeyCode.TAB);
            assertThat(Toolkit.call(text::isFocused)).isFalse();
            key(window, KeyCode.SHIFT, KeyCode.TAB);
            assertThat(Toolkit.call(text::isFocused)).isTrue();
            key(window, KeyCode.SHIFT, KeyCode.TAB);
            assertThat(Toolkit.call(text::isFocused)).isFalse();
            assertThat(Toolkit.call(() -> ((TextInputControl) text).getText())).isEqualTo(before);

            Toolkit.run(() -> {
                text.requestFocus();
                Clipboard.getSystemClipboard().setContent(pasted("Cheap\tand light"));
                ((TextInputControl) text).selectAll();
                ((TextInputControl) text).paste();
            });
            assertThat(Toolkit.call(() -> ((TextInputControl) text).getText())).isEqualTo("Cheap and light");
        }
    }

    private static ClipboardContent pasted(String words) {
        ClipboardContent content = new ClipboardContent();
        content.putString(words);
        return content;
    }

    @Test
    void enterAndDownOpenAMenuAsSpaceDoes() {
        try (TestWindow window = lunch()) {
            window.awaitShown("#study-menu");
            for (KeyCode code : new KeyCode[] {KeyCode.SPACE, KeyCode.ENTER, KeyCode.DOWN}) {
                focus("#study-menu");
                key(window, code);
                MenuButton menu = Toolkit.call(
                        () -> (MenuButton) TestWindow.shown("#study-menu").orElseThrow());
                assertThat(Toolkit.call(menu::isShowing)).as(code.getName()).isTrue();
                Toolkit.run(menu::hide);
            }
        }
    }

    @Test
    void aShortcutToAPageTakesTheKeyboardAlongAndF6GoesThroughItsColumns() {
        try (TestWindow window = lunch()) {
            key(window, KeyCode.CONTROL, KeyCode.DIGIT4);
            window.awaitThat(() -> holdsFocus(window, "#questions"));
            key(window, KeyCode.CONTROL, KeyCode.DIGIT2);
            window.awaitThat(() -> holdsFocus(window, "#concept-list"));
            List<Node> owners = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                key(window, KeyCode.F6);
                owners.add(Toolkit.call(() -> window.stage().getScene().getFocusOwner()));
            }
            assertThat(owners).doesNotHaveDuplicates();
            assertThat(owners.get(0)).isInstanceOf(MenuButton.class);
            assertThat(owners.get(2)).isInstanceOf(TextInputControl.class);
        }
    }

    @Test
    void aTemplateChosenLeadsTheKeyboardToItsConcepts() {
        try (TestWindow window = lunch()) {
            focus("#template-message-test");
            key(window, KeyCode.ENTER);
            window.awaitThat(() -> holdsFocus(window, "#concept-list"));
            window.awaitThat(() ->
                    window.desk.shelf().stream().anyMatch(one -> one.title().contains("message")));
        }
    }

    @Test
    void escLeadsBackFromTheShortcuts() {
        try (TestWindow window = lunch()) {
            key(window, KeyCode.CONTROL, KeyCode.DIGIT4);
            window.awaitThat(() -> holdsFocus(window, "#questions"));
            key(window, KeyCode.F1);
            window.awaitThat(() -> !holdsFocus(window, "#questions"));
            key(window, KeyCode.ESCAPE);
            window.awaitThat(() -> holdsFocus(window, "#questions"));
        }
    }

    @Test
    void aNewStudyIsOneShortcutAwayOnHomeAndPagesAreFoundByName() {
        try (TestWindow window = lunch()) {
            window.awaitShown("#home-new");
            key(window, KeyCode.CONTROL, KeyCode.N);
            MenuButton create = Toolkit.call(
                    () -> (MenuButton) TestWindow.shown("#home-new").orElseThrow());
            assertThat(Toolkit.call(create::isShowing)).isTrue();
            Toolkit.run(create::hide);
            key(window, KeyCode.CONTROL, KeyCode.K);
            window.awaitShown("#search-field");
            window.robot.write("transc");
            key(window, KeyCode.ENTER);
            window.awaitThat(() -> window.desk.studyProperty().get() != null
                    && TestWindow.shown("#search-field").isEmpty());
            assertThat(Toolkit.call(() -> ((javafx.scene.control.ToggleButton)
                                    TestWindow.shown("#rail-transcripts").orElseThrow())
                            .isSelected()))
                    .isTrue();
        }
    }

    @Test
    void aRuleWithoutAValueAsksForOneAndARatingOffersItsPoints() {
        try (TestWindow window = lunch()) {
            key(window, KeyCode.CONTROL, KeyCode.DIGIT4);
            window.awaitShown("#question-text");
            Toolkit.run(() -> TestWindow.list("#questions").getSelectionModel().selectLast());
            key(window, KeyCode.CONTROL, KeyCode.DIGIT4);
            for (int row = TestWindow.rows("#questions") - 1; row > 0 && !chosen("appeal"); row--) {
                int at = row;
                Toolkit.run(
                        () -> TestWindow.list("#questions").getSelectionModel().select(at));
                Toolkit.run(() -> choose(combo("#rule-question"), "appeal"));
            }
            assertThat(Toolkit.call(
                            () -> List.<Object>copyOf(combo("#rule-value").getItems())))
                    .containsExactly("1", "2", "3", "4", "5", "6", "7");
            Toolkit.run(() ->
                    ((javafx.scene.control.Button) TestWindow.shown("#rule-add").orElseThrow()).fire());
            assertThat(window.text("#rule-missing")).startsWith("Choose a value");
        }
    }

    private static boolean chosen(String id) {
        return Toolkit.call(
                () -> String.valueOf(combo("#rule-question").getValue()).contains(id));
    }

    private static <T> void choose(javafx.scene.control.ComboBox<T> combo, String id) {
        combo.getItems().stream()
                .filter(one -> combo.getConverter().toString(one).endsWith(id))
                .findFirst()
                .ifPresent(combo::setValue);
    }

    private static javafx.scene.control.ComboBox<?> combo(String selector) {
        return (javafx.scene.control.ComboBox<?>) TestWindow.shown(selector).orElseThrow();
    }

    @Test
    void escapeClosesWhatLiesOverThePageWhereAListHasTheKeyboard() {
        try (TestWindow window = lunch()) {
            key(window, KeyCode.CONTROL, KeyCode.K);
            window.awaitShown("#search-hits");
            window.robot.write("bento");
            focus("#search-hits");
            key(window, KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.shown("#search-hits").isEmpty());

            window.press("#rail-guide");
            window.press("#guide-walk");
            window.awaitShown("#walk-paths");
            focus("#walk-paths");
            key(window, KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.shown("#walk-paths").isEmpty());
        }
    }
}
