package app.moderato.core.analysis.pricing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Demand from the highest price that each person would pay. A. Gabor and C. W. J. Granger, “Price as an Indicator of Quality:
 * Report on an Enquiry”, Economica 33 (1966) 43–70: the share who would buy at a price is the share whose highest price is
 * that or more, and revenue per person asked is price times share.
 *
 * <p>Not for pricing decisions.
 *
 * @param points the demand at each price, ascending
 * @param n people with a highest price, unweighted; who would not buy at any price has 0 and counts
 * @param total their weights together
 */
public record GaborGranger(List<Point> points, int n, double total) {
    public GaborGranger {
        points = List.copyOf(points);
    }

    /**
     * @param price in the currency's units
     * @param share who would pay it, weighted, 0..1
     * @param revenue price · share, in the currency's units per person asked
     */
    public record Point(double price, double share, double revenue) {}

    /**
     * At every different price above 0 that somebody named: revenue is highest at one of them.
     *
     * @param highest per person, ≥ 0; NaN where there is none
     * @param weights per person, &gt; 0
     */
    public static GaborGranger of(double[] highest, double[] weights) {
        return at(
                Arrays.stream(highest)
                        .filter(price -> price > 0)
                        .distinct()
                        .sorted()
                        .toArray(),
                highest,
                weights);
    }

    /**
     * At given prices, such as those of a ladder that people were led up.
     *
     * @param prices in any order
     * @param highest per person, the highest one accepted, 0 for none; NaN where there is none
     * @param weights per person, &gt; 0
     * @throws IllegalArgumentException where there is not one weight per person
     */
    public static GaborGranger at(double[] prices, double[] highest, double[] weights) {
        if (highest.length != weights.length) {
            throw new IllegalArgumentException("One weight per person");
        }
        int[] known = IntStream.range(0, highest.length)
                .filter(i -> !Double.isNaN(highest[i]))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> highest[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double total = Arrays.stream(known).mapToDouble(i -> weights[i]).sum();
        double[] falling = Arrays.stream(prices).sorted().toArray();
        Point[] points = new Point[falling.length];
        double willing = 0;
        int next = 0;
        for (int k = falling.length - 1; k >= 0; k--) {
            while (next < known.length && highest[known[next]] >= falling[k]) {
                willing += weights[known[next++]];
            }
            // the same sum in another order may be off in its last digit
            double share = next == known.length && next > 0 ? 1 : willing / total;
            points[k] = new Point(falling[k], share, falling[k] * share);
        }
        return new GaborGranger(List.of(points), known.length, total);
    }

    /**
     * The price of the highest revenue, the lowest of several; empty where nobody would pay anything.
     */
    public OptionalDouble optimum() {
        return points.stream()
                .filter(point -> point.revenue() > 0)
                .max(Comparator.comparingDouble(Point::revenue)
                        .thenComparing(Comparator.comparingDouble(Point::price).reversed()))
                .map(point -> OptionalDouble.of(point.price()))
                .orElse(OptionalDouble.empty());
    }

    /** The share who would pay a price, 0..1: that of the next price at or above it. */
    public double share(double price) {
        return points.stream()
                .filter(point -> point.price() >= price)
                .findFirst()
                .map(Point::share)
                .orElse(0.0);
    }
}
