package app.moderato.core.analysis.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Total unduplicated reach and frequency: how many people have something they want in a set of items. G. J. Miaoulis, V. Free
 * and H. Parsons, “Turf: A New Planning Approach for Product Line Extensions”, Marketing Research 2 (1990); as R's turfR
 * 0.8-7. Every set of a size is tried.
 */
public final class Turf {
    /** Sets tried at most: above that an exhaustive search is no question of seconds any more. */
    public static final long MOST_SETS = 1_000_000;

    private final double[][] wanted;
    private final double[] weights;
    private final int depth;
    private final int items;

    /**
     * @param wanted per person one number per item: 1 wanted, 0 or NaN not; other numbers count as that many
     * @param weights per person, &gt; 0
     * @param depth how many of a set's items a person has to want to be reached, ≥ 1
     * @throws IllegalArgumentException for no people, no items, rows of different length or a depth below 1
     */
    public Turf(double[][] wanted, double[] weights, int depth) {
        if (wanted.length == 0 || wanted.length != weights.length || wanted[0].length == 0 || depth < 1) {
            throw new IllegalArgumentException("People with a weight each, one item and a depth of 1 at least");
        }
        items = wanted[0].length;
        if (Arrays.stream(wanted).anyMatch(person -> person.length != items)) {
            throw new IllegalArgumentException("The same items for everybody");
        }
        this.wanted = Arrays.stream(wanted)
                .map(person -> Arrays.stream(person)
                        .map(value -> Double.isNaN(value) ? 0 : value)
                        .toArray())
                .toArray(double[][]::new);
        this.weights = weights.clone();
        this.depth = depth;
    }

    /**
     * @param items positions from 0, ascending
     * @param reach weighted share of people who want at least as many of the items as the depth asks, 0..1
     * @param frequency weighted mean number of the items that a person wants
     */
    public record Portfolio(List<Integer> items, double reach, double frequency) {
        public Portfolio {
            items = List.copyOf(items);
        }
    }

    /** Whether all sets of a size can be tried. */
    public static boolean feasible(int items, int size) {
        return size >= 1 && size <= items && sets(items, size) <= MOST_SETS;
    }

    /** How many sets of a size there are. */
    public static double sets(int items, int size) {
        return CombinatoricsUtils.binomialCoefficientDouble(items, size);
    }

    /**
     * The best sets of a size: widest reach, then highest frequency, then the items' order.
     *
     * @param size 1..items
     * @param keep how many sets at most, ≥ 1
     * @throws IllegalArgumentException for a size that is not {@link #feasible}
     */
    public List<Portfolio> best(int size, int keep) {
        if (!feasible(items, size)) {
            throw new IllegalArgumentException("A size of 1 to " + items + " with at most " + MOST_SETS + " sets");
        }
        List<Portfolio> all = new ArrayList<>();
        CombinatoricsUtils.combinationsIterator(items, size).forEachRemaining(set -> all.add(of(set)));
        return all.stream()
                .sorted(Comparator.comparingDouble(Portfolio::reach)
                        .thenComparingDouble(Portfolio::frequency)
                        .reversed()
                        .thenComparing(Turf::inOrder))
                .limit(keep)
                .toList();
    }

    /** One set's reach and frequency; the positions in any order. */
    public Portfolio of(int... set) {
        double reached = 0;
        double frequency = 0;
        double all = 0;
        for (int i = 0; i < wanted.length; i++) {
            double count = 0;
            for (int item : set) {
                count += wanted[i][item];
            }
            reached += count >= depth ? weights[i] : 0;
            frequency += weights[i] * count;
            all += weights[i];
        }
        return new Portfolio(IntStream.of(set).sorted().boxed().toList(), reached / all, frequency / all);
    }

    private static int inOrder(Portfolio one, Portfolio other) {
        for (int i = 0; i < one.items().size(); i++) {
            int order = Integer.compare(one.items().get(i), other.items().get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
