package app.moderato.ui.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Fails a journey in which one event held the screen's thread for more than 100 ms.
 *
 * <p>Time counts while the thread computes (its own CPU time, so that a busy machine is not taken for a slow screen) or
 * waits inside an event (for a lock, a file, another thread).
 */
public final class Watchdog implements AutoCloseable {
    /** What one event may take. */
    public static final Duration LIMIT = Duration.ofMillis(100);

    private static final Duration PERIOD = Duration.ofMillis(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread screen;
    private final Thread guard;
    private final List<String> held = new CopyOnWriteArrayList<>();
    private volatile boolean answered = true;
    private volatile boolean closed;

    public Watchdog() {
        screen = Toolkit.call(Thread::currentThread);
        guard = Thread.ofPlatform().daemon().name("watchdog").start(this::guard);
    }

    private void guard() {
        while (!closed) {
            answered = false;
            long cpu = THREADS.getThreadCpuTime(screen.threadId());
            long waited = 0;
            String place = "";
            Platform.runLater(() -> answered = true);
            while (!answered && !closed) {
                LockSupport.parkNanos(PERIOD.toNanos());
                ThreadInfo info = THREADS.getThreadInfo(screen.threadId(), 40);
                if (info == null || answered) {
                    break;
                }
                if (info.getThreadState() != Thread.State.RUNNABLE && !rendering(info)) {
                    waited += PERIOD.toNanos();
                }
                place = place(info);
            }
            Duration busy = Duration.ofNanos(THREADS.getThreadCpuTime(screen.threadId()) - cpu + waited);
            if (busy.compareTo(LIMIT) > 0) {
                held.add(busy.toMillis() + " ms, last seen at\n" + place);
            }
        }
    }

    /** The toolkit's own wait for a frame to be drawn: as long as the renderer takes on a busy machine, and no event's. */
    private static boolean rendering(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace())
                .limit(12)
                .anyMatch(frame -> frame.getMethodName().equals("waitForRenderingToComplete"));
    }

    private static String place(ThreadInfo info) {
        return Arrays.stream(info.getStackTrace()).map(frame -> "  " + frame).collect(Collectors.joining("\n"));
    }

    /** Every time the thread was held too long so far, with the place it was last seen at. */
    public List<String> held() {
        return List.copyOf(held);
    }

    /** Ends the watch and fails if the thread was ever held too long. */
    @Override
    public void close() {
        closed = true;
        try {
            guard.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(held)
                .as("times the screen's thread was held for more than 100 ms")
                .isEmpty();
    }
}
