package app.moderato.ui.shell;

import app.moderato.core.interview.ShelvedStudy;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Path;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;

/** Studies come and go: from a template, as a copy, into the bin and back. */
@OnScreen
class StudiesJourneyTest {
    @TempDir
    Path folder = Path.of("");

    @WatchedTest
    void aStudyIsMadeFromATemplateCopiedDeletedAndBroughtBack(Watch watch) {
        try (TestWindow window = TestWindow.open(folder, Preferences.DEFAULT);
                Watchdog _ = watch.begin()) {
            window.press("#template-concept-test");
            window.awaitShown("#concepts");
            awaitOpen(window, "My concept test");

            window.press("#rail-home");
            window.awaitThat(() -> studies() == 2);
            String sample = Toolkit.call(() -> window.desk.shelf().stream()
                    .filter(ShelvedStudy::bundled)
                    .map(ShelvedStudy::title)
                    .findFirst()
                    .orElseThrow());
            select(sample);
            window.press("#recent .study-more");
            window.awaitShown("#study-delete");
            window.robot.type(KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.shown("#study-delete").isEmpty());
            awaitOpen(window, "My concept test");

            select("My concept test");
            window.press("#recent .study-more");
            window.press("#study-duplicate");
            awaitOpen(window, "My concept test, copy");
            window.awaitThat(() -> studies() == 3);

            select("My concept test, copy");
            window.robot.type(KeyCode.DELETE);
            window.awaitShown("#home-done");
            window.awaitThat(() -> window.desk.studyProperty().get().bundled());
            window.awaitThat(() -> studies() == 2);
            window.press("#home-done .button");
            awaitOpen(window, "My concept test, copy");
            window.awaitThat(
                    () -> studies() == 3 && TestWindow.shown("#home-done").isEmpty());

            window.press("#home-new");
            window.press("#new-name-test");
            window.awaitShown("#concepts");
            awaitOpen(window, "My name test");
        }
    }

    private static void awaitOpen(TestWindow window, String title) {
        window.awaitThat(() -> window.desk.studyProperty().get() != null
                && window.desk.studyProperty().get().study().title().equals(title));
    }

    /** On the screen's thread. */
    private static TableView<?> table() {
        return (TableView<?>) TestWindow.shown("#recent").orElseThrow();
    }

    private static int studies() {
        return TestWindow.shown("#recent").isEmpty() ? -1 : table().getItems().size();
    }

    private static void select(String title) {
        Toolkit.run(() -> {
            table().requestFocus();
            for (int row = 0; row < table().getItems().size(); row++) {
                if (((ShelvedStudy) table().getItems().get(row)).title().equals(title)) {
                    table().getSelectionModel().clearAndSelect(row);
                }
            }
        });
    }
}
