package app.moderato.provider.retry;

import app.moderato.core.llm.Permits;

/**
 * How many calls are on the wire at once: what a person allows, halved whenever the provider says that it is too much, and
 * grown by one after as many calls in a row went well as are let through (additive increase, multiplicative decrease, as
 * in TCP's congestion control, RFC 5681). Any thread.
 */
final class AdaptiveLimit {
    private final Permits permits;
    private int allowed;
    private int taken;
    private int wentWell;
    private long halvedAt;
    private boolean halved;

    /** @param allowed ≥ 1 */
    AdaptiveLimit(int allowed) {
        this.allowed = allowed;
        this.taken = allowed;
        this.permits = new Permits(allowed);
    }

    void acquire() throws InterruptedException {
        permits.acquire();
    }

    void release() {
        permits.release();
    }

    /** @param calls from now on at most, ≥ 1; where the provider took all that was allowed before, it is tried at once */
    synchronized void allow(int calls) {
        take(taken == allowed ? calls : Math.min(taken, calls));
        allowed = calls;
    }

    synchronized void wentWell() {
        if (taken < allowed && ++wentWell >= taken) {
            take(taken + 1);
        }
    }

    /**
     * Calls that were on their way when it was halved last do not halve it again.
     *
     * @param sentAt when the call that was too much was sent
     * @param now both as {@link System#nanoTime()}
     */
    synchronized void tooMuch(long sentAt, long now) {
        wentWell = 0;
        if (!halved || sentAt - halvedAt >= 0) {
            halved = true;
            halvedAt = now;
            take(Math.max(1, taken / 2));
        }
    }

    synchronized int allowed() {
        return allowed;
    }

    synchronized int taken() {
        return taken;
    }

    private void take(int calls) {
        wentWell = 0;
        taken = calls;
        permits.set(calls);
    }
}
