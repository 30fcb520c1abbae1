package app.moderato.core.study;

import java.util.ArrayList;
import java.util.List;

/**
 * A text made from a template, with the places where values were put in.
 *
 * @param insertions in the order of their starts; one that holds others stands before them
 */
public record Filled(String text, List<Insertion> insertions) {
    public Filled {
        insertions = List.copyOf(insertions);
    }

    /**
     * Where a value stands.
     *
     * @param placeholder that it fills, such as {@code concept.name}
     * @param start index of its first character
     * @param end index behind its last character
     */
    public record Insertion(String placeholder, int start, int end) {
        Insertion shifted(int by) {
            return new Insertion(placeholder, start + by, end + by);
        }
    }

    /** A text into which nothing was put. */
    public static Filled plain(String text) {
        return new Filled(text, List.of());
    }

    /** A text that is a value as a whole. */
    public static Filled value(String placeholder, String text) {
        return new Filled(text, List.of(new Insertion(placeholder, 0, text.length())));
    }

    public Filled then(Filled next) {
        List<Insertion> all = new ArrayList<>(insertions);
        next.insertions.forEach(insertion -> all.add(insertion.shifted(text.length())));
        return new Filled(text + next.text, all);
    }
}
