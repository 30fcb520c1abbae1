package app.moderato.store;

import java.util.stream.Stream;

/** What people might type into a search, and what might be said. */
final class AwkwardWords {
    /** Searched for “cafe zahne”, it is found at {@link #MARKED}. */
    static final String TEXT = "🙂 „Zähne“: naïve CAFÉ\nund café's \"Öl\" <b>zahne</b>";

    static final String[] MARKED = {"Zähne", "CAFÉ", "café", "zahne"};

    private AwkwardWords() {}

    /** Syntax of other people's. */
    static Stream<String> queries() {
        return Stream.of(
                "\"",
                "\"\"\"",
                "' OR 1=1 --",
                "words: OR NOT",
                "a AND (b",
                "NEAR(x, y)",
                "-x",
                "^x",
                "x*",
                "*",
                "{words}:x",
                "x + y",
                "\0",
                "a\0b",
                "\uD83D",
                "🙂🙂",
                "%_",
                ";DROP TABLE group_event",
                ";DROP TABLE cell",
                "ﷺ",
                "",
                "   ");
    }
}
