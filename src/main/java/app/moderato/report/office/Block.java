package app.moderato.report.office;

import java.util.List;

/** A part of a printed document, as Word and PDF both know it. */
sealed interface Block {
    String text();

    record Title(String text) implements Block {}

    /** Below the title. */
    record Subtitle(String text) implements Block {}

    record Heading(String text) implements Block {}

    /** Of something inside a section, kept together with what follows. */
    record Name(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** What a paragraph leaves to be said, smaller and paler. */
    record Caption(String text) implements Block {}

    /** What a question says of itself, smaller and paler. */
    record Note(String text) implements Block {}

    /** @param number as printed before the question */
    record Asked(int number, String text) implements Block {}

    /** A line of a list with its mark; indented as far as what a question says of itself. */
    record Item(String text) implements Block {
        static Item dashed(String text) {
            return new Item("–  " + text);
        }
    }

    /** Whether it goes on with the question before it, and stands on the same page where it can. */
    default boolean belongsToQuestion() {
        return this instanceof Note || this instanceof Item;
    }

    /** Lines to write on, each above its label. */
    record SignOff(List<String> labels) implements Block {
        public SignOff {
            labels = List.copyOf(labels);
        }

        @Override
        public String text() {
            return String.join(" ", labels);
        }
    }
}
