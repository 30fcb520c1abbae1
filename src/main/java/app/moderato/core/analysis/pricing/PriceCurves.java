package app.moderato.core.analysis.pricing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The four curves of a price sensitivity meter, each a share of the people, 0..1, at each price.
 *
 * @param prices ascending, different
 * @param tooCheap falling; empty where nobody was asked
 * @param cheap falling
 * @param expensive rising
 * @param tooExpensive rising
 */
public record PriceCurves(
        List<Double> prices,
        List<Double> tooCheap,
        List<Double> cheap,
        List<Double> expensive,
        List<Double> tooExpensive) {
    public PriceCurves {
        prices = List.copyOf(prices);
        tooCheap = List.copyOf(tooCheap);
        cheap = List.copyOf(cheap);
        expensive = List.copyOf(expensive);
        tooExpensive = List.copyOf(tooExpensive);
    }

    /** At every price that somebody named. */
    static PriceCurves of(List<PriceLimits> people, boolean fromTooCheap) {
        List<Double> prices = people.stream()
                .flatMap(person -> (fromTooCheap
                                ? List.of(person.tooCheap(), person.cheap(), person.expensive(), person.tooExpensive())
                                : List.of(person.cheap(), person.expensive(), person.tooExpensive()))
                        .stream())
                .distinct()
                .sorted()
                .toList();
        return new PriceCurves(
                prices,
                fromTooCheap ? falling(rising(people, PriceLimits::tooCheap, prices)) : List.of(),
                falling(rising(people, PriceLimits::cheap, prices)),
                rising(people, PriceLimits::expensive, prices),
                rising(people, PriceLimits::tooExpensive, prices));
    }

    /** The weighted share who named this price or a lower one, 0 up to the lowest one named. */
    private static List<Double> rising(
            List<PriceLimits> people, ToDoubleFunction<PriceLimits> limit, List<Double> prices) {
        List<PriceLimits> sorted = people.stream()
                .sorted((one, other) -> Double.compare(limit.applyAsDouble(one), limit.applyAsDouble(other)))
                .toList();
        double all = people.stream().mapToDouble(PriceLimits::weight).sum();
        double lowest = limit.applyAsDouble(sorted.getFirst());
        double highest = limit.applyAsDouble(sorted.getLast());
        List<Double> shares = new ArrayList<>();
        double sum = 0;
        int next = 0;
        for (double price : prices) {
            while (next < sorted.size() && limit.applyAsDouble(sorted.get(next)) <= price) {
                sum += sorted.get(next++).weight();
            }
            shares.add(price <= lowest ? 0 : price >= highest ? 1 : sum / all);
        }
        return shares;
    }

    private static List<Double> falling(List<Double> rising) {
        return rising.stream().map(share -> 1 - share).toList();
    }

    /** Between the prices, linearly, at every step from the lowest. */
    PriceCurves every(double step) {
        double first = prices.getFirst();
        int steps = (int) Math.floor((prices.getLast() - first) / step + 1e-10);
        List<Double> grid =
                IntStream.rangeClosed(0, steps).mapToObj(i -> first + i * step).toList();
        return new PriceCurves(
                grid,
                between(tooCheap, grid),
                between(cheap, grid),
                between(expensive, grid),
                between(tooExpensive, grid));
    }

    private List<Double> between(List<Double> curve, List<Double> grid) {
        return curve.isEmpty()
                ? curve
                : grid.stream().map(price -> at(curve, price)).toList();
    }

    private double at(List<Double> curve, double price) {
        int place = Arrays.binarySearch(prices.toArray(), price);
        if (place >= 0) {
            return curve.get(place);
        }
        int above = Math.min(-place - 1, prices.size() - 1);
        int below = Math.max(above - 1, 0);
        double share = below == above ? 0 : (price - prices.get(below)) / (prices.get(above) - prices.get(below));
        return curve.get(below) + share * (curve.get(above) - curve.get(below));
    }

    List<Double> notCheap() {
        return falling(cheap);
    }

    List<Double> notExpensive() {
        return falling(expensive);
    }

    /** Where the difference of two curves changes its sign, on the straight line between two prices. */
    OptionalDouble crossing(List<Double> one, List<Double> other, Crossing rule) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        List<Double> found = new ArrayList<>();
        for (int i = 1; i < prices.size(); i++) {
            double before = one.get(i - 1) - other.get(i - 1);
            double after = one.get(i) - other.get(i);
            if (Math.signum(before) != Math.signum(after)) {
                double width = prices.get(i) - prices.get(i - 1);
                found.add(prices.get(i - 1) - before * width / (after - before));
            }
        }
        return rule.of(found);
    }
}
