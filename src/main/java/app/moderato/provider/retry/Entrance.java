package app.moderato.provider.retry;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a call waits for before it is sent, and what its end teaches for those after it. Nothing is slept through
 * with a place on the wire. Any thread.
 */
final class Entrance {
    private final Patience patience;
    private final BooleanSupplier learned;
    private final AdaptiveLimit places;
    private final CircuitBreaker breaker;
    private final CoolDown coolDown;
    private final Rates rates;
    /** While it is not known how a model wants to be spoken to, one call at a time finds out. */
    private final Semaphore first = new Semaphore(1, true);

    /** @param learned whether it is known which parameters the model takes */
    Entrance(String provider, Patience patience, BooleanSupplier learned) {
        this.patience = patience;
        this.learned = learned;
        this.places = new AdaptiveLimit(patience.concurrency());
        this.breaker = new CircuitBreaker(provider, patience.outages(), patience.nanoClock());
        this.coolDown = new CoolDown(patience.nanoClock());
        this.rates = new Rates(patience.requestsPerMinute(), patience.tokensPerMinute());
    }

    /**
     * A place on the wire.
     *
     * @param tries while the others are held back
     * @param alone the others wait for what this call finds out
     * @param sentAt as {@link System#nanoTime()}
     */
    record Ticket(ChatRequest request, boolean tries, boolean alone, long sentAt) {}

    Ticket enter(ChatRequest request) throws InterruptedException, LlmException {
        sleep(rates.reserve(request));
        boolean alone = goAlone();
        boolean tries = false;
        try {
            while (true) {
                tries = breaker.pass();
                long rested = coolDown.end();
                sleep(coolDown.left(rested));
                places.acquire();
                if (tries || (breaker.outage() == null && coolDown.end() == rested)) {
                    return new Ticket(
                            request, tries, alone, patience.nanoClock().getAsLong());
                }
                // while it waited for its place, the provider went down or asked for a rest
                places.release();
            }
        } catch (InterruptedException | LlmException | RuntimeException e) {
            breaker.abandoned(tries);
            comeTogether(alone);
            throw e;
        }
    }

    void answered(Ticket ticket, ChatReply reply) {
        leave(ticket);
        places.wentWell();
        rates.used(ticket.request(), reply.usage());
        breaker.ended(ticket.tries(), null);
    }

    void failed(Ticket ticket, LlmFailure failure) {
        leave(ticket);
        coolDown.heed(failure);
        if (tooMuch(failure)) {
            places.tooMuch(ticket.sentAt(), patience.nanoClock().getAsLong());
        }
        breaker.ended(ticket.tries(), failure);
    }

    void cancelled(Ticket ticket) {
        leave(ticket);
        breaker.abandoned(ticket.tries());
    }

    void allow(int calls) {
        places.allow(calls);
    }

    Traffic traffic() {
        return new Traffic(places.allowed(), places.taken(), breaker.outage());
    }

    /** Overloaded servers say so by 503, or by 529 as Anthropic's do. */
    private static boolean tooMuch(LlmFailure failure) {
        return failure instanceof LlmFailure.RateLimited
                || (failure instanceof LlmFailure.ServerError error
                        && (error.status() == 503 || error.status() == 529));
    }

    private void leave(Ticket ticket) {
        places.release();
        comeTogether(ticket.alone());
    }

    private boolean goAlone() throws InterruptedException {
        if (learned.getAsBoolean()) {
            return false;
        }
        first.acquire();
        if (learned.getAsBoolean()) {
            first.release();
            return false;
        }
        return true;
    }

    private void comeTogether(boolean alone) {
        if (alone) {
            first.release();
        }
    }

    private void sleep(@Nullable Duration wait) throws InterruptedException {
        if (wait != null && wait.isPositive()) {
            patience.sleeper().sleep(wait);
        }
    }
}
