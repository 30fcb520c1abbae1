package app.moderato.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of a run that may stop by itself. */
@Tag("screens")
@OnScreen
class RunStopScreensTest {
    private static final Preferences CAPPED = OpenDesk.lastStudy().withBudgetCap(new BigDecimal("5.00"));
    /** Enough for the look after 30 people, of 40 questions each. */
    private static final int REPLIES = 1_900;

    @TempDir
    Path folder;

    /** The sample with a rule. */
    private static Path ruled(double half) throws IOException {
        Path sample = SampleWorkspace.study();
        String rule = "simulation: {stop: {question: intent, half_width: " + half + ", least: 30, every: 10}, ";
        String text = Files.readString(sample).replaceFirst("(?m)^simulation: \\{", rule);
        return Files.writeString(sample.resolveSibling("ruled.study.yaml"), text);
    }

    @Test
    void howManyMorePeopleItNeedsIsReadInFull() throws IOException {
        AtomicReference<RunStage> made = new AtomicReference<>();
        RunBench.Line line = settings -> new ActedProvider(
                new RehearsalModel(SampleWorkspace.EMBEDDER),
                Objects.requireNonNull(made.get()).clock,
                REPLIES,
                Set.of(),
                Set.of());
        try (RunStage stage = new RunStage(folder, CAPPED, line, ruled(0.05), false)) {
            made.set(stage);
            Toolkit.run(stage.runs::begin);
            stage.until(() -> {
                ShownRun run = stage.page.shownProperty().get();
                return run != null
                        && run.stop() != null
                        && run.stop().stillNeeded().isPresent()
                        && run.snapshot().total().inFlight() == 16
                        && run.waitingForRating() == 0;
            });
            stage.picture("stopping");
        }
    }

    @Test
    void aRunThatItsRuleEndedIsDoneAndSaysByWhichRule() throws IOException {
        RunBench.Line line = settings -> new RehearsalModel(SampleWorkspace.EMBEDDER);
        try (RunStage stage = new RunStage(folder, OpenDesk.lastStudy(), line, ruled(0.2), true)) {
            stage.picture("ruled");
            Toolkit.run(stage.runs::rehearse);
            stage.until(() -> !stage.desk.runs().isEmpty());
            stage.untilIdle();
            stage.until(() -> stage.page.troubleProperty().get() != null);
            Scene scene = stage.scene(Screens.SIZES.getFirst());
            Label rest = Toolkit.call(() -> (Label) scene.getRoot().lookup("#run-queued"));
            assertThat(rest.getText()).startsWith("Not asked ");
            stage.picture("decided");
            stage.withPopup("decided-settings", "#run-settings");
            Toolkit.run(() -> stage.page.viewProperty().set(RunViewModel.View.HISTORY));
            stage.picture("decided-history");
        }
    }
}
