package app.moderato.ui.harness;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javafx.application.Platform;

/**
 * Notes every time in which the screen's thread was held for more than 100 ms, for a {@link WatchedTest}.
 *
 * <p>Time counts while the thread computes (its own CPU time, so that a busy machine is not taken for a slow screen) or
 * waits inside an event (for a lock, a file, another thread). What a test's own conditions compute there does not.
 */
public final class Watchdog implements AutoCloseable {
    /** What may pass until the screen answers. */
    public static final Duration LIMIT = Duration.ofMillis(100);

    private static final Duration PERIOD = Duration.ofMillis(5);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final LongAdder ASIDE = new LongAdder();

    /** @param place where the thread was seen last */
    public record Hold(Duration busy, String place) {
        @Override
        public String toString() {
            return busy.toMillis() + " ms, last seen at\n" + place;
        }
    }

    private final Thread screen;
    private final Thread guard;
    private final List<Hold> held;
    private volatile boolean answered = true;
    private volatile boolean closed;

    /** @param held what is noted, as it happens */
    Watchdog(CopyOnWriteArrayList<Hold> held) {
        this.held = held;
        screen = Toolkit.call(Thread::currentThread);
        guard = Thread.ofPlatform().daemon().name("watchdog").start(this::guard);
    }

    /** Computes what a test wants to know of the screen, on the screen's thread, without being counted. */
    static <T> T aside(Callable<T> question) throws Exception {
        long before = THREADS.getCurrentThreadCpuTime();
        try {
            return question.call();
        } finally {
            ASIDE.add(THREADS.getCurrentThreadCpuTime() - before);
        }
    }

    private void guard() {
        while (!closed) {
            answered = false;
            long cpu = counted();
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
            Duration busy = Duration.ofNanos(counted() - cpu + waited);
            if (busy.compareTo(LIMIT) > 0) {
                held.add(new Hold(busy, place));
            }
        }
    }

    private long counted() {
        return THREADS.getThreadCpuTime(screen.threadId()) - ASIDE.sum();
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

    @Override
    public void close() {
        closed = true;
        try {
            guard.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
