package app.moderato.core.interview;

/**
 * What a reply turned out to be.
 *
 * @param status answered, or why it is no answer
 * @param value read from the words: options joined by {@code |}, a number, an amount; empty for none
 */
public record ReadReply(CellStatus status, String value) {
    static ReadReply answered(String value) {
        return new ReadReply(CellStatus.ANSWERED, value);
    }

    static ReadReply not(CellStatus status) {
        return new ReadReply(status, "");
    }
}
