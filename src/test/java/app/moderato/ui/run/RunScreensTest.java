package app.moderato.ui.run;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of the Run page in every state. */
@Tag("screens")
@OnScreen
class RunScreensTest {
    private static final Set<Integer> SLOW = Set.of(100, 230, 333, 470, 555);
    private static final Preferences CAPPED = OpenDesk.lastStudy().withBudgetCap(new BigDecimal("5.00"));

    @TempDir
    Path folder;

    private final AtomicReference<ActedProvider> acted = new AtomicReference<>();

    /** The sample with fewer people, and another change. */
    private static Path small(String old, String now) {
        try {
            Path sample = SampleWorkspace.study();
            String text = Files.readString(sample).replace("size: " + SampleWorkspace.PEOPLE, "size: 40");
            return Files.writeString(sample.resolveSibling("small.study.yaml"), text.replace(old, now));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private RunStage stage(Preferences preferences, int replies) {
        return stage(preferences, replies, SampleWorkspace.study());
    }

    private RunStage stage(Preferences preferences, int replies, Path study) {
        AtomicReference<RunStage> made = new AtomicReference<>();
        RunBench.Line line = settings -> {
            ActedProvider provider = new ActedProvider(
                    new RehearsalModel(SampleWorkspace.EMBEDDER),
                    Objects.requireNonNull(made.get()).clock,
                    replies,
                    SLOW,
                    Set.of(5));
            acted.set(provider);
            return provider;
        };
        RunStage stage = new RunStage(folder, preferences, line, study, false);
        made.set(stage);
        return stage;
    }

    private RunStage stage(Preferences preferences, RunBench.Line line) {
        return new RunStage(folder, preferences, line, SampleWorkspace.study(), false);
    }

    private static int unrated(RunStage stage) {
        return Objects.requireNonNull(stage.page.shownProperty().get()).waitingForRating();
    }

    private static boolean state(RunStage stage, RunState state) {
        ShownRun run = stage.page.shownProperty().get();
        return run != null && run.snapshot().state() == state;
    }

    /** A run that waits for calls that never come back, with everything rated that was answered. */
    private RunStage running() {
        return running(1_024);
    }

    private RunStage running(int replies) {
        RunStage stage = stage(CAPPED, replies);
        Toolkit.run(stage.runs::begin);
        stage.until(() -> acted.get() != null
                && acted.get().calls() == replies + 16
                && state(stage, RunState.RUNNING)
                && Objects.requireNonNull(stage.page.shownProperty().get()).waitingForRating() == 0
                && Objects.requireNonNull(stage.page.shownProperty().get())
                                .snapshot()
                                .total()
                                .inFlight()
                        == 16);
        return stage;
    }

    @Test
    void aRunUnderWay() {
        try (RunStage stage = running()) {
            stage.picture("running");
            Toolkit.run(stage.runs::pause);
            stage.until(() -> state(stage, RunState.PAUSED));
            stage.picture("paused");
            Toolkit.run(stage.runs::stop);
            stage.untilIdle();
            stage.picture("stopped");
            Toolkit.run(() -> stage.page.viewProperty().set(RunViewModel.View.HISTORY));
            stage.picture("history");
        }
    }

    @Test
    void aRunThatTheProviderSlowsDown() {
        try (RunStage stage = running(700)) {
            stage.picture("slowed");
        }
    }

    @Test
    void aStudyThatWasNeverRun() {
        try (RunStage stage = stage(Preferences.DEFAULT, 0)) {
            stage.picture("empty");
        }
    }

    @Test
    void aRunAtItsCap() {
        try (RunStage stage = stage(OpenDesk.lastStudy(), 100_000, small("max_cost: 5.00", "max_cost: 0.10"))) {
            Toolkit.run(stage.runs::begin);
            stage.until(() -> stage.page.troubleProperty().get() != null && unrated(stage) == 0);
            stage.picture("cap");
            stage.withPopup("raise-cap", "#run-trouble > .button");
        }
    }

    @Test
    void aRunWithFailures() {
        try (RunStage stage = stage(CAPPED, 100_000, small("", ""))) {
            Toolkit.run(stage.runs::begin);
            stage.until(() -> state(stage, RunState.INCOMPLETE));
            stage.untilIdle();
            stage.picture("incomplete");
            stage.withPopup("failure", "#run-failed .hyperlink");
            stage.withPopup("settings", "#run-settings");
            Toolkit.run(
                    () -> stage.runs.retryFailed(stage.desk.runs().getFirst().id()));
            stage.until(() -> state(stage, RunState.COMPLETED));
            stage.untilIdle();
            stage.picture("completed");
        }
    }

    @Test
    void aRunThatEndedWithItsProcess() {
        try (RunStage stage = running()) {
            stage.runs.close();
        }
        try (RunStage stage = stage(CAPPED, 100_000)) {
            stage.until(() -> state(stage, RunState.INTERRUPTED));
            stage.picture("interrupted");
        }
    }

    @Test
    void aProviderThatRefuses() {
        try (RunStage stage = stage(OpenDesk.lastStudy(), settings -> new ActedProvider.Refusing())) {
            Toolkit.run(stage.runs::begin);
            stage.until(() -> state(stage, RunState.REFUSED));
            stage.untilIdle();
            stage.picture("refused");
        }
        try (RunStage stage = stage(OpenDesk.lastStudy(), settings -> {
            throw new LlmException(new LlmFailure.NoKey("openai", "OPENAI_API_KEY"));
        })) {
            Toolkit.run(stage.runs::begin);
            stage.until(() -> stage.runs.troubleProperty().get() != null);
            stage.picture("no-key");
        }
    }

    @Test
    void aRehearsal() {
        try (RunStage stage = stage(Preferences.DEFAULT, settings -> new RehearsalModel(SampleWorkspace.EMBEDDER))) {
            Toolkit.run(stage.runs::rehearse);
            stage.until(() -> state(stage, RunState.RUNNING)
                    && Objects.requireNonNull(stage.page.shownProperty().get())
                                    .snapshot()
                                    .total()
                                    .done()
                            > 1_000);
            Toolkit.run(stage.runs::pause);
            stage.until(() -> state(stage, RunState.PAUSED) && unrated(stage) == 0);
            stage.picture("rehearsal");
        }
    }

    @Test
    void aRunThatIsAboutToBegin() {
        CountDownLatch connected = new CountDownLatch(1);
        try (RunStage stage = stage(OpenDesk.lastStudy(), settings -> {
            try {
                connected.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new LlmException(new LlmFailure.NoKey("openai", "OPENAI_API_KEY"));
        })) {
            Toolkit.run(stage.runs::begin);
            stage.picture("starting");
            connected.countDown();
        }
    }
}
