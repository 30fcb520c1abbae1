package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.OpenStudy;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.StudyFolder;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;

/** A panel is designed, brought in and frozen. */
@OnScreen
class PanelJourneyTest {
    @TempDir
    Path folder = Path.of("");

    /** A study of the test's own: what is changed here is written into its file. */
    private TestWindow soap() {
        Path file = StudyFolder.write(folder.resolve("soap.study.yaml"), """
                moderato: 1
                title: Soap
                language: en
                seed: 42
                concepts: [{id: a, name: A, text: A soap.}]
                panel: {size: 120, population: us-adults}
                guide: {questions: [{id: q, type: rating, scale: liking, text: "How do you like it?"}]}
                """);
        return TestWindow.open(
                folder, Preferences.DEFAULT.withLastStudy(new Preferences.LastStudy(file.toString(), "Soap")));
    }

    /** On the screen's thread. */
    private static List<Persona> people(TestWindow window) {
        OpenStudy study = Objects.requireNonNull(window.desk.studyProperty().get());
        return study.panel().personas();
    }

    private static void type(TestWindow window, String field, String text) {
        Toolkit.run(() -> {
            TextField shown = (TextField) TestWindow.shown(field).orElseThrow();
            shown.requestFocus();
            shown.selectAll();
        });
        window.robot.write(text);
    }

    private static long women(TestWindow window) {
        return people(window).stream()
                .filter(one -> one.attribute("gender").orElse("").equals("female"))
                .count();
    }

    @WatchedTest
    void aPanelWithQuotasIsSampled(Watch watch) {
        try (TestWindow window = soap();
                Watchdog _ = watch.begin()) {
            window.press("#rail-panel");
            window.press("#view-quotas");
            window.awaitShown("#panel-size");
            type(window, "#panel-size", "150");
            window.awaitThat(() -> people(window).size() == 150);

            Toolkit.run(() -> TestWindow.shown("#quota-add").orElseThrow().requestFocus());
            window.robot.type(KeyCode.SPACE);
            window.awaitShown(".context-menu");
            window.robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ENTER);
            window.awaitShown("#quota-share-gender-female");
            type(window, "#quota-share-gender-female", "80");
            window.awaitShown("#quota-note-gender");
            assertThat(window.text("#quota-note-gender")).contains("too many");
            type(window, "#quota-share-gender-male", "20");
            window.awaitThat(() -> women(window) == 120);
            window.awaitThat(() -> TestWindow.shown("#quota-note-gender").isEmpty());

            window.press("#panel-rebuild");
            window.awaitThat(() -> !TestWindow.said("#panel-seed").equals("42"));
            window.awaitThat(() -> women(window) == 120);
            window.robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
            window.awaitThat(
                    () -> Objects.requireNonNull(window.desk.studyProperty().get())
                                    .study()
                                    .seed()
                            == 42);
        }
    }

    @WatchedTest
    void peopleOfAFileAreTakenByTheKeyboardAlone(Watch watch) {
        Path file = StudyFolder.write(
                folder.resolve("crowd.csv"), "Nr,Name,Alter,Ort\n1,Ann,34,Bern\n2,Bob,51,Zug\n3,Cem,28,Uri\n");
        try (TestWindow window = soap();
                Watchdog _ = watch.begin()) {
            window.files.answer(file);
            window.press("#rail-panel");
            window.awaitShown("#people");
            Toolkit.run(() -> TestWindow.shown("#panel-import").orElseThrow().requestFocus());
            window.robot.type(KeyCode.SPACE);
            window.awaitShown("#import");
            window.awaitThat(() -> TestWindow.shown("#import-use")
                    .filter(node -> !node.isDisabled())
                    .isPresent());
            assertThat(window.text("#import-summary")).startsWith("3 people of 3 rows");
            Toolkit.run(() -> TestWindow.shown("#import-use").orElseThrow().requestFocus());
            window.robot.type(KeyCode.SPACE);
            window.awaitThat(() -> people(window).size() == 3);
            window.awaitThat(() -> TestWindow.shown("#import").isEmpty());
            window.awaitShown("#panel-outcome");
            window.press("#panel-import");
            window.awaitShown("#import");
            window.robot.type(KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.shown("#import").isEmpty());
        }
    }

    @WatchedTest
    void fiveThousandPeopleAreDesignedWithoutAStutter(Watch watch) {
        try (TestWindow window = soap();
                Watchdog _ = watch.begin()) {
            window.press("#rail-panel");
            window.press("#view-quotas");
            window.awaitShown("#panel-size");
            type(window, "#panel-size", "5000");
            window.awaitThat(() -> people(window).size() == 5_000);
            window.awaitThat(() -> TestWindow.said("#kpi-twins .kpi-caption").contains("similar"));
            window.press("#view-diversity");
            window.awaitShown("#diversity-pairs");
            window.press("#view-people");
            window.awaitShown("#people");
        }
    }
}
