package app.moderato.store;

import app.moderato.core.interview.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type as an expression of the full-text index, and what the index marks as places in a text. */
final class FullText {
    /** Stand around a match in the index's answer. Unicode keeps them out of texts: they are no characters. */
    static final char OPEN = '\uFDD0';

    static final char CLOSE = '\uFDD1';

    static final String TOKENIZER = "unicode61 remove_diacritics 2";

    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");

    private FullText() {}

    /**
     * All words typed, in any order, the last one perhaps unfinished, unless a blank or a quote ends it; words in double
     * quotes beside each other. Each is quoted, so that nothing in it is an operator.
     *
     * @return empty where there is no letter and no digit to look for
     */
    static Optional<String> expression(String typed) {
        List<String> terms = new ArrayList<>();
        Matcher pieces = PIECE.matcher(typed);
        while (pieces.find()) {
            boolean phrase = pieces.group(1) != null;
            String piece = phrase ? pieces.group(1) : pieces.group();
            if (isSearchable(piece)) {
                boolean unfinished = !phrase && pieces.end() == typed.length();
                // the index ends a text at a NUL
                terms.add('"' + piece.replace('\0', ' ') + '"' + (unfinished ? "*" : ""));
            }
        }
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" AND ", terms));
    }

    /** As the index's tokenizer sees it: letters, numbers and characters of private use. */
    private static boolean isSearchable(String piece) {
        return piece.codePoints().anyMatch(character -> switch (Character.getType(character)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.PRIVATE_USE -> true;
            default -> Character.isLetterOrDigit(character);
        });
    }

    /** The matches in a text, from the same text with {@link #OPEN} and {@link #CLOSE} around them. */
    static List<Mark> marks(String marked) {
        List<Mark> marks = new ArrayList<>();
        int markers = 0;
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            switch (marked.charAt(i)) {
                case OPEN -> start = i - markers++;
                case CLOSE -> marks.add(new Mark(start, i - markers++));
                default -> {}
            }
        }
        return marks;
    }
}
