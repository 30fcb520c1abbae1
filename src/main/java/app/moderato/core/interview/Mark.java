package app.moderato.core.interview;

/**
 * A stretch of a text that a search found.
 *
 * @param start of the first character, counted as in a string
 * @param end behind the last character
 */
public record Mark(int start, int end) {
    public Mark {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No stretch of a text: " + start + " to " + end);
        }
    }

    Mark moved(int by) {
        return new Mark(start + by, end + by);
    }
}
