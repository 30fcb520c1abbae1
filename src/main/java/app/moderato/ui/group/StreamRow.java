package app.moderato.ui.group;

import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import app.moderato.ui.control.ConceptName;
import org.jspecify.annotations.Nullable;

/** A line of the stream in the middle. */
sealed interface StreamRow {
    /**
     * A turn.
     *
     * @param turn its number, from 1
     * @param who null for the moderator
     * @param initials empty for the moderator
     * @param to whom it is meant for; empty for nobody in particular
     */
    record Said(
            int turn,
            @Nullable PersonaId who,
            String name,
            String initials,
            String to,
            Stance stance,
            boolean cutIn,
            boolean byModel,
            String text)
            implements StreamRow {
        boolean moderator() {
            return who == null;
        }
    }

    /** Somebody thinks, or what they have said so far. */
    record Typing(@Nullable PersonaId who, String name, String initials, String soFar) implements StreamRow {}

    /**
     * A concept that was laid on the table.
     *
     * @param since the time of day
     * @param onTable it still lies there
     */
    record Card(ConceptId id, ConceptName concept, String since, boolean onTable) implements StreamRow {}

    /**
     * An occasion on which everybody answered unseen.
     *
     * @param answered so far, of {@code people}, {@code failed} of them without an answer
     * @param mean of the ratings made so far; null before the first
     * @param told a poll's outcome was told to the table
     */
    record Unseen(
            Round round,
            ConceptName concept,
            int answered,
            int people,
            int failed,
            @Nullable Double mean,
            boolean told) implements StreamRow {
        boolean whole() {
            return answered >= people;
        }
    }

    /** Somebody whose turn it was could not answer. */
    record Missed(PersonaId who, String name, String initials, String why) implements StreamRow {}

    /** A new stage. */
    record Part(String title) implements StreamRow {}

    /** A quiet line. */
    record Note(String text) implements StreamRow {}
}
