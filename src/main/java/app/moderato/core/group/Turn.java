package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * What was said aloud, by a participant or by the moderator.
 *
 * @param number from 1
 * @param speaker null for the moderator
 * @param verb null for a participant
 * @param to null for everybody
 * @param stage index into the agenda
 * @param concept on the table, null for none
 */
public record Turn(
        int number,
        @Nullable PersonaId speaker,
        @Nullable Verb verb,
        @Nullable PersonaId to,
        Stance stance,
        String text,
        boolean cutIn,
        boolean byModel,
        int stage,
        @Nullable ConceptId concept) {
    public boolean moderator() {
        return speaker == null;
    }

    public int words() {
        return words(text);
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
    }
}
