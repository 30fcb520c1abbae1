package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.OneTry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The courier of one sitting on its thread, from the search for earlier batches to the end. */
final class Sitting {
    private static final Logger LOG = LoggerFactory.getLogger(Sitting.class);

    private final String provider;
    private final Tray tray;
    private final Trouble trouble;
    private final Recovery recovery;
    private final Courier courier;
    private final Thread thread;
    private boolean left;

    /** Begins at once. */
    Sitting(
            OneTry single,
            BatchOffice office,
            Tray tray,
            BatchLedger ledger,
            BatchPace pace,
            Duration longestOutage,
            Clock clock) {
        this.provider = single.provider();
        this.tray = tray;
        Backoff backoff = new Backoff(
                pace.firstLook(),
                pace.longestLook(),
                () -> ThreadLocalRandom.current().nextDouble());
        this.trouble = new Trouble(provider, longestOutage, backoff, Thread::sleep, System::nanoTime);
        this.recovery = new Recovery(office, tray, ledger, trouble, pace, Thread::sleep, clock, System::nanoTime);
        this.courier = new Courier(
                office,
                tray,
                ledger,
                trouble,
                pace,
                System::nanoTime,
                new Introduction(single, tray, trouble),
                new Sending(office, tray, ledger, trouble, clock),
                new Opening(provider, tray, ledger, trouble));
        // a virtual one, on which an interrupt ends a call at once
        this.thread = Thread.ofVirtual().name("batches").start(this::work);
    }

    Traffic traffic() {
        return new Traffic(0, 0, trouble.outage(), courier.traffic());
    }

    private void work() {
        try {
            courier.work(recovery.batches());
        } catch (InterruptedException e) {
            LOG.debug("The sitting ends", e);
        } catch (LlmException e) {
            tray.over(new LlmException(endingTheRun(e.failure()), e));
        } catch (RuntimeException | Error e) {
            // somebody must hear of it: those who wait would wait for ever
            LOG.debug("The courier failed", e);
            tray.over(e);
        }
    }

    /** What the provider has against a batch it has against every batch. */
    private LlmFailure endingTheRun(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure ends when ends.endsRun() -> ends;
            case LlmFailure.BadRequest refused -> new LlmFailure.BatchTurnedDown(provider, refused.detail());
            default -> new LlmFailure.BatchTurnedDown(provider, failure.sentence());
        };
    }

    /** Ends the courier's thread, then settles the ledger. */
    synchronized void leave(boolean whole) {
        if (left) {
            return;
        }
        left = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        settle(whole);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(boolean whole) {
        try {
            if (whole) {
                courier.collectAll();
            } else {
                courier.collectSettled();
            }
        } catch (RuntimeException e) {
            LOG.warn("What is collected could not be noted; a resume looks at those batches once more", e);
        }
    }
}
