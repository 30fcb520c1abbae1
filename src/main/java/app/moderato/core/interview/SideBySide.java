package app.moderato.core.interview;

import app.moderato.core.llm.Permits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pieces of work side by side, one virtual thread each, until all are done, or one of them or a person ends them all. Of
 * several reasons to end the first counts. Used once.
 */
public final class SideBySide {
    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);

    private final String name;
    private final Permits admission;
    private final AtomicReference<@Nullable RunEnds> ending = new AtomicReference<>();
    private volatile @Nullable ExecutorService threads;
    /** Begun and perhaps not done; of the thread that begins them. */
    private final List<Future<?>> begun = new ArrayList<>();

    /**
     * @param name of the threads, a number follows
     * @param atOnce pieces under way at once, ≥ 1
     */
    public SideBySide(String name, int atOnce) {
        this.name = name;
        this.admission = new Permits(atOnce);
    }

    /** One of them. */
    @FunctionalInterface
    public interface Piece {
        /** @throws RunEnds where the others are to end as well */
        void work() throws RunEnds, InterruptedException;
    }

    /** Begins them. */
    @FunctionalInterface
    public interface Pieces {
        /** @param threads for what a piece itself has done beside it; ends with the pieces */
        void beginAll(ExecutorService threads) throws InterruptedException;
    }

    /**
     * Blocks until all that were begun are done or cancelled, and every thread is gone. An interrupt ends them, and is left
     * to be seen by the caller.
     *
     * @param pieces on the calling thread
     * @return why it ended early; empty where all was done
     */
    public Optional<RunEnds> run(Pieces pieces) {
        try (ExecutorService started = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory())) {
            threads = started;
            try {
                if (!ended()) {
                    pieces.beginAll(started);
                    awaitAll();
                }
            } catch (InterruptedException e) {
                stop();
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error e) {
                end(fault(e));
            } finally {
                // closing waits for what is interrupted here
                started.shutdownNow();
            }
        }
        return Optional.ofNullable(ending.get());
    }

    private void awaitAll() throws InterruptedException {
        for (Future<?> piece : begun) {
            try {
                piece.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("A piece never throws", e);
            }
        }
    }

    /**
     * Waits for a place and begins a piece. On the thread that begins them all.
     *
     * @return empty where all has ended, so that nothing else need be begun
     */
    public Optional<Future<?>> begin(Piece piece) throws InterruptedException {
        ExecutorService started = threads;
        admission.acquire();
        begun.removeIf(Future::isDone);
        if (started == null || ended()) {
            return Optional.empty();
        }
        try {
            Future<?> future = started.submit(() -> work(piece));
            begun.add(future);
            return Optional.of(future);
        } catch (RejectedExecutionException e) {
            LOG.debug("Ended while pieces were begun", e);
            return Optional.empty();
        }
    }

    private void work(Piece piece) {
        try {
            piece.work();
        } catch (RunEnds e) {
            end(e);
        } catch (InterruptedException | RejectedExecutionException e) {
            LOG.debug("Cancelled", e);
        } catch (RuntimeException | Error e) {
            end(fault(e));
        } finally {
            admission.release();
        }
    }

    private static RunEnds fault(Throwable fault) {
        if (fault instanceof StorageFailure failure) {
            LOG.error("The workspace failed", failure);
            return new RunEnds(RunState.INTERRUPTED, String.valueOf(failure.getMessage()));
        }
        LOG.error("A piece of work failed", fault);
        return new RunEnds(
                RunState.INTERRUPTED,
                "Moderato met a fault of its own: " + fault
                        + ". The log has the details; what came back is kept, so go on later.");
    }

    /** Whether nothing else may be begun. Any thread. */
    public boolean ended() {
        return ending.get() != null;
    }

    /** Ends all now: what is under way is cancelled. Any thread. */
    public void end(RunEnds how) {
        letFinish(how);
        ExecutorService running = threads;
        if (running != null) {
            running.shutdownNow();
        }
    }

    /** Ends all now, by a person. Any thread. */
    public void stop() {
        end(new RunEnds(RunState.INTERRUPTED, ""));
    }

    /** Begins nothing else; what is under way, and may be paid for, is waited for. Any thread. */
    public void letFinish(RunEnds how) {
        ending.compareAndSet(null, how);
    }

    /** @param pieces under way at once from now on, ≥ 1. Any thread */
    public void atOnce(int pieces) {
        admission.set(pieces);
    }
}
