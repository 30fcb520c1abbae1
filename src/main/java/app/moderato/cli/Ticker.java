package app.moderato.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Says how far work is also while it only waits. */
final class Ticker {
    private Ticker() {}

    /** Runs the work on this thread, and the tick on another each second meanwhile. */
    static <T> T every(Runnable tick, Supplier<T> work) {
        try (ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("progress").daemon().factory())) {
            ScheduledFuture<?> ticks = ticker.scheduleAtFixedRate(tick, 1, 1, TimeUnit.SECONDS);
            try {
                return work.get();
            } finally {
                ticks.cancel(false);
            }
        }
    }
}
