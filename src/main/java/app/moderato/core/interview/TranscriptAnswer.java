package app.moderato.core.interview;

import java.util.List;

/**
 * A cell as read in a transcript.
 *
 * @param starred by the researcher
 * @param marks what the search found in {@link Answer#text()}, in ascending order
 */
public record TranscriptAnswer(CellId cell, RatedAnswer rated, boolean starred, List<Mark> marks) {
    public TranscriptAnswer {
        marks = List.copyOf(marks);
    }

    public Answer answer() {
        return rated.answer();
    }

    public TranscriptAnswer marked(List<Mark> found) {
        return new TranscriptAnswer(cell, rated, starred, found);
    }

    public TranscriptAnswer starred(boolean now) {
        return new TranscriptAnswer(cell, rated, now, marks);
    }
}
