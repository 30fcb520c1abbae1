package app.moderato.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
    private final List<Runnable> background = new ArrayList<>();
    private final List<Runnable> screen = new ArrayList<>();
    private final TaskRunner tasks = TaskRunner.on(background::add, screen::add);
    private final List<String> done = new ArrayList<>();
    private final List<Exception> failed = new ArrayList<>();

    @Test
    void aResultArrivesOnTheScreensThreadOnly() {
        tasks.start("Count", progress -> "three", done::add, failed::add);
        drain(background);
        assertThat(done).isEmpty();
        assertThat(tasks.running()).hasSize(1);
        drain(screen);
        assertThat(done).containsExactly("three");
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void aFailureIsDelivered() {
        IOException cause = new IOException("no disk");
        tasks.start(
                "Read",
                progress -> {
                    throw cause;
                },
                value -> done.add("never"),
                failed::add);
        drain(background);
        drain(screen);
        assertThat(done).isEmpty();
        assertThat(failed).containsExactly(cause);
    }

    @Test
    void anErrorIsAFailureToo() {
        AssertionError cause = new AssertionError("broken");
        tasks.start(
                "Break",
                progress -> {
                    throw cause;
                },
                value -> done.add("never"),
                failed::add);
        drain(background);
        drain(screen);
        assertThat(failed).singleElement().isInstanceOf(ExecutionException.class);
        assertThat(failed.getFirst()).hasCause(cause);
    }

    @Test
    void aCancelledTaskDeliversNothing() {
        RunningTask task = tasks.start("Count", progress -> "three", done::add, failed::add);
        drain(background);
        task.cancel();
        drain(screen);
        assertThat(done).isEmpty();
        assertThat(failed).isEmpty();
        assertThat(tasks.running()).isEmpty();
    }

    @Test
    void manyReportsReachTheScreenAsOne() {
        RunningTask task = tasks.start(
                "Count",
                progress -> {
                    for (int i = 0; i <= 1000; i++) {
                        progress.report(i / 1000.0, "step " + i);
                    }
                    return "done";
                },
                done::add,
                failed::add);
        drain(background);
        assertThat(screen).hasSize(2);
        drain(screen);
        assertThat(task.fractionProperty().get()).isEqualTo(1);
        assertThat(task.sentenceProperty().get()).isEqualTo("step 1000");
    }

    @Test
    void closingInterruptsWhatRuns() throws Exception {
        CompletableFuture<String> end = new CompletableFuture<>();
        CompletableFuture<Void> begun = new CompletableFuture<>();
        TaskRunner threads = TaskRunner.on(job -> Thread.ofVirtual().start(job), Runnable::run);
        threads.start(
                "Wait",
                progress -> {
                    begun.complete(null);
                    try {
                        return new CompletableFuture<String>().get();
                    } catch (InterruptedException e) {
                        end.complete("interrupted");
                        throw e;
                    }
                },
                done::add,
                failed::add);
        begun.get();
        threads.close();
        assertThat(end.get()).isEqualTo("interrupted");
    }

    private static void drain(List<Runnable> queue) {
        while (!queue.isEmpty()) {
            queue.removeFirst().run();
        }
    }

    @Test
    void whatComesLaterDoesNotComeAfterTheEnd() {
        List<Runnable> pauses = new ArrayList<>();
        TaskRunner patient = TaskRunner.on(Runnable::run, Runnable::run, (pause, action) -> pauses.add(action));
        patient.later(Duration.ofSeconds(2), () -> done.add("first"));
        patient.later(Duration.ofSeconds(2), () -> done.add("second"));
        pauses.removeFirst().run();
        patient.close();
        pauses.removeFirst().run();
        patient.later(Duration.ofSeconds(2), () -> done.add("third"));
        assertThat(done).containsExactly("first");
        assertThat(pauses).isEmpty();
    }
}
