package app.moderato.core.analysis.enough;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Limits for a standard normal statistic that is looked at again and again while people are added, so that it passes any of
 * them under the null hypothesis with probability α in all.
 *
 * <p>Of α, α·ln(1 + (e − 1)·t) is spent up to the look at share t of the last one's people, the spending function like
 * Pocock's of Lan and DeMets, “Discrete Sequential Boundaries for Clinical Trials”, Biometrika 70 (1983): early looks get a
 * fair share, as money is saved by ending early. The probability to pass for the first time at a look is the integral of
 * the density of sums that passed none before over the step to it (Armitage, McPherson and Rowe, “Repeated Significance
 * Tests on Accumulating Data”, Journal of the Royal Statistical Society A 132, 1969), by Simpson's rule on a grid.
 */
public final class SpendingLimits {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    /** Intervals of the grid, an even number. */
    private static final int GRID = 320;

    private final double[] sums = new double[GRID + 1];
    private double[] density = new double[0];
    private double edge;

    private SpendingLimits() {}

    /**
     * @param people at each look, rising
     * @param alpha two-sided, 0..1
     * @return per look what the absolute value of the statistic must reach
     */
    public static List<Double> of(List<Integer> people, double alpha) {
        SpendingLimits limits = new SpendingLimits();
        List<Double> reached = new ArrayList<>();
        double before = 0;
        double spent = 0;
        for (int people1 : people) {
            double share = (double) people1 / people.getLast();
            double spend = alpha * Math.log(1 + (Math.E - 1) * share);
            reached.add(limits.next(before, share, spend - spent));
            before = share;
            spent = spend;
        }
        return reached;
    }

    /** The limit at information {@code to} that is passed for the first time with the probability given. */
    private double next(double from, double to, double probability) {
        double low = 0;
        double high = 10;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (passing(from, to, middle * Math.sqrt(to)) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double limit = (low + high) / 2;
        step(from, to, limit * Math.sqrt(to));
        return limit;
    }

    private double passing(double from, double to, double bound) {
        if (from == 0) {
            return 2 * tail(bound / Math.sqrt(to));
        }
        double deviation = Math.sqrt(to - from);
        double sum = 0;
        for (int i = 0; i <= GRID; i++) {
            sum += weight(i) * density[i] * (tail((bound - sums[i]) / deviation) + tail((bound + sums[i]) / deviation));
        }
        return sum * 2 * edge / GRID / 3;
    }

    /** The density of sums inside the bound that were inside all bounds before. */
    private void step(double from, double to, double bound) {
        double[] next = new double[GRID + 1];
        double[] places = new double[GRID + 1];
        double deviation = Math.sqrt(to - from);
        for (int j = 0; j <= GRID; j++) {
            places[j] = -bound + 2 * bound * j / GRID;
            if (from == 0) {
                next[j] = bell(places[j] / deviation) / deviation;
            } else {
                for (int i = 0; i <= GRID; i++) {
                    next[j] += weight(i) * density[i] * bell((places[j] - sums[i]) / deviation) / deviation;
                }
                next[j] *= 2 * edge / GRID / 3;
            }
        }
        System.arraycopy(places, 0, sums, 0, places.length);
        density = Arrays.copyOf(next, next.length);
        edge = bound;
    }

    private static int weight(int i) {
        return i == 0 || i == GRID ? 1 : i % 2 == 1 ? 4 : 2;
    }

    private static double bell(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    private static double tail(double x) {
        return NORMAL.cumulativeProbability(-x);
    }

    /** What a one-sided chance must reach to stand for a statistic: Φ(z). */
    public static double chance(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** Φ⁻¹, for a chance strictly between 0 and 1. */
    public static double statistic(double chance) {
        return NORMAL.inverseCumulativeProbability(chance);
    }
}
