package app.moderato.core.llm;

import app.moderato.core.panel.Persona;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody in a group hears, for respondents that are not language models.
 *
 * @param part what is asked of them
 * @param present at the table, by seat
 * @param called what each of {@code present} is called
 * @param heard what was said aloud so far, all of it
 * @param guide the kind of stage, such as {@code warm-up} or {@code discuss}; {@code cut-in} for a turn that does not
 *     wait for the end of the one before; for the moderator also {@code further}, {@code repeats} and {@code praise}
 * @param words that the turn is meant to have
 */
public record TableTalk(
        Part part, List<Persona> present, List<String> called, List<Line> heard, String guide, int words) {
    public TableTalk {
        present = List.copyOf(present);
        called = List.copyOf(called);
        heard = List.copyOf(heard);
    }

    /** What is wanted. */
    public enum Part {
        /** A turn at the table. */
        TURN,
        /** An answer that nobody at the table hears, after what was said there. */
        PRIVATE,
        /** The moderator's next turn. */
        CHAIR,
        /** What was said, in short. */
        SUMMARY,
        /** What it was about, with passages as they were said. */
        THEMES
    }

    /**
     * @param seat index into {@code present}; −1 for the moderator
     * @param to index of whom it answers or asks, null for everybody
     * @param leaning −1 disagrees with what was said before, 1 agrees, 0 neither
     */
    public record Line(int seat, @Nullable Integer to, int leaning, String text) {}
}
