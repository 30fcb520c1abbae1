package app.moderato.core.interview.monitor;

import app.moderato.core.interview.CellKey;

/**
 * A stretch of every interview that is counted as one.
 *
 * @param concept the concept's id, empty before and after the concepts
 */
public record Block(Kind kind, String concept) {
    static final Block BEFORE = new Block(Kind.BEFORE, "");
    static final Block AFTER = new Block(Kind.AFTER, "");

    /** What is done in the stretch. */
    public enum Kind {
        BEFORE,
        CONCEPT,
        /** The control, shown a second time. */
        AGAIN,
        AFTER
    }

    /** Of a concept's cell. */
    static Block showing(CellKey key) {
        return new Block(key.showing() == 1 ? Kind.CONCEPT : Kind.AGAIN, key.concept());
    }
}
