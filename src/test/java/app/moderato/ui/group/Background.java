package app.moderato.ui.group;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A virtual thread per job, and how many there are, so that a test can wait for what a page loads. */
final class Background implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Executor screen;

    Background(Executor screen) {
        this.screen = screen;
    }

    @Override
    public void execute(Runnable job) {
        underWay.incrementAndGet();
        threads.execute(() -> {
            try {
                job.run();
            } finally {
                // after what the job handed over
                screen.execute(underWay::decrementAndGet);
            }
        });
    }

    /** Jobs whose end the screen has not seen. On the screen's thread. */
    int underWay() {
        return underWay.get();
    }

    /** Waits: what still writes would stand in the way of the folder's end. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
