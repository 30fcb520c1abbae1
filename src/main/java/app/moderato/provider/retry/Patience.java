package app.moderato.provider.retry;

import app.moderato.core.llm.Limits;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;

/**
 * How hard a provider is asked.
 *
 * @param tries in all, ≥ 1
 * @param concurrency calls on the wire at most, ≥ 1
 * @param requestsPerMinute tries started per minute, evenly spaced; 0 for no limit
 * @param tokensPerMinute read and written, evenly spaced; 0 for no limit
 * @param outages when calls are held back
 * @param nanoClock as {@link System#nanoTime()}
 */
public record Patience(
        int tries,
        int concurrency,
        int requestsPerMinute,
        int tokensPerMinute,
        Outages outages,
        Backoff backoff,
        Sleeper sleeper,
        LongSupplier nanoClock) {
    private static final int TRIES = 5;

    /** The limits given, five tries, waits of 1, 2, 4 and 8 s less jitter, on the real clock. */
    public static Patience of(Limits limits) {
        return new Patience(
                TRIES,
                Math.max(1, limits.concurrency()),
                Math.max(0, limits.requestsPerMinute()),
                Math.max(0, limits.tokensPerMinute()),
                Outages.lasting(limits.longestOutage()),
                new Backoff(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(30),
                        () -> ThreadLocalRandom.current().nextDouble()),
                Thread::sleep,
                System::nanoTime);
    }
}
