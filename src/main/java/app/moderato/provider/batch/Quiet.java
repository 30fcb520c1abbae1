package app.moderato.provider.batch;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether no new question comes any more, so that a turn of all interviews is together. Of the courier's thread. Looks
 * several times in a quiet period: a machine that stood still for a moment does not pass for quiet.
 */
final class Quiet {
    private static final int LOOKS = 4;
    /** Answers that were given out are committed and followed up soon; where one is not, the others do not wait for ever. */
    private static final int LOOKS_WHILE_BUSY = 20 * LOOKS;

    private final Tray tray;
    private final Duration part;
    private final LongSupplier nanoTime;
    private long moves = -1;
    private int calm;
    private long nextLook;

    Quiet(Tray tray, Duration period, LongSupplier nanoTime) {
        this.tray = tray;
        this.part = period.dividedBy(LOOKS);
        this.nanoTime = nanoTime;
    }

    boolean reached() {
        long now = nanoTime.getAsLong();
        long moved = tray.moves();
        if (moved != moves) {
            moves = moved;
            calm = 0;
            nextLook = now + part.toNanos();
        } else if (now - nextLook >= 0) {
            calm++;
            nextLook = now + part.toNanos();
        }
        return calm >= (tray.busy() ? LOOKS_WHILE_BUSY : LOOKS);
    }

    /** Until looking again makes sense. */
    Duration rest() {
        return part;
    }
}
