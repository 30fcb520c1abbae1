package app.moderato.core.interview.pilot;

import app.moderato.core.panel.PersonaId;
import java.util.List;

/**
 * Something that went wrong with one question of a pilot.
 *
 * @param count answers it concerns
 * @param of answers looked at
 * @param examples a few of them, in the order asked
 * @param sentence what was seen and what to do, for people
 */
public record Trouble(Kind kind, int count, int of, List<Example> examples, String sentence) {
    public Trouble {
        examples = List.copyOf(examples);
    }

    /** From what keeps a run from working to what makes its results poor. */
    public enum Kind {
        /** The call failed. */
        FAILED,
        /** The model said that it sees no picture. */
        PICTURE_UNSEEN,
        REFUSED,
        /** It spoke as a machine. */
        OUT_OF_ROLE,
        EMPTY,
        /** The value asked for could not be read from the words. */
        OFF_FORMAT,
        /** Cut off, or near the limit. */
        TOO_LONG,
        TOO_SHORT,
        /** Answers repeat each other. */
        ALL_ALIKE,
        /** All ratings lie within half a point. */
        FLAT
    }

    /**
     * One answer, or what there was instead.
     *
     * @param concept its id, empty before and after the concepts
     * @param words as said; empty where nothing was
     */
    public record Example(PersonaId persona, String concept, String words) {}
}
