package app.moderato.core.analysis.pricing;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Price sensitivity meter. P. H. van Westendorp, “NSS Price Sensitivity Meter – A New Approach to Study Consumer Perception
 * of Price”, ESOMAR (1976). Conventions of R's pricesensitivitymeter 1.3.3: a curve is 0 (or 1) at the lowest price named
 * for it, lines are straight between prices, and people whose four prices are not in order are left out.
 *
 * <p>Not for pricing decisions: where prices come from synthetic respondents, so do these points.
 *
 * @param total people asked
 * @param invalid those left out: a price missing, or the four not in ascending order
 * @param curves of the others
 * @param lower point of marginal cheapness: too cheap meets not cheap; empty where they do not meet
 * @param upper point of marginal expensiveness: too expensive meets not expensive
 * @param indifference expensive meets cheap
 * @param optimum too expensive meets too cheap
 */
public record VanWestendorp(
        int total,
        int invalid,
        PriceCurves curves,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble indifference,
        OptionalDouble optimum) {
    /** Curves at the prices named, the lowest of several crossings. */
    public static VanWestendorp of(List<PriceLimits> people) {
        return of(people, Crossing.MIN, OptionalDouble.empty());
    }

    /**
     * @param people where nobody has a price from which on it is too cheap, the meter does without that curve
     * @param step puts the curves on a grid from the lowest price by this step, in the currency's units, &gt; 0
     * @throws IllegalArgumentException where nobody's prices are in order
     */
    public static VanWestendorp of(List<PriceLimits> people, Crossing rule, OptionalDouble step) {
        boolean fromTooCheap = fromTooCheap(people);
        List<PriceLimits> valid = transitive(people);
        PriceCurves named = PriceCurves.of(valid, fromTooCheap);
        PriceCurves curves = step.isPresent() ? named.every(step.getAsDouble()) : named;
        return new VanWestendorp(
                people.size(),
                people.size() - valid.size(),
                curves,
                curves.crossing(curves.notCheap(), curves.tooCheap(), rule),
                curves.crossing(curves.tooExpensive(), curves.notExpensive(), rule),
                curves.crossing(curves.expensive(), curves.cheap(), rule),
                curves.crossing(curves.tooExpensive(), curves.tooCheap(), rule));
    }

    static boolean fromTooCheap(List<PriceLimits> people) {
        return people.stream().anyMatch(person -> !Double.isNaN(person.tooCheap()));
    }

    /** Those whose prices are in order. */
    static List<PriceLimits> transitive(List<PriceLimits> people) {
        boolean fromTooCheap = fromTooCheap(people);
        List<PriceLimits> valid = people.stream()
                .filter(person -> person.transitive(fromTooCheap))
                .toList();
        if (valid.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nobody named four prices in order: too cheap below cheap below expensive below too expensive.");
        }
        return valid;
    }
}
