package app.moderato.core.group;

import app.moderato.core.study.ConceptId;

/**
 * A blind poll.
 *
 * @param number from 1
 * @param stage index into the agenda of the one in which it was opened
 * @param afterTurn how many turns had been said
 * @param shown whether the table has been told
 */
public record Poll(int number, ConceptId concept, int stage, int afterTurn, boolean shown) {
    Poll told() {
        return new Poll(number, concept, stage, afterTurn, true);
    }

    public Round round() {
        return new Round(Round.Kind.POLL, number);
    }
}
