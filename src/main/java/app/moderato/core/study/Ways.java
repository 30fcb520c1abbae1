package app.moderato.core.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Combinations of answers that lead to the same end, told in fewer words: two that differ in one question become one, and
 * a question to which any answer will do is left out.
 *
 * @param <Q> what is answered
 * @param <A> an answer
 */
final class Ways<Q, A> {
    /** Of which any two are compared again and again; more are left as they are. */
    private static final int MOST = 200;

    private final List<Map<Q, Set<A>>> ways;
    private final Function<Q, List<A>> answers;

    /** @param answers all that a question may have */
    Ways(List<Map<Q, Set<A>>> ways, Function<Q, List<A>> answers) {
        this.ways = new ArrayList<>(ways);
        this.answers = answers;
    }

    List<Map<Q, Set<A>>> merged() {
        if (ways.size() <= MOST) {
            while (mergeOnce()) {}
        }
        return ways;
    }

    private boolean mergeOnce() {
        for (int i = 0; i < ways.size(); i++) {
            for (int j = i + 1; j < ways.size(); j++) {
                Q only = onlyDifference(ways.get(i), ways.get(j));
                if (only != null) {
                    ways.set(i, joined(ways.get(i), ways.get(j), only));
                    ways.remove(j);
                    return true;
                }
            }
        }
        return false;
    }

    private @Nullable Q onlyDifference(Map<Q, Set<A>> one, Map<Q, Set<A>> other) {
        if (!one.keySet().equals(other.keySet())) {
            return null;
        }
        List<Q> different = one.keySet().stream()
                .filter(question -> !Objects.equals(one.get(question), other.get(question)))
                .toList();
        return different.size() == 1 ? different.getFirst() : null;
    }

    private Map<Q, Set<A>> joined(Map<Q, Set<A>> one, Map<Q, Set<A>> other, Q only) {
        Set<A> either = new HashSet<>(one.getOrDefault(only, Set.of()));
        either.addAll(other.getOrDefault(only, Set.of()));
        Map<Q, Set<A>> joined = new LinkedHashMap<>(one);
        if (either.size() == answers.apply(only).size()) {
            joined.remove(only);
        } else {
            joined.put(only, either);
        }
        return joined;
    }
}
