package app.moderato.ui.shell;

import app.moderato.file.settings.Preferences;
import app.moderato.ui.control.FileDialogs;
import app.moderato.ui.desk.Desk;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.group.GroupDesk;
import app.moderato.ui.run.RunDesk;
import app.moderato.ui.task.TaskRunner;
import app.moderato.ui.theme.Theme;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * The desktop door. It starts the toolkit itself instead of being an {@code Application}, so that services come by
 * constructor and nothing is static.
 */
public final class DesktopApp {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DesktopApp.class);
    private static final Dimension2D SIZE = new Dimension2D(1280, 800);
    private static final List<String> ICONS =
            List.of("/assets/icons/moderato-32.png", "/assets/icons/moderato-64.png", "/assets/icons/moderato-256.png");
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    private DesktopApp() {}

    /** There is a screen to open a window on. */
    public static boolean displayAvailable() {
        boolean linux = System.getProperty("os.name", "").startsWith("Linux");
        boolean headless = "Headless".equalsIgnoreCase(System.getProperty("glass.platform"));
        String display = System.getenv("DISPLAY");
        return headless || !linux || (display != null && !display.isBlank());
    }

    /**
     * Opens the window and returns after it was closed. Once per process, not from the toolkit's thread.
     *
     * @throws IllegalStateException if the toolkit or the window cannot be opened
     * @throws InterruptedException if the wait was interrupted; the window is then left to the end of the process
     */
    public static void run(DesktopPorts ports) throws InterruptedException {
        Preferences preferences = ports.preferences().load();
        // charts are drawn through Java 2D, which must not look for a display of its own beside the toolkit's
        System.setProperty("java.awt.headless", "true");
        // started from a class path on purpose: several libraries are no modules
        TOOLKIT.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith("Unsupported JavaFX configuration"));
        CountDownLatch closed = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        try {
            Platform.startup(() -> {
                try {
                    open(ports, preferences, closed);
                } catch (RuntimeException | Error e) {
                    failure.set(e);
                    closed.countDown();
                }
            });
        } catch (UnsupportedOperationException e) {
            throw new IllegalStateException("No window can be opened: " + e.getMessage(), e);
        }
        closed.await();
        Platform.exit();
        if (failure.get() != null) {
            throw new IllegalStateException("The window could not be opened.", failure.get());
        }
    }

    private static void open(DesktopPorts ports, Preferences preferences, CountDownLatch closed) {
        Thread.currentThread()
                .setUncaughtExceptionHandler(
                        (thread, failure) -> LOG.error("Unexpected failure on the screen's thread", failure));
        Stage stage = new Stage();
        ICONS.forEach(icon -> stage.getIcons().add(new Image(icon, true)));
        Theme theme = new Theme(preferences.theme());
        TaskRunner tasks = TaskRunner.ofWindow();
        Desk desk = new Desk(ports, preferences, tasks);
        RunDesk runs = new RunDesk(desk, tasks);
        GroupDesk groups = new GroupDesk(desk, tasks);
        FileDialogs files = FileDialogs.ofSystem(() -> stage);
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
        window.show(() -> {
            theme.close();
            Thread.ofPlatform().name("closing").start(() -> {
                try {
                    groups.close();
                    runs.close();
                    tasks.close();
                    desk.close();
                } finally {
                    closed.countDown();
                }
            });
        });
        window.prepare(() -> LOG.debug("All pages are made"));
    }
}
