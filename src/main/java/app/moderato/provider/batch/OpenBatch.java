package app.moderato.provider.batch;

import app.moderato.core.llm.Traffic;
import app.moderato.provider.batch.BatchOffice.Script;
import app.moderato.provider.batch.BatchOffice.Standing;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A batch that was handed over and not collected yet. Of the courier's thread; what is owed is the tray's. */
final class OpenBatch {
    private static final double SLOWER = 1.5;

    /** How a batch came to this sitting. */
    enum Origin {
        /** Sent by it. */
        NEW,
        /** Sent by an earlier one, which gave none of its lines out. */
        UNOPENED,
        /** An earlier one began to give its lines out. */
        OPENED
    }

    private final String token;
    private final String id;
    private final Origin origin;
    private final Script script;
    private final int lines;
    private final Set<String> awaited;
    private final Set<String> owed;
    private @Nullable Standing standing;
    private Duration pause;
    private long nextLook;

    /** @param nextLook on the clock of {@link System#nanoTime()} */
    OpenBatch(
            String token,
            String id,
            Origin origin,
            Script script,
            Collection<String> lines,
            Duration firstPause,
            long nextLook) {
        this.token = token;
        this.id = id;
        this.origin = origin;
        this.script = script;
        this.lines = lines.size();
        this.awaited = new HashSet<>(lines);
        this.owed = new HashSet<>(lines);
        this.pause = firstPause;
        this.nextLook = nextLook;
    }

    String token() {
        return token;
    }

    /** The provider's. */
    String id() {
        return id;
    }

    Origin origin() {
        return origin;
    }

    Script script() {
        return script;
    }

    int lines() {
        return lines;
    }

    /** @return whether the line was still awaited */
    boolean came(String line) {
        return awaited.remove(line);
    }

    /** A later batch holds the line too. */
    void leaveTo(String line) {
        awaited.remove(line);
        owed.remove(line);
    }

    /** Lines of which nothing came yet. */
    List<String> missing() {
        return List.copyOf(awaited);
    }

    /** Lines of which what came is not committed, or nothing came. Under the tray's lock. */
    Set<String> owed() {
        return owed;
    }

    long nextLook() {
        return nextLook;
    }

    void looked(Standing now, long nanoTime, Duration longest) {
        standing = now;
        nextLook = nanoTime + pause.toNanos();
        Duration slower = Duration.ofNanos(Math.round(pause.toNanos() * SLOWER));
        pause = slower.compareTo(longest) < 0 ? slower : longest;
    }

    private long done() {
        Standing now = standing;
        return now == null ? 0 : now.done();
    }

    static Traffic.Batches traffic(int handedOver, Collection<OpenBatch> open) {
        return new Traffic.Batches(
                handedOver,
                open.size(),
                open.stream().mapToLong(OpenBatch::done).sum(),
                open.stream().mapToLong(OpenBatch::lines).sum());
    }
}
