package app.moderato.core.group;

/**
 * An occasion on which everybody answers by themselves, heard by nobody.
 *
 * @param number tells rounds of one kind apart: the index of the stage, or the number of the poll
 */
public record Round(Kind kind, int number) {
    /** What it is for. */
    public enum Kind {
        /** The private reaction in a stage of the agenda. */
        PRIVATE,
        /** A blind poll, hidden from the others until it is shown. */
        POLL,
        /** Once more without any group, for comparison. */
        ALONE
    }

    static Round privately(int stage) {
        return new Round(Kind.PRIVATE, stage);
    }
}
