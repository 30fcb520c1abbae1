package app.moderato.ui.run;

import app.moderato.core.interview.monitor.HandClock;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.ResultLabels;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.Place;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.shell.Framed;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.stage.Window;

/** The Run page in the real frame over a real workspace, for pictures and journeys. */
final class RunStage implements AutoCloseable {
    final HandClock clock = new HandClock(OpenDesk.CLOCK.instant());
    final List<Place> places = new ArrayList<>();
    final TaskRunner tasks;
    final Desk desk;
    final RunDesk runs;
    final RunViewModel page;

    /** @param real time passes by itself; otherwise the test moves the clock */
    RunStage(Path folder, Preferences preferences, RunBench.Line line, Path study, boolean real) {
        DesktopPorts plain = OpenDesk.ports(folder);
        DesktopPorts ports = new DesktopPorts(
                plain.workspaces(),
                plain.workspaceFile(),
                plain.preferences(),
                RunBench.lines(plain.providers().known(), line),
                plain.embedder(),
                plain.scales(),
                plain.prices(),
                plain.tokenizers(),
                real ? Clock.systemUTC() : clock,
                plain.connect());
        tasks = Toolkit.call(TaskRunner::ofWindow);
        desk = Toolkit.call(() -> new Desk(ports, preferences, tasks));
        runs = Toolkit.call(() -> new RunDesk(desk, tasks));
        page = Toolkit.call(() -> new RunViewModel(desk, runs, places::add, tasks));
        Toolkit.run(() -> desk.open(study));
        Screens.awaitThat(() -> desk.stateProperty().get() == Desk.State.READY);
    }

    RunController controller() {
        return new RunController(
                page,
                new ResultLabels(new SimpleObjectProperty<>()),
                desk.ports().clock());
    }

    Scene scene(Dimension2D size) {
        boolean past = page.viewProperty().get() == RunViewModel.View.HISTORY;
        Scene scene = Toolkit.call(() -> Framed.around(controller(), new Place.Run(past), desk, runs, tasks, size));
        ListView<?> answers = (ListView<?>) Toolkit.call(() -> scene.getRoot().lookup("#run-answers"));
        until(() -> page.shownProperty().get() == null
                || answers.getItems().equals(page.rows().answers().rows()));
        return scene;
    }

    void until(Callable<Boolean> condition) {
        Screens.awaitThat(condition);
    }

    void picture(String state) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = scene(size);
            Screens.save(Screens.settled(scene), "run", state, scheme, size);
        });
    }

    /** The page with what a press on the node opens over it. */
    void withPopup(String state, String node) {
        Screens.everywhere((scheme, size) -> {
            Scene scene = scene(size);
            Screens.settled(scene);
            Toolkit.run(() -> {
                javafx.stage.Stage window = new javafx.stage.Stage();
                window.setScene(scene);
                window.show();
                ((ButtonBase) scene.getRoot().lookup(node)).fire();
            });
            Screens.save(Screens.withPopups(scene), "run", state, scheme, size);
            Toolkit.run(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        });
    }

    void untilIdle() {
        until(() -> runs.stageProperty().get() == Stage.IDLE && tasks.running().isEmpty());
    }

    @Override
    public void close() {
        runs.close();
        Toolkit.run(tasks::close);
        desk.close();
    }
}
