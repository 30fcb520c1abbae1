package app.moderato.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.monitor.HandClock;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The Run page's models over a real workspace, without a stage: work is done on virtual threads, the test's thread is the
 * screen's, and the clock of live figures ticks by hand.
 */
final class RunBench implements AutoCloseable {
    static final String STUDY = """
            moderato: 1
            title: Two pastes
            language: en
            seed: 7
            concepts:
              - {id: mint, name: Mint, text: A paste that tastes of mint.}
              - {id: plain, name: Plain, text: An ordinary paste., control: true}
            panel: {size: 4, population: us-adults}
            guide:
              exposure: sequential
              before:
                - {id: habit, type: open, text: "How do you look after your teeth?"}
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
              after:
                - {id: last, type: open, text: "Anything else?"}
            """;
    /** Four people, each asked once before and after, and about two concepts, the control twice. */
    static final int CELLS = 4 * (1 + 3 + 1);

    /** Connects, or says why not. */
    interface Line {
        ChatModel connect(ProviderSettings settings) throws LlmException;
    }

    final HandClock clock = new HandClock(OpenDesk.CLOCK.instant());
    final HandTicker ticker = new HandTicker();
    final List<Place> places = new ArrayList<>();
    final Desk desk;
    final RunDesk runs;
    final RunViewModel page;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final TaskRunner tasks = TaskRunner.on(background, screen::add);

    RunBench(Path folder, Preferences preferences, Line line) {
        this(folder, preferences, line, write(folder, STUDY));
    }

    RunBench(Path folder, Preferences preferences, Line line, Path study) {
        DesktopPorts plain = OpenDesk.ports(folder);
        DesktopPorts ports = new DesktopPorts(
                plain.workspaces(),
                plain.workspaceFile(),
                plain.preferences(),
                lines(plain.providers().known(), line),
                plain.embedder(),
                plain.scales(),
                plain.prices(),
                plain.tokenizers(),
                clock,
                plain.connect());
        desk = new Desk(ports, preferences, tasks);
        runs = new RunDesk(desk, tasks, ticker);
        page = new RunViewModel(desk, runs, places::add, tasks);
        desk.open(study);
        until(() -> desk.stateProperty().get() != Desk.State.OPENING);
        assertThat(desk.troubleProperty().get()).isEmpty();
    }

    static Path write(Path folder, String study) {
        try {
            Path file = folder.resolve("pastes.study.yaml");
            return Files.exists(file) ? file : Files.writeString(file, study);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static app.moderato.core.llm.Providers lines(List<app.moderato.core.llm.Providers.Profile> known, Line line) {
        return new Lines(known, line);
    }

    private record Lines(List<Profile> known, Line line) implements app.moderato.core.llm.Providers {
        @Override
        public ChatModel connect(ProviderSettings settings) throws LlmException {
            return line.connect(settings);
        }
    }

    TaskRunner tasks() {
        return tasks;
    }

    /** Does what waits for the screen, and ticks, until the condition holds. */
    void until(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("waited 30 s").isLessThan(deadline);
                Runnable next = screen.poll(5, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
                ticker.tick();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    void untilIdle() {
        until(() -> runs.stageProperty().get() == Stage.IDLE && tasks.running().isEmpty());
    }

    RunRecord newest() {
        return desk.runs().getFirst();
    }

    @Override
    public void close() {
        runs.close();
        tasks.close();
        background.shutdownNow();
        desk.close();
    }

    /** Ticks when told to. */
    static final class HandTicker implements Ticker {
        private @Nullable Runnable onTick;
        private AtomicInteger count = new AtomicInteger();

        @Override
        public void start(Runnable tick) {
            onTick = tick;
        }

        @Override
        public void stop() {
            onTick = null;
        }

        void counting(AtomicInteger ticks) {
            count = ticks;
        }

        boolean running() {
            return onTick != null;
        }

        void tick() {
            if (onTick != null) {
                count.incrementAndGet();
                onTick.run();
            }
        }
    }
}
