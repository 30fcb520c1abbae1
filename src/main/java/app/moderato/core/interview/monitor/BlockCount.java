package app.moderato.core.interview.monitor;

/**
 * Cells of a block, or of the whole run, at one moment.
 *
 * @param planned all of them
 * @param done answered or skipped
 * @param inFlight a call for the cell is on the wire
 * @param failed ended without an answer
 * @param skipped of those done: not asked, because the guide does not ask them of everybody
 */
public record BlockCount(int planned, int done, int inFlight, int failed, int skipped) {
    static final BlockCount NONE = new BlockCount(0, 0, 0, 0);

    /** None of them skipped. */
    public BlockCount(int planned, int done, int inFlight, int failed) {
        this(planned, done, inFlight, failed, 0);
    }

    /** Neither ended nor on the wire. */
    public int queued() {
        return Math.max(0, planned - done - failed - inFlight);
    }

    public int ended() {
        return done + failed;
    }

    BlockCount plus(BlockCount other) {
        return new BlockCount(
                planned + other.planned,
                done + other.done,
                inFlight + other.inFlight,
                failed + other.failed,
                skipped + other.skipped);
    }
}
