package app.moderato.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Connection;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OnScreen;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.harness.Watch;
import app.moderato.ui.harness.Watchdog;
import app.moderato.ui.harness.WatchedTest;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Dimension2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** What a person does on the Run page, by mouse and keyboard, in a window of 1000 × 760. */
@Timeout(180)
@OnScreen
class RunJourneyTest {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);
    private static final Preferences CONNECTED = Preferences.DEFAULT
            .withConnection(new Connection("mine", "openai", null, "gpt-4.1-mini", Abilities.UNKNOWN))
            .withChosen("mine");

    private final FxRobot robot = new FxRobot();

    private final Theme theme = Toolkit.call(() -> new Theme("light"));

    @TempDir
    Path folder;

    @AfterEach
    void closeTheTheme() {
        Toolkit.run(theme::close);
    }

    private RunStage open(Preferences preferences, RunBench.Line line, String study) {
        RunStage stage = new RunStage(folder, preferences, line, RunBench.write(folder, study), true);
        Scene scene = stage.scene(SIZE);
        Toolkit.run(() -> {
            Stage window = new Stage();
            window.setScene(scene);
            window.setWidth(SIZE.getWidth());
            window.setHeight(SIZE.getHeight());
            window.show();
        });
        return stage;
    }

    private void press(RunStage stage, String selector) {
        stage.until(() -> shown(selector).isPresent());
        robot.clickOn(Toolkit.call(() -> shown(selector).orElseThrow()));
    }

    private static void awaitText(RunStage stage, String selector, String text) {
        stage.until(() -> shown(selector)
                .filter(node -> ((Labeled) node).getText().equals(text))
                .isPresent());
    }

    private static Optional<Node> shown(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(RunJourneyTest::visible)
                .findFirst();
    }

    private static boolean visible(Node node) {
        return node.isVisible() && (node.getParent() == null || visible(node.getParent()));
    }

    @WatchedTest
    void aRehearsalIsPausedGoneOnWithStoppedResumedAndRead(Watch watch) {
        Gated respondents = new Gated(new RehearsalModel(SampleWorkspace.EMBEDDER));
        try (RunStage stage = open(Preferences.DEFAULT, settings -> respondents, RunBench.STUDY);
                Watchdog _ = watch.begin()) {
            press(stage, "#run-empty .button");
            respondents.let(6);
            awaitText(stage, "#run-state", "Running");
            awaitText(stage, "#run-done", "Done 6");
            assertThat(Toolkit.call(() -> shown("#run-rehearsal"))).isPresent();

            press(stage, "#primary");
            awaitText(stage, "#run-state", "Paused");
            press(stage, "#primary");
            awaitText(stage, "#run-state", "Running");
            respondents.let(2);
            awaitText(stage, "#run-done", "Done 8");

            press(stage, "#run-stop");
            awaitText(stage, "#run-state", "Stopped");
            stage.untilIdle();
            respondents.let(1_000);
            press(stage, "#run-trouble .button");
            awaitText(stage, "#run-state", "Completed");
            awaitText(stage, "#run-percent", "100%");
            stage.untilIdle();
            assertThat(Toolkit.call(() -> shown("#run-trouble"))).isEmpty();

            press(stage, "#run-history");
            stage.until(() -> shown("#run-list").isPresent());
            press(stage, "#history-look");
            stage.until(() -> shown("#run-answers").isPresent());
            robot.clickOn(Toolkit.call(() -> shown("#run-answers .answer-cell").orElseThrow()));
            stage.until(() -> !stage.places.isEmpty());
            assertThat(stage.places.getLast()).isInstanceOf(Place.Interview.class);
        }
    }

    @WatchedTest
    void whatFailedIsLookedIntoAndAskedAgain(Watch watch) {
        AtomicBoolean failing = new AtomicBoolean(true);
        RunBench.Line line = settings -> new Scripted(request -> {
            boolean fails = failing.get()
                    && request.situation().question().id().value().equals("intent")
                    && request.situation().persona().id().value().equals("p002");
            if (fails) {
                throw new LlmException(new LlmFailure.BadRequest("openai", 400, "no such parameter"));
            }
            return "Quite likely, I would buy it.";
        });
        try (RunStage stage = open(CONNECTED, line, RunBench.STUDY);
                Watchdog _ = watch.begin()) {
            press(stage, "#primary");
            press(stage, "#agree-yes");
            awaitText(stage, "#run-state", "Incomplete");
            stage.untilIdle();
            awaitText(stage, "#run-rerun", "Re-run 3 failed");

            press(stage, "#run-failed .hyperlink");
            stage.until(() -> shown("#failed-details").isPresent());
            assertThat(Toolkit.call(() -> shown("#failed-details .try")))
                    .hasValueSatisfying(attempt -> assertThat(((Labeled) attempt).getText())
                            .isEqualTo("Try 1: Request was not accepted (400)"));
            press(stage, "#failed-interview");
            stage.until(() -> !stage.places.isEmpty());
            assertThat(Toolkit.call(() -> shown("#run-failed .hyperlink")))
                    .hasValueSatisfying(
                            link -> assertThat(((Hyperlink) link).isVisited()).isFalse());

            failing.set(false);
            press(stage, "#run-rerun");
            awaitText(stage, "#run-state", "Completed");
        }
    }

    @Test
    void atItsCapTheRunWaitsUntilAHigherOneIsTyped() {
        RunBench.Line line = settings -> new Scripted(request -> "Quite likely, I would buy it.");
        String capped = RunBench.STUDY + "simulation: {model: gpt-4.1-mini, max_cost: 0.001}\n";
        try (RunStage stage = open(CONNECTED, line, capped)) {
            press(stage, "#primary");
            press(stage, "#agree-yes");
            stage.until(() -> shown("#run-trouble-second").isPresent());
            awaitText(stage, "#primary-label", "Raise cap");
            press(stage, "#primary");
            stage.until(() -> shown("#cap-amount").isPresent());
            TextField amount =
                    (TextField) Toolkit.call(() -> shown("#cap-amount").orElseThrow());
            robot.interact(() -> amount.setText("0.0001"));
            press(stage, "#cap-set");
            stage.until(
                    () -> ((Labeled) shown("#cap-hint").orElseThrow()).getText().startsWith("Give an amount"));
            robot.interact(() -> amount.setText("5"));
            press(stage, "#cap-set");
            awaitText(stage, "#run-state", "Completed");
        }
    }

    @Test
    void theSliderChangesHowManyCallsAreMadeAtOnceByKeyboard() {
        Gated model = new Gated(new Scripted(request -> "Quite likely."));
        try (RunStage stage = open(CONNECTED, settings -> model, RunBench.STUDY)) {
            press(stage, "#primary");
            press(stage, "#agree-yes");
            stage.until(() -> shown("#run-at-once").isPresent());
            Slider slider = (Slider) Toolkit.call(() -> shown("#run-at-once").orElseThrow());
            assertThat(slider.getValue())
                    .as("the page changes nothing by being shown")
                    .isEqualTo(16);
            assertThat(model.atOnce).hasValue(16);
            robot.interact(slider::requestFocus);
            robot.type(KeyCode.RIGHT);
            stage.until(() -> model.atOnce.get() == 17);
            awaitText(stage, "#run-at-once-number", "17");
        }
    }

    @Test
    void whoeverScrollsTheAnswersIsNoLongerTakenToTheNewest() {
        Gated model = new Gated(new Scripted(request -> "Quite likely."));
        try (RunStage stage = open(CONNECTED, settings -> model, RunBench.STUDY)) {
            press(stage, "#primary");
            press(stage, "#agree-yes");
            model.let(12);
            awaitText(stage, "#run-done", "Done 12");
            stage.until(() -> shown("#run-answers .answer-cell").isPresent());
            robot.moveTo(Toolkit.call(() -> shown("#run-answers .answer-cell").orElseThrow()))
                    .scroll(2, VerticalDirection.DOWN);
            stage.until(() -> !stage.page.rows().answers().followProperty().get());
            model.let(1);
            awaitText(stage, "#run-done", "Done 13");
            assertThat(stage.page.rows().answers().rows()).hasSize(12);
            press(stage, "#run-follow");
            stage.until(() -> stage.page.rows().answers().rows().size() == 13);
        }
    }

    @WatchedTest
    void tenThousandEventsWakeTheScreenFourTimesASecondAtMost(Watch watch) {
        RunBench.Line line = settings -> new Scripted(request -> "Quite likely, I would buy it.");
        AtomicInteger changes = new AtomicInteger();
        try (RunStage stage = open(CONNECTED, line, RunBench.STUDY.replace("size: 4", "size: 600"))) {
            Toolkit.run(() -> stage.runs.snapshotProperty().subscribe((old, now) -> changes.incrementAndGet()));
            long began = System.nanoTime();
            press(stage, "#primary");
            press(stage, "#agree-yes");
            // the tables are built with the first figures, once a sitting
            stage.until(() -> done(stage) > 0);
            try (Watchdog _ = watch.begin()) {
                for (int tenth = 1; tenth <= 10; tenth++) {
                    int cells = 300 * tenth;
                    stage.until(() -> done(stage) >= cells);
                }
                stage.untilIdle();
            }
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            // each cell is sent, replied to and ended, three of five are rated: 10,800 events
            assertThat(changes.get()).isBetween(1, (int) Math.ceil(4 * seconds) + 2);
        }
    }

    private static int done(RunStage stage) {
        var now = stage.runs.snapshotProperty().get();
        return now == null ? 0 : now.total().done();
    }

    private interface Script {
        String reply(ChatRequest request) throws LlmException;
    }

    /** A provider that answers at once, as the test says. */
    private record Scripted(Script script) implements ChatModel {
        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "gpt-4.1-mini";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException {
            retries.sent();
            return new ChatReply(
                    script.reply(request),
                    ChatReply.Finish.STOP,
                    new Usage(100, 20, 0, 0),
                    "gpt-4.1-mini",
                    null,
                    Duration.ofMillis(700));
        }
    }

    /** Lets as many calls pass as the test says. */
    private static final class Gated implements ChatModel {
        private final ChatModel model;
        private final Semaphore calls = new Semaphore(0);
        private final AtomicInteger atOnce = new AtomicInteger();

        Gated(ChatModel model) {
            this.model = model;
        }

        void let(int number) {
            calls.release(number);
        }

        @Override
        public String provider() {
            return model.provider();
        }

        @Override
        public String model() {
            return model.model();
        }

        @Override
        public void atOnce(int number) {
            atOnce.set(number);
            model.atOnce(number);
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
            calls.acquire();
            return model.reply(request, retries);
        }
    }
}
