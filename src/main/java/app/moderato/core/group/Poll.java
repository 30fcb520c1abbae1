package app.moderato.core.group;

import app.moderato.core.study.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * A question that everybody answers unheard by the others: a blind poll, or one that the moderator handed out.
 *
 * @param number from 1
 * @param stage index into the agenda of the one in which it was opened
 * @param afterTurn how many turns had been said
 * @param question in the moderator's own words, null for the group's question, which is rated
 * @param shown whether the table has been told
 */
public record Poll(
        int number,
        ConceptId concept,
        int stage,
        int afterTurn,
        @Nullable String question,
        boolean shown) {
    Poll told() {
        return new Poll(number, concept, stage, afterTurn, question, true);
    }

    public Round round() {
        return new Round(Round.Kind.POLL, number);
    }
}
