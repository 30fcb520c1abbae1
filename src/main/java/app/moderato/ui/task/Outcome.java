package app.moderato.ui.task;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a job ended. */
sealed interface Outcome<T> {
    Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    record Success<T>(T value) implements Outcome<T> {}

    record Failure<T>(Exception cause) implements Outcome<T> {}

    static <T> Outcome<T> of(String title, RunningTask task, Job<T> job) {
        task.begin();
        try {
            return new Success<>(job.run(task));
        } catch (Exception e) {
            return failure(title, task, e);
        } catch (Error e) {
            return failure(title, task, new ExecutionException(e));
        } finally {
            task.end();
        }
    }

    private static <T> Outcome<T> failure(String title, RunningTask task, Exception cause) {
        if (task.isCancelled()) {
            LOG.debug("Cancelled: {}", title, cause);
        } else {
            LOG.error("Failed: {}", title, cause);
        }
        return new Failure<>(cause);
    }

    default void deliver(Consumer<? super T> done, Consumer<? super Exception> failed) {
        switch (this) {
            case Success<T> success -> done.accept(success.value());
            case Failure<T> failure -> failed.accept(failure.cause());
        }
    }
}
