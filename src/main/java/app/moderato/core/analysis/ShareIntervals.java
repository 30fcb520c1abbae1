package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.proportion.DirichletPosterior;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Intervals of shares that are counts of whole people. */
final class ShareIntervals {
    private static final double LEVEL = 0.95;

    private ShareIntervals() {}

    /**
     * @param shares option to share 0..1
     * @param n people, all of whom count the same
     * @param single each named one option; otherwise each option was named or not by itself
     * @return option to central interval of its share; empty without people or with one option
     */
    static Map<String, Interval> of(Map<String, Double> shares, int n, boolean single) {
        if (n == 0 || shares.size() < 2) {
            return Map.of();
        }
        Map<String, Interval> intervals = new LinkedHashMap<>();
        List<String> options = new ArrayList<>(shares.keySet());
        double[] counts = options.stream()
                .mapToDouble(option -> Math.rint(n * shares.getOrDefault(option, 0.0)))
                .toArray();
        for (int i = 0; i < counts.length; i++) {
            DirichletPosterior posterior = DirichletPosterior.of(
                    single ? counts : new double[] {counts[i], n - counts[i]}, DirichletPosterior.JEFFREYS);
            intervals.put(options.get(i), posterior.interval(single ? i : 0, LEVEL));
        }
        return intervals;
    }
}
