package app.moderato.ui.task;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Runs jobs in the background and hands their ends back to the screen's thread. Every start names what to do with a
 * failure, and every failure is logged, so that none is silent.
 *
 * <p>Called from the screen's thread only, but for its end.
 */
public final class TaskRunner implements AutoCloseable {
    private final Executor background;
    private final Executor screen;
    private final Runnable end;
    private final Delays delays;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    /** The same for any thread, as the end may come from another one. */
    private final Set<RunningTask> live = ConcurrentHashMap.newKeySet();
    // kept: an unmodifiable view that nobody holds is collected, and its listeners hear no more
    private final ObservableList<RunningTask> shown = FXCollections.unmodifiableObservableList(running);

    private volatile boolean closed;

    private TaskRunner(Executor background, Executor screen, Delays delays, Runnable end) {
        this.background = background;
        this.screen = screen;
        this.delays = delays;
        this.end = end;
    }

    /** A virtual thread per job. */
    public static TaskRunner ofWindow() {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Delays delays = (pause, action) -> threads.execute(() -> {
            try {
                Thread.sleep(pause);
                Platform.runLater(action);
            } catch (InterruptedException e) {
                // the window closes
                Thread.currentThread().interrupt();
            }
        });
        return new TaskRunner(threads, Platform::runLater, delays, threads::shutdownNow);
    }

    /** With executors of the caller's; {@code Runnable::run} for both makes a start return after its end. */
    public static TaskRunner on(Executor background, Executor screen) {
        return on(background, screen, Delays.NEVER);
    }

    /** The same with pauses of the caller's. */
    public static TaskRunner on(Executor background, Executor screen, Delays delays) {
        return new TaskRunner(background, screen, delays, () -> {});
    }

    /** Runs something on the screen's thread after a pause, unless this is closed before. */
    public void later(Duration pause, Runnable action) {
        if (!closed) {
            delays.after(pause, () -> {
                if (!closed) {
                    action.run();
                }
            });
        }
    }

    /** What runs now, oldest first, for the status bar. */
    public ObservableList<RunningTask> running() {
        return shown;
    }

    /**
     * @param title what is being done, as people read it in the status bar
     * @param done gets the result, unless the task was cancelled
     * @param failed gets the failure, unless the task was cancelled
     * @return the task; after {@link #close()} one that is cancelled and does nothing
     */
    public <T> RunningTask start(
            String title, Job<T> job, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return start(title, true, job, done, failed);
    }

    /** The same for what follows every keystroke: it is not listed among what runs. */
    public <T> RunningTask startQuietly(
            String title, Job<T> job, Consumer<? super T> done, Consumer<? super Exception> failed) {
        return start(title, false, job, done, failed);
    }

    private <T> RunningTask start(
            String title, boolean listed, Job<T> job, Consumer<? super T> done, Consumer<? super Exception> failed) {
        RunningTask task = new RunningTask(title, screen);
        if (closed) {
            task.cancel();
            return task;
        }
        if (listed) {
            running.add(task);
        }
        live.add(task);
        background.execute(() -> {
            Outcome<T> outcome = Outcome.of(title, task, job);
            screen.execute(() -> {
                running.remove(task);
                live.remove(task);
                task.hand();
                if (!task.isCancelled() && !closed) {
                    outcome.deliver(done, failed);
                }
            });
        });
        return task;
    }

    /** Cancels what runs; nothing is begun or delivered any more. Any thread. */
    @Override
    public void close() {
        closed = true;
        live.forEach(RunningTask::cancel);
        end.run();
    }
}
