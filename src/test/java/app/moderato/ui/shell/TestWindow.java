package app.moderato.ui.shell;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.file.settings.Preferences;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.group.GroupDesk;
import app.moderato.ui.harness.FilesByHand;
import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.Screens;
import app.moderato.ui.harness.Toolkit;
import app.moderato.ui.run.RunDesk;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window over a real workspace, for journeys: 1000 × 760, as a person has it after a start. */
final class TestWindow implements AutoCloseable {
    private static final Dimension2D SIZE = new Dimension2D(1000, 760);

    final FilesByHand files = new FilesByHand();
    final FxRobot robot = new FxRobot();
    final Theme theme;
    final Desk desk;
    final RunDesk runs;
    final GroupDesk groups;
    private final TaskRunner tasks;
    private final Stage stage;
    private volatile boolean prepared;

    private TestWindow(DesktopPorts ports, Preferences preferences) {
        tasks = TaskRunner.ofWindow();
        stage = Toolkit.call(Stage::new);
        theme = Toolkit.call(() -> new Theme(preferences.theme()));
        desk = Toolkit.call(() -> new Desk(ports, preferences, tasks));
        runs = Toolkit.call(() -> new RunDesk(desk, tasks));
        groups = Toolkit.call(() -> new GroupDesk(desk, tasks));
        Toolkit.run(() -> {
            MainWindow window = new MainWindow(
                    stage,
                    desk,
                    runs,
                    groups,
                    tasks,
                    files,
                    navigator -> new FeaturePages(desk, runs, groups, tasks, theme, files, navigator),
                    SIZE);
            theme.schemeProperty().subscribe((old, now) -> window.dropHidden());
            window.show(() -> {});
            window.prepare(() -> prepared = true);
        });
        awaitThat(() -> prepared);
        WaitForAsyncUtils.waitForFxEvents();
        awaitThat(() -> desk.stateProperty().get() == Desk.State.READY);
    }

    static TestWindow open(DesktopPorts ports, Preferences preferences) {
        return new TestWindow(ports, preferences);
    }

    static TestWindow open(Path folder, Preferences preferences) {
        return new TestWindow(OpenDesk.ports(folder), preferences);
    }

    /** @param model in the place of every provider */
    static TestWindow open(Path folder, Preferences preferences, Function<ProviderSettings, ChatModel> model) {
        return new TestWindow(OpenDesk.ports(folder, model), preferences);
    }

    void awaitThat(Callable<Boolean> condition) {
        Screens.awaitThat(condition);
    }

    /** For a whole run, whose length depends on the machine. */
    void awaitLong(Callable<Boolean> condition) {
        Screens.awaitThat(120, condition);
    }

    void awaitShown(String selector) {
        awaitThat(() -> shown(selector).isPresent());
    }

    /** Waits for the node, then presses it. */
    void press(String selector) {
        awaitShown(selector);
        robot.clickOn(Toolkit.call(() -> shown(selector).orElseThrow()));
    }

    /** What the node says now; never inside a condition, which is on the screen's thread already. */
    String text(String selector) {
        return Toolkit.call(() -> said(selector));
    }

    /** The first node of that kind that a person can see, in any window. On the screen's thread. */
    static Optional<Node> shown(String selector) {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(window -> window.getScene().getRoot())
                .flatMap(root -> root.lookupAll(selector).stream())
                .filter(TestWindow::visible)
                .findFirst();
    }

    /** What the node says. On the screen's thread, as conditions are. */
    static String said(String selector) {
        return shown(selector)
                .filter(Labeled.class::isInstance)
                .map(node -> String.valueOf(((Labeled) node).getText()))
                .orElse("");
    }

    /** On the screen's thread. */
    static ListView<?> list(String selector) {
        return (ListView<?>) shown(selector).orElseThrow();
    }

    /** How many rows the list has, -1 where it is not shown. On the screen's thread. */
    static int rows(String selector) {
        return shown(selector).isEmpty() ? -1 : list(selector).getItems().size();
    }

    /** Something in the list's visible rows is marked as found. On the screen's thread. */
    static boolean marked(String selector) {
        return list(selector).lookupAll(".pen").stream()
                .map(javafx.scene.shape.Path.class::cast)
                .anyMatch(pen -> !pen.getElements().isEmpty());
    }

    private static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        Toolkit.run(stage::hide);
        groups.close();
        runs.close();
        tasks.close();
        desk.close();
        Toolkit.run(theme::close);
    }
}
