package app.moderato.core.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many people have which weight.
 *
 * @param low lower edge of the first bin
 * @param width of a bin, &gt; 0
 * @param people in each bin; a weight on an edge counts in the bin above it
 */
public record WeightHistogram(double low, double width, List<Integer> people) {
    private static final int MOST = 14;
    private static final double[] ROUND = {1, 2, 2.5, 5};
    /** Keeps 0.3 / 0.1 from falling below 3. */
    private static final double ROUNDING = 1e-9;

    public WeightHistogram {
        people = List.copyOf(people);
    }

    /** @param weights at least one, each finite and ≥ 0; all alike give one bin */
    static WeightHistogram of(double[] weights) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = 0;
        for (double weight : weights) {
            smallest = Math.min(smallest, weight);
            largest = Math.max(largest, weight);
        }
        double width = largest - smallest < ROUNDING * largest ? Math.max(largest, 1) : width(smallest, largest);
        double low = Math.floor(smallest / width + ROUNDING) * width;
        WeightHistogram empty = new WeightHistogram(low, width, List.of());
        List<Integer> people = new ArrayList<>(Collections.nCopies(empty.bin(largest) + 1, 0));
        for (double weight : weights) {
            people.set(empty.bin(weight), people.get(empty.bin(weight)) + 1);
        }
        return new WeightHistogram(low, width, people);
    }

    private static double width(double smallest, double largest) {
        double scale = Math.pow(10, Math.floor(Math.log10((largest - smallest) / MOST)));
        for (double round : ROUND) {
            double width = round * scale;
            if (Math.floor(largest / width + ROUNDING) - Math.floor(smallest / width + ROUNDING) < MOST) {
                return width;
            }
        }
        return 10 * scale;
    }

    /** Index of the bin that holds a weight of this panel. */
    public int bin(double weight) {
        return (int) Math.floor((weight - low) / width + ROUNDING);
    }
}
