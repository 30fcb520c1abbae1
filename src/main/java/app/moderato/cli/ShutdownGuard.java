package app.moderato.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a run end in order when the process is told to stop (Ctrl+C): cancels it, then holds the process until its last
 * commit, 8 seconds at most. The process's exit code is then 130 by convention of the signal.
 */
final class ShutdownGuard implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean stopping;

    ShutdownGuard(Runnable cancel) {
        hook = new Thread(() -> {
            stopping = true;
            cancel.run();
            try {
                boolean ended = done.await(8, TimeUnit.SECONDS);
                if (!ended) {
                    System.err.println("The run did not end in time; resume it to go on where it stood.");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Whether the process has been told to stop. */
    boolean stopping() {
        return stopping;
    }

    @Override
    public void close() {
        done.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                stopping = true;
            }
        }
    }
}
