package app.moderato.core.group;

import app.moderato.core.study.ConceptId;

/**
 * A blind poll.
 *
 * @param number from 1
 * @param afterTurn how many turns had been said
 * @param shown whether the table has been told
 */
public record Poll(int number, ConceptId concept, int afterTurn, boolean shown) {
    public Round round() {
        return new Round(Round.Kind.POLL, number);
    }
}
