package app.moderato.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a command end in order when the process is told to stop (Ctrl+C): cancels what runs, then holds the process until
 * the command has said how it stands, 8 seconds at most. The exit code is then the signal's, 130.
 */
final class ShutdownGuard implements AutoCloseable {
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "shutdown");
    private @Nullable Runnable cancel;
    private boolean stopping;

    ShutdownGuard() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What to cancel when the process is told to stop; at once where it has been told already. */
    void cancels(Runnable work) {
        boolean now;
        synchronized (this) {
            cancel = work;
            now = stopping;
        }
        if (now) {
            work.run();
        }
    }

    synchronized boolean stopping() {
        return stopping;
    }

    private void stop() {
        Runnable work;
        synchronized (this) {
            stopping = true;
            work = cancel;
        }
        if (work != null) {
            work.run();
        }
        try {
            if (!done.await(8, TimeUnit.SECONDS)) {
                System.err.println("The run did not end in time; resume it to go on where it stood.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!stopping()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // told to stop just now: the hook finds the command done
                done.countDown();
            }
        }
    }
}
