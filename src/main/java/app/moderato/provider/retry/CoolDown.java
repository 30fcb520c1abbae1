package app.moderato.provider.retry;

import app.moderato.core.llm.LlmFailure;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * The time until which a provider that turned a call down as too many wants no other either (Retry-After). Every call
 * waits for it, not only the one that was turned down: a limit is the account's. Any thread.
 */
final class CoolDown {
    private final LongSupplier nanoClock;
    private final AtomicLong until;

    CoolDown(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.until = new AtomicLong(nanoClock.getAsLong());
    }

    void heed(LlmFailure failure) {
        if (failure instanceof LlmFailure.RateLimited limited && limited.retryAfter() != null) {
            Duration wish = limited.retryAfter();
            long nanos = Math.min(wish.toNanos(), Backoff.LONGEST_WISH.toNanos());
            long end = nanoClock.getAsLong() + nanos;
            until.accumulateAndGet(end, (a, b) -> a - b >= 0 ? a : b);
        }
    }

    /** When it is over; it may be put off while a call waits for it. */
    long end() {
        return until.get();
    }

    /** Zero or less where it is over. */
    Duration left(long end) {
        return Duration.ofNanos(end - nanoClock.getAsLong());
    }
}
