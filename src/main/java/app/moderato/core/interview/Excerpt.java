package app.moderato.core.interview;

import java.util.ArrayList;
import java.util.List;

/**
 * A line out of a text, around the first mark.
 *
 * @param text without line breaks; an ellipsis stands where the text goes on
 * @param marks in this text
 */
public record Excerpt(String text, List<Mark> marks) {
    private static final String MORE = "…";

    public Excerpt {
        marks = List.copyOf(marks);
    }

    /**
     * The first mark comes within the first third, at the beginning of a word.
     *
     * @param marks in the text, in ascending order
     * @param length of the line in characters, about
     */
    public static Excerpt of(String text, List<Mark> marks, int length) {
        int first = marks.isEmpty() ? 0 : marks.getFirst().start();
        int from = first <= length / 3 ? 0 : wordAt(text, first - length / 4, first);
        int to = Math.min(text.length(), from + length);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        String before = from == 0 ? "" : MORE;
        String after = to == text.length() ? "" : MORE;
        List<Mark> moved = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark.start() >= from && mark.start() < to) {
                moved.add(new Mark(mark.start(), Math.min(mark.end(), to)).moved(before.length() - from));
            }
        }
        // one character for one, so that marks stay where they are
        String line =
                text.substring(from, to).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
        return new Excerpt(before + line + after, moved);
    }

    /** The first beginning of a word in a stretch, its end where there is none. */
    private static int wordAt(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }
}
