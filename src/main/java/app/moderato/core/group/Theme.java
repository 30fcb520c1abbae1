package app.moderato.core.group;

import java.util.List;

/**
 * Something a group talked about, held by the passages in which it did.
 *
 * @param quotes one at least, in the order said
 */
public record Theme(String name, List<Quote> quotes) {
    public Theme {
        quotes = List.copyOf(quotes);
    }

    /**
     * @param turn its number
     * @param words a passage exactly as it stands in that turn
     */
    public record Quote(int turn, String words) {}
}
