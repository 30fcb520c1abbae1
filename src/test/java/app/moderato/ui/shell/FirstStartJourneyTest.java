package app.moderato.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunState;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The first five minutes: nothing is there yet, and nothing leaves the computer. */
@OnScreen
class FirstStartJourneyTest {
    @TempDir
    Path folder = Path.of("");

    @WatchedTest
    void fromTheFirstStartToTheSentencesBehindANumber(Watch watch) {
        try (TestWindow window = TestWindow.open(folder, Preferences.DEFAULT);
                Watchdog _ = watch.begin()) {
            assertThat(window.text("#provider-name")).isEqualTo("Rehearsal");
            window.press("#home-rehearse");
            window.awaitShown("#run-percent");
            window.awaitLong(() -> !window.desk.runs().isEmpty()
                    && window.desk.runs().getFirst().state() == RunState.COMPLETED);
            assertThat(window.desk.runs().getFirst().planned()).isEqualTo(8000);

            window.press("#rail-results");
            window.awaitLong(() -> window.desk.viewStateProperty().get() == Desk.ViewState.READY
                    && window.desk.viewProperty().get().complete());
            window.awaitShown("#finding");
            assertThat(window.text("#finding"))
                    .isEqualTo("Rehearsal run: check the layout, not the answer. No finding is stated.");
            window.awaitShown("#rehearsal-strip");
            assertThat(window.text("#synthetic-label")).isEqualTo("Synthetic respondents");

            window.press("#row-enamel-shield-white .segment");
            window.awaitShown("#transcripts");
            window.awaitThat(() -> TestWindow.rows("#lines") > 0);
            assertThat(window.text("#filter-point")).contains("1");

            window.press("#filter-point");
            window.awaitThat(() -> TestWindow.rows("#lines") == 200);
            window.press("#transcript-search");
            window.robot.write("price");
            window.awaitThat(() -> TestWindow.rows("#lines") < 200 && TestWindow.marked("#lines"));
        }
    }
}
