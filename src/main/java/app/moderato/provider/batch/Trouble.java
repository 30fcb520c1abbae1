package app.moderato.provider.batch;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits out what passes: a provider that is down, a laptop that is closed, too much that waits already. A provider that
 * never answered is given up as an ordinary run gives it up; one that has a batch at work is waited for a day.
 */
final class Trouble {
    private static final Duration LONGEST_ONCE_ANSWERED = Duration.ofDays(1);

    private final String provider;
    private final Duration longestBefore;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private boolean answered;
    private int inARow;
    private long since;
    private volatile @Nullable Waiting waiting;

    /**
     * @param longestBefore how long to wait for a provider that never answered
     * @param nanoTime as {@link System#nanoTime()}
     */
    Trouble(String provider, Duration longestBefore, Backoff backoff, Sleeper sleeper, LongSupplier nanoTime) {
        this.provider = provider;
        this.longestBefore = longestBefore;
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    /** One call that may fail for a while. */
    @FunctionalInterface
    interface Call<T> {
        T make() throws LlmException, InterruptedException;
    }

    /** The call's result, tried until it comes. @throws LlmException where another try makes no sense, or none is left */
    <T> T outlast(Call<T> call) throws LlmException, InterruptedException {
        while (true) {
            try {
                T made = call.make();
                past();
                return made;
            } catch (LlmException e) {
                if (!e.failure().retryable()) {
                    throw e;
                }
                waitFor(e.failure());
            }
        }
    }

    /** The provider answered. */
    void past() {
        answered = true;
        inARow = 0;
        waiting = null;
    }

    /** Waits before another try, longer each time. @throws LlmException where that was long enough */
    void waitFor(LlmFailure failure) throws LlmException, InterruptedException {
        long now = nanoTime.getAsLong();
        if (inARow == 0) {
            since = now;
        }
        Duration lasted = Duration.ofNanos(now - since);
        if (lasted.compareTo(answered ? LONGEST_ONCE_ANSWERED : longestBefore) > 0) {
            throw givenUp(failure, since);
        }
        inARow++;
        rest(inARow, failure);
    }

    /** @param times what is waited for was met in a row, ≥ 1 */
    void rest(int times, LlmFailure failure) throws InterruptedException {
        long now = nanoTime.getAsLong();
        Duration wait = backoff.after(times, failure);
        long began = inARow == 0 ? now : since;
        waiting = new Waiting(failure, began, now + wait.toNanos());
        sleeper.sleep(wait);
    }

    /**
     * As the run hears it when waiting is no use any more.
     *
     * @param began as {@link System#nanoTime()}
     */
    LlmException givenUp(LlmFailure why, long began) {
        return new LlmException(
                new LlmFailure.OutOfReach(provider, Duration.ofNanos(nanoTime.getAsLong() - began), why));
    }

    /** Null while the provider answers. Any thread. */
    Traffic.@Nullable Outage outage() {
        Waiting now = waiting;
        if (now == null) {
            return null;
        }
        long at = nanoTime.getAsLong();
        return new Traffic.Outage(
                now.why(), Duration.ofNanos(at - now.since()), Duration.ofNanos(Math.max(0, now.until() - at)));
    }

    private record Waiting(LlmFailure why, long since, long until) {}
}
