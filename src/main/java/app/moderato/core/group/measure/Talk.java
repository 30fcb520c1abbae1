package app.moderato.core.group.measure;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Turn;
import java.util.List;
import org.hipparchus.stat.descriptive.rank.Median;
import org.jspecify.annotations.Nullable;

/**
 * How the participants talk. Words are what stands between blanks; shares are 0..1. What needs a turn is null before
 * there is one.
 *
 * @param turns of participants
 * @param words in them
 * @param medianWords of a turn
 * @param meanWords of a turn
 * @param shortTurns share of turns under {@value #SHORT} words
 * @param gini of the words said, over everybody at the table, the silent included: Σᵢ Σⱼ |xᵢ − xⱼ| ÷ (2 n² x̄), from 0
 *     where all say the same amount to (n − 1)/n where one says everything
 * @param agreeing share of turns whose words agree with what was said, read by English turns of phrase
 * @param disagreeing share of turns whose words disagree; who does both disagrees
 * @param speakers how many people have spoken
 */
public record Talk(
        int turns,
        int words,
        @Nullable Double medianWords,
        @Nullable Double meanWords,
        @Nullable Double shortTurns,
        @Nullable Double gini,
        @Nullable Double agreeing,
        @Nullable Double disagreeing,
        int speakers) {
    /** A turn of fewer words is short: METHOD §6. */
    public static final int SHORT = 25;

    static Talk of(GroupDesign design, GroupState state) {
        List<Turn> spoken = state.spoken();
        double[] words = spoken.stream().mapToDouble(Turn::words).toArray();
        int speakers = (int) spoken.stream().map(Turn::speaker).distinct().count();
        if (spoken.isEmpty()) {
            return new Talk(0, 0, null, null, null, null, null, null, 0);
        }
        int all = spoken.stream().mapToInt(Turn::words).sum();
        return new Talk(
                words.length,
                all,
                new Median().evaluate(words),
                (double) all / words.length,
                share(spoken.stream().filter(turn -> turn.words() < SHORT).count(), words.length),
                all == 0 ? null : gini(perSeat(design, spoken)),
                share(with(Stance.AGREES, spoken), words.length),
                share(with(Stance.DISAGREES, spoken), words.length),
                speakers);
    }

    private static double[] perSeat(GroupDesign design, List<Turn> spoken) {
        return design.ids().stream()
                .mapToDouble(who -> spoken.stream()
                        .filter(turn -> who.equals(turn.speaker()))
                        .mapToInt(Turn::words)
                        .sum())
                .toArray();
    }

    static double gini(double[] amounts) {
        double differences = 0;
        double sum = 0;
        for (double one : amounts) {
            sum += one;
            for (double other : amounts) {
                differences += Math.abs(one - other);
            }
        }
        return differences / (2 * amounts.length * sum);
    }

    private static long with(Stance stance, List<Turn> spoken) {
        return spoken.stream().filter(turn -> turn.stance() == stance).count();
    }

    private static double share(long some, int all) {
        return (double) some / all;
    }
}
