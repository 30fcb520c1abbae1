package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.control.Ticker;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.task.TaskRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The Group page's models over a real workspace, without a stage: sessions are held on virtual threads, the test's thread
 * is the screen's.
 */
final class GroupBench implements AutoCloseable {
    final List<Place> places = new ArrayList<>();
    final Desk desk;
    final GroupDesk groups;
    final GroupViewModel page;
    private final HandTicker ticker = new HandTicker();
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background(screen::add);
    private final TaskRunner tasks = TaskRunner.on(background, screen::add, (pause, action) -> screen.add(action));

    GroupBench(Path folder) {
        this(folder, Preferences.DEFAULT, settings -> new RehearsalModel(SampleWorkspace.EMBEDDER));
    }

    GroupBench(Path folder, Preferences preferences, Function<ProviderSettings, ChatModel> line) {
        desk = new Desk(OpenDesk.ports(folder, line), preferences, tasks);
        groups = new GroupDesk(desk, tasks, ticker);
        page = new GroupViewModel(desk, groups, places::add, tasks);
        desk.open(write(folder));
        until(() -> desk.stateProperty().get() != Desk.State.OPENING);
        assertThat(desk.troubleProperty().get()).isEmpty();
    }

    private static Path write(Path folder) {
        try {
            return Files.writeString(folder.resolve("table.study.yaml"), GroupStage.STUDY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    SetupModel seated() {
        until(() -> page.setup().readyProperty().get());
        return page.setup();
    }

    /** @param byModel whether a model holds the chair, so that it comes to its end by itself */
    void begin(int groups, boolean byModel) {
        this.groups.begin(new Seating(List.of(), 4, groups, byModel, false, false, false, false, null));
        until(() -> page.tableProperty().get() != null);
    }

    TableModel table() {
        return Objects.requireNonNull(page.tableProperty().get());
    }

    void untilWaiting() {
        until(() -> table().waitingProperty().get());
    }

    void untilShown(GroupViewModel.View view) {
        until(() -> page.viewProperty().get() == view && !page.loadingProperty().get());
    }

    /** What was begun in the background is over, a group at the table as well. */
    void untilIdle() {
        until(() -> background.underWay() == 0);
    }

    /** Does what waits for the screen, and ticks, until the condition holds. */
    void until(Callable<Boolean> condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try {
            while (!condition.call()) {
                assertThat(System.nanoTime()).as("waited 60 s").isLessThan(deadline);
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

    @Override
    public void close() {
        groups.close();
        tasks.close();
        background.close();
        desk.close();
    }

    /** Ticks when told to. */
    private static final class HandTicker implements Ticker {
        private @Nullable Runnable heard;

        @Override
        public void start(Runnable tick) {
            heard = tick;
        }

        @Override
        public void stop() {
            heard = null;
        }

        void tick() {
            if (heard != null) {
                heard.run();
            }
        }
    }
}
