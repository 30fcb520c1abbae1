package app.moderato.ui.harness;

import app.moderato.ui.shell.Framed;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** JavaFX for a test class: started once per process, every window closed after each test. */
public final class Toolkit implements BeforeAllCallback, AfterEachCallback {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final Logger LOG = Logger.getLogger("javafx");

    @Override
    public void beforeAll(ExtensionContext context) throws InterruptedException {
        if (STARTED.compareAndSet(false, true)) {
            LOG.setFilter(entry -> !entry.getMessage().startsWith("Unsupported JavaFX configuration"));
            CountDownLatch up = new CountDownLatch(1);
            Platform.startup(up::countDown);
            if (!up.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start.");
            }
            Platform.setImplicitExit(false);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        run(() -> {
            List.copyOf(Window.getWindows()).stream()
                    .filter(Stage.class::isInstance)
                    .forEach(Window::hide);
            Framed.letGo();
        });
    }

    /** Runs on the screen's thread and waits for the end. */
    public static void run(Runnable action) {
        call(Executors.callable(action));
    }

    /** Runs on the screen's thread and waits for the result. */
    public static <T> T call(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
