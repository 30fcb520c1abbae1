package app.moderato.core.group;

import app.moderato.core.panel.PersonaId;
import org.hipparchus.distribution.continuous.LogNormalDistribution;

/**
 * How long a turn is meant to be. Words are log-normal with the two figures that METHOD §6 gives for real focus groups:
 * a mean of 49, and 34 % of turns under 25; hence a median of 36.
 */
final class TurnLength {
    /** P(words &lt; 24.5) = 0.34 and, cut at the most words, E = 49 solved for μ and σ. */
    private static final LogNormalDistribution WORDS = new LogNormalDistribution(3.582, 0.93);

    private static final int FEWEST = 4;
    private static final int MOST = 140;

    private TurnLength() {}

    /**
     * @param turn number of the turn to come
     * @return words, 4..140
     */
    static int words(long seed, int turn, PersonaId who) {
        double share = Chance.of(seed, "length", turn + "", who.value());
        return Math.clamp(Math.round(WORDS.inverseCumulativeProbability(share)), FEWEST, MOST);
    }

    /** Room for that many words in any language, so that the limit seldom cuts a sentence. */
    static int tokens(int words) {
        return 40 + 3 * words;
    }
}
