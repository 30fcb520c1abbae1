package app.moderato.provider.retry;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Holds calls back while nothing but failures come back from a provider. One call at a time tries again, after waits that
 * double; the first that brings an answer lets all go on. Any thread.
 */
final class CircuitBreaker {
    private final String provider;
    private final Outages rule;
    private final LongSupplier nanoClock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int inARow;
    /** Null while calls go through. */
    private @Nullable LlmFailure why;

    private long since;
    private long nextTry;
    private Duration wait;
    private boolean trying;

    CircuitBreaker(String provider, Outages rule, LongSupplier nanoClock) {
        this.provider = provider;
        this.rule = rule;
        this.nanoClock = nanoClock;
        this.wait = rule.first();
    }

    /**
     * Blocks while calls are held back.
     *
     * @return whether this call is the one that tries; it tells of its end by {@link #ended} or {@link #abandoned}
     */
    boolean pass() throws InterruptedException, LlmException {
        lock.lockInterruptibly();
        try {
            while (why != null) {
                long now = nanoClock.getAsLong();
                long patience = rule.giveUp().toNanos() - (now - since);
                if (patience <= 0) {
                    throw new LlmException(new LlmFailure.OutOfReach(provider, Duration.ofNanos(now - since), why));
                }
                if (!trying && now - nextTry >= 0) {
                    trying = true;
                    return true;
                }
                long until = trying ? patience : Math.min(patience, nextTry - now);
                changed.awaitNanos(until);
            }
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** @param failure null where the call brought an answer */
    void ended(boolean tried, @Nullable LlmFailure failure) {
        lock.lock();
        try {
            if (failure == null || !failure.retryable()) {
                answered();
            } else if (tried) {
                trying = false;
                wait = shorter(wait.multipliedBy(2), rule.longest());
                why = failure;
                nextTry = nanoClock.getAsLong() + wait.toNanos();
                changed.signalAll();
            } else if (why == null && !(failure instanceof LlmFailure.RateLimited) && ++inARow >= rule.streak()) {
                why = failure;
                since = nanoClock.getAsLong();
                nextTry = since + wait.toNanos();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The call that tried was cancelled: another one may. */
    void abandoned(boolean tried) {
        if (tried) {
            lock.lock();
            try {
                trying = false;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Null while calls go through. */
    Traffic.@Nullable Outage outage() {
        lock.lock();
        try {
            if (why == null) {
                return null;
            }
            long now = nanoClock.getAsLong();
            long next = trying ? 0 : Math.max(0, nextTry - now);
            return new Traffic.Outage(why, Duration.ofNanos(now - since), Duration.ofNanos(next));
        } finally {
            lock.unlock();
        }
    }

    private void answered() {
        inARow = 0;
        if (why != null) {
            why = null;
            trying = false;
            wait = rule.first();
            changed.signalAll();
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
