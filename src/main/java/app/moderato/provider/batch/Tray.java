package app.moderato.provider.batch;

import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.provider.batch.BatchOffice.LineResult;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the questions of a sitting lie until they are sent, and their answers until they are taken. Any thread. */
final class Tray {
    private final Map<String, Asking> askings = new HashMap<>();
    private final LinkedHashSet<Asking> pending = new LinkedHashSet<>();
    /** Batches of answers that were given and are not committed yet. */
    private final Map<String, OpenBatch> given = new HashMap<>();

    private final Map<String, OpenBatch> unclaimed = new HashMap<>();
    /** Interviews that work out whether they go on. */
    private int workingOut;

    private long moves;
    private boolean nudged;
    private @Nullable Throwable over;

    /**
     * A question of an interview; one that a batch of an earlier sitting holds is not sent again.
     *
     * @throws LlmException where nothing can be sent any more
     */
    synchronized Asking collect(String id, ChatRequest request) throws LlmException {
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
    }

    private void queue(Asking asking) {
        moves++;
        pending.addLast(asking);
        if (pending.size() == 1) {
            nudge();
        }
    }

    /** A batch of an earlier sitting holds the answer to this question. */
    synchronized void promise(String id) {
        Asking known = askings.get(id);
        if (known == null) {
            askings.put(id, new Asking(id, null));
        } else {
            pending.remove(known);
        }
    }

    /** The next question to be sent. */
    synchronized Optional<Asking> next() {
        return pending.isEmpty() ? Optional.empty() : Optional.of(pending.removeFirst());
    }

    synchronized void putBack(Asking asking) {
        pending.addFirst(asking);
    }

    synchronized boolean empty() {
        return pending.isEmpty();
    }

    /** Gives what came to the one who waits, or keeps it until somebody asks. */
    synchronized void give(String id, LineResult result, @Nullable OpenBatch from) {
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
    }

    /** Nothing came of it: it is sent once more, where somebody waits, without counting as a try. */
    synchronized void again(String id, OpenBatch from) {
        settle(id, from);
        Asking asking = askings.get(id);
        if (asking != null && asking.claimed()) {
            queue(asking);
        } else {
            askings.remove(id);
        }
    }

    /** What came of it is committed. */
    synchronized void kept(String id) {
        OpenBatch from = given.remove(id);
        if (from != null) {
            moves++;
            settle(id, from);
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
        notifyAll();
    }

    /** Everything of the batch is committed, or was sent again. */
    synchronized boolean settled(OpenBatch batch) {
        return batch.owed().isEmpty();
    }

    /** An interview whose answer is committed works out whether it goes on. */
    synchronized void workingOut() {
        workingOut++;
    }

    /** It goes on, or ends. */
    synchronized void workedOut() {
        workingOut--;
        moves++;
    }

    /** Some answers were given and are not committed yet, or not followed up, so that more questions may come of them. */
    synchronized boolean busy() {
        return !given.isEmpty() || workingOut > 0;
    }

    /** Grows with everything that comes in, goes out or is committed. */
    synchronized long moves() {
        return moves;
    }

    /** Until something is collected, a batch is settled, or the time is over. */
    synchronized void await(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        for (long left = most.toMillis(); !nudged && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        nudged = false;
    }

    /** Nothing can be sent any more. One who waits hears of it, which ends the run for all. */
    synchronized void over(Throwable why) {
        over = why;
        askings.values().stream()
                .filter(Asking::claimed)
                .findFirst()
                .ifPresent(asking -> asking.result().completeExceptionally(why));
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
