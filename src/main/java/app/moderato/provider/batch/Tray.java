package app.moderato.provider.batch;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.provider.batch.BatchOffice.LineResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Where the questions of a sitting lie until they are sent, and their answers until they are taken. Any thread. */
final class Tray {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private final Map<String, Asking> askings = new HashMap<>();
    private final LinkedHashSet<Asking> pending = new LinkedHashSet<>();
    /** Batches of answers that were given and are not committed yet. */
    private final Map<String, OpenBatch> given = new HashMap<>();

    private final Map<String, OpenBatch> unclaimed = new HashMap<>();
    private long moves;
    private boolean nudged;
    private @Nullable Throwable over;

    /**
     * A question of an interview; one that a batch of an earlier sitting holds is not sent again.
     *
     * @throws LlmException where nothing can be sent any more
     */
    Asking collect(String id, ChatRequest request) throws LlmException {
        lock.lock();
        try {
            if (over != null) {
                throw thrown(over);
            }
            Asking known = askings.get(id);
            if (known == null) {
                Asking fresh = new Asking(id, request);
                askings.put(id, fresh);
                queue(fresh);
                return fresh;
            }
            known.claim(request);
            OpenBatch from = unclaimed.remove(id);
            if (from != null) {
                askings.remove(id);
                given.put(id, from);
            }
            return known;
        } finally {
            lock.unlock();
        }
    }

    private void queue(Asking asking) {
        moves++;
        pending.addLast(asking);
        if (pending.size() == 1) {
            nudge();
        }
    }

    /** A batch of an earlier sitting holds the answer to this question. */
    void promise(String id) {
        lock.lock();
        try {
            Asking known = askings.get(id);
            if (known == null) {
                askings.put(id, new Asking(id, null));
            } else {
                pending.remove(known);
            }
        } finally {
            lock.unlock();
        }
    }

    /** The next question to be sent. */
    Optional<Asking> next() {
        lock.lock();
        try {
            return pending.isEmpty() ? Optional.empty() : Optional.of(pending.removeFirst());
        } finally {
            lock.unlock();
        }
    }

    void putBack(Asking asking) {
        lock.lock();
        try {
            pending.addFirst(asking);
        } finally {
            lock.unlock();
        }
    }

    boolean empty() {
        lock.lock();
        try {
            return pending.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Gives what came to the one who waits, or keeps it until somebody asks. */
    void give(String id, LineResult result, @Nullable OpenBatch from) {
        lock.lock();
        try {
            Asking asking = askings.get(id);
            if (asking == null) {
                return;
            }
            if (asking.claimed()) {
                askings.remove(id);
                if (from != null) {
                    given.put(id, from);
                }
            } else if (from != null) {
                unclaimed.put(id, from);
            }
            moves++;
            asking.result().complete(result);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing came of it: it is sent once more, where somebody waits, without counting as a try. */
    void again(String id, OpenBatch from) {
        lock.lock();
        try {
            settle(id, from);
            Asking asking = askings.get(id);
            if (asking != null && asking.claimed()) {
                queue(asking);
            } else {
                askings.remove(id);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What came of it is committed. */
    void kept(String id) {
        lock.lock();
        try {
            OpenBatch from = given.remove(id);
            if (from != null) {
                moves++;
                settle(id, from);
            }
        } finally {
            lock.unlock();
        }
    }

    private void settle(String id, OpenBatch from) {
        from.owed().remove(id);
        if (from.owed().isEmpty()) {
            nudge();
        }
    }

    private void nudge() {
        nudged = true;
        work.signalAll();
    }

    /** Everything of the batch is committed, or was sent again. */
    boolean settled(OpenBatch batch) {
        lock.lock();
        try {
            return batch.owed().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Some answers were given and are not committed yet, so that more questions may follow from them. */
    boolean busy() {
        lock.lock();
        try {
            return !given.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Grows with everything that comes in, goes out or is committed. */
    long moves() {
        lock.lock();
        try {
            return moves;
        } finally {
            lock.unlock();
        }
    }

    /** Until something is collected, a batch is settled, or the time is over. */
    void await(Duration most) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = most.toNanos();
            while (!nudged && left > 0) {
                left = work.awaitNanos(left);
            }
            nudged = false;
        } finally {
            lock.unlock();
        }
    }

    /** Nothing can be sent any more. One who waits hears of it, which ends the run for all. */
    void over(Throwable why) {
        lock.lock();
        try {
            over = why;
            askings.values().stream()
                    .filter(Asking::claimed)
                    .findFirst()
                    .ifPresent(asking -> asking.result().completeExceptionally(why));
        } finally {
            lock.unlock();
        }
    }

    /** As an interview is to hear it, with a stack of its own. */
    static LlmException thrown(Throwable why) {
        return switch (why) {
            case LlmException refused -> new LlmException(refused.failure(), refused);
            case RuntimeException fault -> throw fault;
            default -> throw new IllegalStateException("Batches cannot be looked after any more", why);
        };
    }
}
