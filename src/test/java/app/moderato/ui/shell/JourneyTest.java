package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunState;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person does from the first start on, by mouse and keyboard. */
@OnScreen
class JourneyTest {
    @TempDir
    Path folder;

    @WatchedTest
    void aRunIsStoppedAndTheNextStartResumesIt(Watch watch) {
        Preferences rehearsal = small(24).withChosen("rehearsal");
        try (TestWindow window = TestWindow.open(folder, rehearsal);
                Watchdog _ = watch.begin()) {
            window.press("#primary");
            window.awaitThat(() -> window.runs.glanceProperty().get() != null
                    && window.runs.glanceProperty().get().done() > 50);
            window.press("#run-stop");
            window.awaitThat(() -> !window.runs.glanceProperty().get().live());
            window.awaitThat(() -> window.desk.runs().size() == 1
                    && window.desk.runs().getFirst().state() == RunState.STOPPED);
        }
        try (TestWindow window = TestWindow.open(folder, rehearsal)) {
            window.awaitThat(() -> window.desk.runs().size() == 1);
            window.awaitThat(() -> TestWindow.said("#primary-label").equals("Resume run 1"));
            window.awaitShown("#primary-more");
            window.press("#primary");
            window.awaitLong(() -> window.desk.runs().getFirst().state() == RunState.COMPLETED);
            assertThat(window.desk.runs()).hasSize(1);
        }
    }

    @WatchedTest
    void theDarkThemeIsChosenInTheSettingsAndKept(Watch watch) {
        SampleWorkspace.copyTo(folder);
        try (TestWindow window = TestWindow.open(folder, OpenDesk.lastStudy());
                Watchdog _ = watch.begin()) {
            window.press("#rail-settings");
            window.press("#settings-appearance");
            window.press("#theme-dark");
            window.awaitThat(window.theme::isDark);
            window.awaitThat(() -> window.desk.choices().preferences().theme().equals("dark"));
        }
    }

    @WatchedTest
    void everyPageIsOpenedByItsNumberAndTheSearchGoesAnywhere(Watch watch) {
        SampleWorkspace.copyTo(folder);
        try (TestWindow window = TestWindow.open(folder, OpenDesk.lastStudy());
                Watchdog _ = watch.begin()) {
            KeyCode[] digits = {KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT1};
            String[] pages = {"#concepts", "#panel", "#guide", "#run", "#home"};
            for (int i = 0; i < pages.length; i++) {
                window.robot.press(KeyCode.CONTROL, digits[i]).release(digits[i], KeyCode.CONTROL);
                window.awaitShown(pages[i]);
            }
            window.robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
            window.awaitShown("#search-field");
            window.robot.write("pearl");
            window.awaitThat(() -> TestWindow.shown("#search-hits .hit").isPresent());
            window.robot.type(KeyCode.ENTER);
            window.awaitShown("#concepts");
        }
    }

    @Test
    void f6GoesRoundTheRegions() {
        SampleWorkspace.copyTo(folder);
        try (TestWindow window = TestWindow.open(folder, OpenDesk.lastStudy())) {
            untilFocused(window, "study-menu");
            untilFocused(window, "rail-home");
            untilFocused(window, "study-menu");
        }
    }

    /** The sample study cut to a few people, without pictures, as the study that was open last. */
    private Preferences small(int people) {
        Path file = folder.resolve("small.study.yaml");
        try {
            String text = Files.readString(SampleWorkspace.study());
            Files.writeString(file, text.replaceAll("\n +image: .*", "").replaceFirst("size: \\d+", "size: " + people));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return OpenDesk.lastStudy().withLastStudy(new Preferences.LastStudy(file.toString(), "Small"));
    }

    /** By F6 alone, past the columns of the page. */
    private static void untilFocused(TestWindow window, String id) {
        for (int regions = 0; regions < 10 && !focused(window).equals(id); regions++) {
            Node before = window.stage().getScene().getFocusOwner();
            window.robot.type(KeyCode.F6);
            window.awaitThat(
                    () -> !Objects.equals(before, window.stage().getScene().getFocusOwner()));
        }
        assertThat(focused(window)).isEqualTo(id);
    }

    private static String focused(TestWindow window) {
        Node owner = window.stage().getScene().getFocusOwner();
        return owner == null ? "" : String.valueOf(owner.getId());
    }
}
