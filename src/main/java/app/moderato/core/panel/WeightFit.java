package app.moderato.core.panel;

import java.util.List;

/**
 * Fits weights to several tables of shares by iterative proportional fitting (Deming and Stephan, 1940), and keeps them
 * below a cap where one is asked for: scaling to a table and cutting at the cap take turns, each being the nearest point
 * (in Kullback–Leibler divergence) of its own set, so that they meet where the sets do (Bregman, 1967).
 */
final class WeightFit {
    private static final int MAX_ROUNDS = 3_000;
    private static final double CLOSE = 1e-11;
    private static final double CLOSE_WITH_CAP = 1e-7;

    private final double[] weights;
    private final int rounds;
    private final double gap;

    private WeightFit(double[] weights, int rounds, double gap) {
        this.weights = weights;
        this.rounds = rounds;
        this.gap = gap;
    }

    /** Mean 1; not to be changed. */
    double[] weights() {
        return weights;
    }

    /** Passes over all tables, ≥ 1. */
    int rounds() {
        return rounds;
    }

    /** The largest distance of a weighted share from its target, 0..1. */
    double gap() {
        return gap;
    }

    /**
     * @param start all above 0
     * @param sides every category with a share above 0 has people; who stands nowhere in a table keeps the weight there,
     *     and the shares hold among the others
     * @param cap the largest weight as a multiple of the mean, infinite for none
     */
    static WeightFit of(double[] start, List<Side> sides, double cap) {
        double[] weights = start.clone();
        boolean capped = Double.isFinite(cap);
        double close = capped ? CLOSE_WITH_CAP : CLOSE;
        int round = 0;
        boolean settled = false;
        while (!settled && round < MAX_ROUNDS) {
            double gap = 0;
            for (Side side : sides) {
                gap = Math.max(gap, scale(weights, side));
            }
            settled = gap < close;
            // the cap has the last word
            if (capped && cut(weights, cap) > close) {
                settled = false;
            }
            round++;
        }
        for (int i = 0; i < MAX_ROUNDS && capped && cut(weights, cap) > CLOSE; i++) {
            // cutting lowers the mean that the cap is counted in
        }
        double mean = sum(weights) / weights.length;
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= mean;
        }
        return new WeightFit(weights, round, gap(weights, sides));
    }

    private static double gap(double[] weights, List<Side> sides) {
        return sides.stream().mapToDouble(side -> gap(weights, side)).max().orElse(0);
    }

    private static double gap(double[] weights, Side side) {
        double gap = 0;
        double[] achieved = achieved(weights, side);
        for (int i = 0; i < achieved.length; i++) {
            gap = Math.max(gap, Math.abs(achieved[i] - side.shares()[i]));
        }
        return gap;
    }

    /** Weighted shares among those who have a place, one per category. */
    static double[] achieved(double[] weights, Side side) {
        double[] sums = sums(weights, side);
        double known = sum(sums);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = known > 0 ? sums[i] / known : 0;
        }
        return sums;
    }

    private static double[] sums(double[] weights, Side side) {
        double[] sums = new double[side.shares().length];
        int[] places = side.places();
        for (int person = 0; person < weights.length; person++) {
            if (places[person] != Side.NOWHERE) {
                sums[places[person]] += weights[person];
            }
        }
        return sums;
    }

    /** @return the gap before */
    private static double scale(double[] weights, Side side) {
        double[] sums = sums(weights, side);
        double known = sum(sums);
        double[] factors = new double[sums.length];
        double gap = 0;
        for (int i = 0; i < sums.length; i++) {
            double share = side.shares()[i];
            gap = Math.max(gap, Math.abs(sums[i] / known - share));
            factors[i] = sums[i] > 0 ? share * known / sums[i] : 1;
        }
        int[] places = side.places();
        for (int person = 0; person < weights.length; person++) {
            if (places[person] != Side.NOWHERE) {
                weights[person] *= factors[places[person]];
            }
        }
        return gap;
    }

    /** @return how far the heaviest was above the cap, as a share of the cap */
    private static double cut(double[] weights, double cap) {
        double most = cap * sum(weights) / weights.length;
        double above = 0;
        for (int i = 0; i < weights.length; i++) {
            above = Math.max(above, weights[i] / most - 1);
            weights[i] = Math.min(weights[i], most);
        }
        return above;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
