package app.moderato.core.analysis.stability;

import app.moderato.core.analysis.Comparison.Judgement;
import java.util.List;

/**
 * What the run says of two concepts, and what is said of them in every combination.
 *
 * @param first the concept that the run puts ahead, by id; the earlier in study order where they are level
 * @param whole everybody in the run
 * @param sample the run's own answers of the people who are asked again
 * @param again one for each combination, in the order of {@link Stability#combinations()}
 */
public record Conclusion(String first, String second, PairRuling whole, PairRuling sample, List<PairRuling> again) {
    /** Share of the combinations that must agree. */
    private static final double SURVIVES = 0.9;

    public Conclusion {
        again = List.copyOf(again);
    }

    /** Combinations in which the first concept is ahead, by however little. */
    public int kept() {
        return (int) again.stream().filter(one -> one.direction() > 0).count();
    }

    /** Of those, the ones in which it is clear. */
    public int clear() {
        return (int) again.stream()
                .filter(one -> one.judgement() == Judgement.BETTER)
                .count();
    }

    /** Combinations in which the second is clearly ahead. */
    public int reversed() {
        return (int)
                again.stream().filter(one -> one.judgement() == Judgement.WORSE).count();
    }

    /** Combinations that say neither. */
    public int undecided() {
        return again.size() - clear() - reversed();
    }

    /** Combinations in which the run's conclusion stands: the same direction, or, where it has none, no clear difference. */
    public int stands() {
        return whole.clear() ? kept() : undecided();
    }

    /** It stands in nine of ten combinations, and in none is the opposite clear. */
    public boolean survives() {
        return !again.isEmpty() && stands() >= SURVIVES * again.size() && !(whole.clear() && reversed() > 0);
    }
}
