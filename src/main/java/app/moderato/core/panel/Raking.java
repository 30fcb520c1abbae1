package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Iterative proportional fitting (Deming and Stephan, 1940): a table's shares scaled in turn until all wishes hold. */
final class Raking {
    private static final int MAX_ROUNDS = 2_000;
    private static final double CLOSE = 1e-9;

    private Raking() {}

    /**
     * @param attributes that the groups are about, for sentences
     * @param group the group of wishes a cell counts for
     * @param shares wanted share of each group, adding up to 1
     */
    record Wish(List<String> attributes, Function<Cells.Cell, Object> group, Map<?, Double> shares) {
        /** The wish as a table in which every cell has its place. */
        Side side(Cells cells) {
            List<?> groups = List.copyOf(shares.keySet());
            return new Side(
                    attributes,
                    groups.stream().map(Wish::label).toList(),
                    groups.stream()
                            .mapToDouble(name -> shares.getOrDefault(name, 0.0))
                            .toArray(),
                    cells.cells().stream()
                            .mapToInt(cell -> groups.indexOf(group.apply(cell)))
                            .toArray());
        }

        private static String label(Object group) {
            return group instanceof List<?> levels
                    ? levels.stream()
                            .map(level -> level instanceof Level one ? one.label() : String.valueOf(level))
                            .collect(Collectors.joining(", "))
                    : group.toString();
        }
    }

    /** The fitted table; empty where no table with these empty cells can satisfy all wishes. */
    static Optional<Cells> fit(Cells cells, List<Wish> wishes) {
        Cells fitted = cells;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double worst = 0;
            for (Wish wish : wishes) {
                Map<Object, Double> sums = sums(fitted, wish);
                for (Map.Entry<?, Double> wanted : wish.shares().entrySet()) {
                    worst = Math.max(worst, Math.abs(wanted.getValue() - sums.getOrDefault(wanted.getKey(), 0.0)));
                }
                fitted = scaled(fitted, wish, sums);
            }
            if (worst < CLOSE) {
                return Optional.of(fitted.normalised());
            }
        }
        return Optional.empty();
    }

    /** Why no table with these empty cells satisfies all wishes, in sentences for people. */
    static String reasons(Cells cells, List<Wish> wishes) {
        List<Side> sides = wishes.stream().map(wish -> wish.side(cells)).toList();
        List<String> reasons = Contradictions.of(sides);
        if (!reasons.isEmpty()) {
            return String.join(" ", reasons);
        }
        double[] start = cells.cells().stream().mapToDouble(Cells.Cell::share).toArray();
        WeightFit nearest = WeightFit.of(start, sides, Double.POSITIVE_INFINITY);
        return "At the nearest, " + String.join(", ", Contradictions.misses(nearest.weights(), sides)) + ".";
    }

    private static Map<Object, Double> sums(Cells cells, Wish wish) {
        Map<Object, Double> sums = new HashMap<>();
        for (Cells.Cell cell : cells.cells()) {
            sums.merge(wish.group().apply(cell), cell.share(), Double::sum);
        }
        return sums;
    }

    private static Cells scaled(Cells cells, Wish wish, Map<Object, Double> sums) {
        List<Cells.Cell> scaled = new ArrayList<>(cells.cells().size());
        for (Cells.Cell cell : cells.cells()) {
            Object group = wish.group().apply(cell);
            Double wanted = wish.shares().get(group);
            double sum = sums.getOrDefault(group, 0.0);
            scaled.add(cell.withShare(wanted == null || sum <= 0 ? 0 : cell.share() * wanted / sum));
        }
        return new Cells(cells.attributes(), scaled);
    }
}
