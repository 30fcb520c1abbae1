package app.moderato.core.rating.calibration;

import app.moderato.core.rating.Pmf;
import java.util.ArrayList;
import java.util.List;

/**
 * From a score to a pmf: P(rating ≤ r | score) = 1 / (1 + exp(slope·score − threshold_r)), the proportional-odds model of
 * McCullagh, “Regression Models for Ordinal Data”, Journal of the Royal Statistical Society B 42 (1980). The mean never
 * falls as the score rises.
 *
 * @param slope ≥ 0; with 0 every text gets the labels' own distribution
 * @param thresholds rising, one for each of the points 1..n−1
 */
public record OrdinalMap(double slope, List<Double> thresholds) {
    public OrdinalMap {
        thresholds = List.copyOf(thresholds);
    }

    public Pmf pmf(double score) {
        double[] masses = new double[thresholds.size() + 1];
        double below = 0;
        for (int r = 0; r < masses.length; r++) {
            double upTo = r == thresholds.size() ? 1 : logistic(thresholds.get(r) - slope * score);
            masses[r] = Math.max(0, upTo - below);
            below = upTo;
        }
        return Pmf.of(masses);
    }

    static OrdinalMap of(double slope, double[] thresholds) {
        List<Double> list = new ArrayList<>();
        for (double threshold : thresholds) {
            list.add(threshold);
        }
        return new OrdinalMap(slope, list);
    }

    static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
