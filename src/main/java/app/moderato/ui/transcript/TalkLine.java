package app.moderato.ui.transcript;

import app.moderato.core.group.Turn;
import app.moderato.core.interview.Mark;
import java.util.List;

/** A line of a group's talk. */
sealed interface TalkLine {
    /**
     * What was said aloud.
     *
     * @param name as the others call the speaker
     * @param fullName empty for the moderator
     * @param to whom it is meant for; empty for nobody in particular
     * @param marks where a search found something
     */
    record Said(Turn turn, String name, String fullName, String to, List<Mark> marks) implements TalkLine {
        public Said {
            marks = List.copyOf(marks);
        }

        Said with(List<Mark> found) {
            return new Said(turn, name, fullName, to, found);
        }
    }

    /** What one person said in private, which nobody at the table heard. */
    record Aside(String text) implements TalkLine {}

    /** What happened otherwise. */
    record Note(String text) implements TalkLine {}
}
