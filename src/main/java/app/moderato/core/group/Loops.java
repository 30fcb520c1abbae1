package app.moderato.core.group;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Signs that a talk goes round in circles. Thresholds are this product's own choice. */
public final class Loops {
    /** Turns looked at. */
    private static final int WINDOW = 5;
    /** Share of pairs of words that two turns must share to count as the same. */
    private static final double ALIKE = 0.5;
    /** Turns in a row that agree. */
    private static final int AGREEING = 3;

    private Loops() {}

    /** What is wrong. */
    public enum Sign {
        /** Somebody says nearly what was said a few turns before. */
        REPEATS,
        /** One agrees with the other, and nobody sees it otherwise. */
        PRAISE
    }

    public static Optional<Sign> of(GroupState state) {
        List<Turn> spoken = state.spoken();
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        List<Turn> last = spoken.subList(Math.max(0, spoken.size() - WINDOW), spoken.size());
        if (repeats(spoken)) {
            return Optional.of(Sign.REPEATS);
        }
        long agreeing =
                last.stream().filter(turn -> turn.stance() == Stance.AGREES).count();
        boolean nobodyElse = last.stream().noneMatch(turn -> turn.stance() == Stance.DISAGREES);
        return agreeing >= AGREEING && nobodyElse ? Optional.of(Sign.PRAISE) : Optional.empty();
    }

    /** Whether one of the last two turns says what another of the last twelve did. */
    private static boolean repeats(List<Turn> spoken) {
        for (int late = Math.max(1, spoken.size() - 2); late < spoken.size(); late++) {
            Set<String> said = pairs(spoken.get(late).text());
            for (int early = Math.max(0, late - 12); early < late; early++) {
                if (likeness(said, pairs(spoken.get(early).text())) >= ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Jaccard index, 0..1; 0 for turns too short to tell. */
    private static double likeness(Set<String> one, Set<String> other) {
        if (one.size() < 4 || other.size() < 4) {
            return 0;
        }
        Collection<String> both = new HashSet<>(one);
        both.retainAll(other);
        return (double) both.size() / (one.size() + other.size() - both.size());
    }

    private static Set<String> pairs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+", -1);
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length; i++) {
            pairs.add(words[i] + " " + words[i + 1]);
        }
        return pairs;
    }
}
