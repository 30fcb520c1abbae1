package app.moderato.provider.retry;

import app.moderato.core.llm.ProviderSettings;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * How hard a provider is asked.
 *
 * @param tries in all, ≥ 1
 * @param concurrency calls on the wire at once, ≥ 1
 * @param requestsPerMinute tries started per minute, evenly spaced; 0 for no limit
 * @param nanoClock as {@link System#nanoTime()}
 */
public record Patience(
        int tries, int concurrency, int requestsPerMinute, Backoff backoff, Sleeper sleeper, LongSupplier nanoClock) {
    private static final int TRIES = 5;

    /** The limits of the settings, five tries, waits of 1, 2, 4 and 8 s less jitter, on the real clock. */
    public static Patience of(ProviderSettings settings) {
        return new Patience(
                TRIES,
                Math.max(1, settings.concurrency()),
                Math.max(0, settings.requestsPerMinute()),
                new Backoff(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        () -> ThreadLocalRandom.current().nextDouble()),
                Thread::sleep,
                System::nanoTime);
    }
}
