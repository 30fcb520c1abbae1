package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.settings.Preferences;
import app.moderato.store.ManyInterviews;
import app.moderato.store.WorkspaceOpener;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading what people said, by mouse and keyboard. */
@OnScreen
class TranscriptJourneyTest {
    @TempDir
    Path folder = Path.of("");

    @WatchedTest
    void fromASearchToAPersonAnAnswerItsLogAStarAndItsQuestion(Watch watch) throws Exception {
        SampleWorkspace.copyTo(folder);
        try (TestWindow window = TestWindow.open(folder, OpenDesk.lastStudy());
                Watchdog _ = watch.begin()) {
            window.press("#rail-transcripts");
            window.awaitThat(() -> TestWindow.rows("#hits") == 120 && TestWindow.rows("#lines") > 40);
            assertThat(window.text("#synthetic-label")).isEqualTo("Synthetic respondents");

            window.robot.press(KeyCode.CONTROL, KeyCode.F).release(KeyCode.F, KeyCode.CONTROL);
            window.robot.write("sensitive");
            window.awaitThat(() -> TestWindow.said("#summary").endsWith("best first"));
            window.awaitThat(() -> TestWindow.marked("#lines"));
            window.awaitThat(() -> TestWindow.marked("#hits"));

            String first = window.text("#reading-title");
            window.press("#hits");
            window.robot.type(KeyCode.HOME);
            window.robot.type(KeyCode.J);
            window.awaitThat(() -> !TestWindow.said("#reading-title").equals(first));
            String second = window.text("#reading-title");
            window.robot.type(KeyCode.K);
            window.awaitThat(() -> TestWindow.said("#reading-title").equals(first));
            window.press("#reading-next");
            window.awaitThat(() -> TestWindow.said("#reading-title").equals(second));

            window.press("#lines .bubble");
            window.awaitThat(() -> TestWindow.said("#inspector-title").startsWith("Answer to Q"));
            window.press("#inspector-log");
            window.awaitShown("#log-try-1");
            window.press("#log-copy");
            window.awaitThat(() ->
                    String.valueOf(Clipboard.getSystemClipboard().getString()).contains("[System]\nYou are " + second));

            assertThat(window.text("#starred")).isEqualTo("0");
            window.robot.type(KeyCode.S);
            window.awaitThat(() -> TestWindow.said("#starred").equals("1"));
            window.press("#inspector-star");
            window.awaitThat(() -> TestWindow.said("#starred").equals("0"));
            window.press("#inspector-star");
            window.awaitThat(() -> TestWindow.said("#starred").equals("1"));

            window.press("#transcript-search");
            window.robot.type(KeyCode.ESCAPE);
            window.awaitThat(() -> TestWindow.rows("#hits") == 120);
            window.press("#by-question");
            window.awaitThat(() -> TestWindow.rows("#hits") == 10 && TestWindow.rows("#lines") == 120);
            window.press("#starred");
            window.awaitThat(() -> TestWindow.rows("#hits") == 1 && TestWindow.rows("#lines") == 1);

            window.files.answer(folder.resolve("starred.csv"));
            window.robot.press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
            window.press("#export-csv");
            window.awaitThat(() ->
                    Files.exists(folder.resolve("starred.csv")) && Files.size(folder.resolve("starred.csv")) > 100);
            assertThat(Files.readString(folder.resolve("starred.csv"))).containsOnlyOnce("\n2,p");
        }
    }

    @Test
    void nothingFoundIsSaidAndOneButtonLeadsBack() {
        SampleWorkspace.copyTo(folder);
        try (TestWindow window = TestWindow.open(folder, OpenDesk.lastStudy())) {
            window.press("#rail-transcripts");
            window.awaitThat(() -> TestWindow.rows("#hits") == 120);
            window.press("#transcript-search");
            window.robot.write("xylophone");
            window.awaitShown("#no-hits");
            window.press("#no-hits .button");
            window.awaitThat(() -> TestWindow.rows("#hits") == 120);
            assertThat(TestWindow.shown("#no-hits")).isEmpty();
        }
    }

    @WatchedTest
    void tenThousandInterviewsScrollWithoutAStutter(Watch watch) throws Exception {
        // without pictures, which the run would have to hold
        String text = Files.readString(SampleWorkspace.study()).replaceAll("(?m)^ +image:.*\\n", "");
        Path study = Files.writeString(folder.resolve("large.study.yaml"), text);
        Path workspace = folder.resolve("moderato.db");
        new WorkspaceOpener(OpenDesk.CLOCK).open(workspace).close();
        ManyInterviews.add(
                workspace,
                10_000,
                new ManyInterviews.Design(
                        study.toString(),
                        "Whitening toothpaste, 4 early concepts and a control",
                        text,
                        List.of("plain-pearl"),
                        List.of("intent", "why")));
        Preferences preferences =
                OpenDesk.lastStudy().withLastStudy(new Preferences.LastStudy(study.toString(), "large"));
        try (TestWindow window = TestWindow.open(folder, preferences)) {
            window.awaitLong(() -> window.desk.viewProperty().get() != null);
            window.press("#rail-transcripts");
            window.awaitThat(() -> TestWindow.rows("#hits") == 10_000 && TestWindow.rows("#lines") > 2);
            try (Watchdog _ = watch.begin()) {
                scroll(window, "#hits", 10_000);
                window.press("#by-question");
                window.awaitThat(() -> TestWindow.rows("#lines") == 10_000);
                scroll(window, "#lines", 10_000);
                window.press("#transcript-search");
                window.robot.write("sensitive");
                window.awaitThat(() -> TestWindow.said("#summary").endsWith("best first"));
                window.awaitThat(() -> TestWindow.marked("#lines"));
            }
        }
    }

    /** To the end by the thumb in a hundred steps, then by the keyboard. */
    private static void scroll(TestWindow window, String list, int rows) {
        for (int at = 0; at < rows; at += rows / 100) {
            int to = at;
            Toolkit.run(() -> TestWindow.list(list).scrollTo(to));
        }
        window.press(list);
        for (int i = 0; i < 10; i++) {
            window.robot.type(KeyCode.PAGE_UP);
        }
        window.robot.type(KeyCode.END);
        window.awaitThat(() -> TestWindow.list(list).lookupAll(".whole-cell").stream()
                .map(IndexedCell.class::cast)
                .anyMatch(cell -> cell.getIndex() == rows - 1 && cell.isVisible()));
    }
}
