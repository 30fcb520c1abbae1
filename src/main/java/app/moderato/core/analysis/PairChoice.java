package app.moderato.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Which concepts are held against each other. Concepts go by their column in a table. */
final class PairChoice {
    private PairChoice() {}

    record Columns(int first, int second) {}

    /**
     * Each against the control, best first, then the best two of the others; without a control everyone against the
     * next in rank.
     *
     * @param ranked best first
     */
    static List<Columns> of(List<Integer> ranked, IntPredicate control) {
        List<Columns> pairs = new ArrayList<>();
        List<Integer> others =
                ranked.stream().filter(column -> !control.test(column)).toList();
        ranked.stream()
                .filter(control::test)
                .findFirst()
                .ifPresentOrElse(
                        own -> {
                            others.forEach(column -> pairs.add(new Columns(column, own)));
                            if (others.size() > 1) {
                                pairs.add(new Columns(others.get(0), others.get(1)));
                            }
                        },
                        () -> {
                            for (int i = 1; i < ranked.size(); i++) {
                                pairs.add(new Columns(ranked.get(i - 1), ranked.get(i)));
                            }
                        });
        return pairs;
    }
}
