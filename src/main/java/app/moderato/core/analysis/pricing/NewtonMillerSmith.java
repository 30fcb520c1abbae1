package app.moderato.core.analysis.pricing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reach and revenue from a price sensitivity meter with purchase intent at two of its prices. D. Newton, J. Miller and
 * P. Smith, “A market acceptance extension to traditional price sensitivity measurement”, AMA Advanced Research Techniques
 * Forum (1993); as R's pricesensitivitymeter 1.3.3. A person's chance to buy is 0 at “too cheap” and “too expensive”, what
 * was said at “cheap” and “expensive”, and straight lines between.
 *
 * <p>Not for pricing decisions.
 *
 * @param points at every price that somebody named, ascending
 * @param bestReach the price with the highest reach, the lowest of several
 * @param bestRevenue the price with the highest revenue, the lowest of several
 */
public record NewtonMillerSmith(List<Point> points, double bestReach, double bestRevenue) {
    public NewtonMillerSmith {
        points = List.copyOf(points);
    }

    /**
     * @param price in the currency's units
     * @param reach weighted mean of the chances to buy, 0..1
     * @param revenue price · reach
     */
    public record Point(double price, double reach, double revenue) {}

    /**
     * What people say and what they do.
     *
     * @param limits the four prices
     * @param cheap chance to buy at the cheap price, 0..1, such as 0.7, 0.5, 0.3, 0.1 and 0 from the top of a five-point
     *     scale
     * @param expensive chance to buy at the expensive price, 0..1
     */
    public record Intent(PriceLimits limits, double cheap, double expensive) {}

    /**
     * @param people those whose prices are not in order, or who have no intent, are left out
     * @throws IllegalArgumentException where nobody is left
     */
    public static NewtonMillerSmith of(List<Intent> people) {
        boolean fromTooCheap = VanWestendorp.fromTooCheap(limits(people));
        List<Intent> valid = people.stream()
                .filter(person -> person.limits().transitive(fromTooCheap))
                .filter(person -> !Double.isNaN(person.cheap()) && !Double.isNaN(person.expensive()))
                .toList();
        List<Double> prices = PriceCurves.of(VanWestendorp.transitive(limits(valid)), fromTooCheap)
                .prices();
        double all =
                valid.stream().mapToDouble(person -> person.limits().weight()).sum();
        double[] reach = new double[prices.size()];
        for (Intent person : valid) {
            Line line = Line.of(person, fromTooCheap);
            for (int i = 0; i < reach.length; i++) {
                reach[i] += person.limits().weight() * line.at(prices.get(i)) / all;
            }
        }
        List<Point> points = IntStream.range(0, reach.length)
                .mapToObj(i -> new Point(prices.get(i), reach[i], prices.get(i) * reach[i]))
                .toList();
        Point widest = points.getFirst();
        Point dearest = points.getFirst();
        for (Point point : points) {
            widest = point.reach() > widest.reach() ? point : widest;
            dearest = point.revenue() > dearest.revenue() ? point : dearest;
        }
        return new NewtonMillerSmith(points, widest.price(), dearest.price());
    }

    private static List<PriceLimits> limits(List<Intent> people) {
        return people.stream().map(Intent::limits).toList();
    }

    /** One person's chance to buy by price; beyond its ends as at them. */
    private record Line(List<Double> prices, List<Double> chances) {
        static Line of(Intent person, boolean fromTooCheap) {
            PriceLimits limits = person.limits();
            List<Double> prices = new ArrayList<>(List.of(limits.cheap(), limits.expensive(), limits.tooExpensive()));
            List<Double> chances = new ArrayList<>(List.of(person.cheap(), person.expensive(), 0.0));
            if (fromTooCheap) {
                prices.addFirst(limits.tooCheap());
                chances.addFirst(0.0);
            }
            return new Line(prices, chances);
        }

        double at(double price) {
            if (price <= prices.getFirst()) {
                return chances.getFirst();
            }
            for (int i = 1; i < prices.size(); i++) {
                if (price <= prices.get(i)) {
                    double share = (price - prices.get(i - 1)) / (prices.get(i) - prices.get(i - 1));
                    return chances.get(i - 1) + share * (chances.get(i) - chances.get(i - 1));
                }
            }
            return chances.getLast();
        }
    }
}
