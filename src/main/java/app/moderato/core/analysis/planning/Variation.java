package app.moderato.core.analysis.planning;

import java.util.List;

/**
 * How people of a past run varied on one measure of two concepts.
 *
 * @param paired whether the same people rated both
 * @param share of the people who rate each of the two: 1 where everybody does
 * @param first per person who rated both the difference of the two, less its mean; unpaired the ratings of the first
 *     concept, less theirs
 * @param second empty where paired, else the ratings of the second concept, less their mean
 * @param repeats per person the difference of a concept from itself; empty where nothing was asked twice
 * @param asked how often a person rated a concept in each of the values of {@code first}, ≥ 1: replicates
 * @param repeated how often in each half of a repeat, ≥ 1
 * @param control whether the repeats come from a control that is shown twice; else from replicates
 */
public record Variation(
        boolean paired,
        double share,
        List<Double> first,
        List<Double> second,
        List<Double> repeats,
        int asked,
        int repeated,
        boolean control) {
    public Variation {
        first = List.copyOf(first);
        second = List.copyOf(second);
        repeats = List.copyOf(repeats);
    }

    /** Variance of one asking of the same person about the same concept: half of that of a repeat, times its askings. */
    public double within() {
        return repeats.size() < 2 ? 0 : variance(repeats) / 2 * repeated;
    }

    /** Of values with n − 1. */
    static double variance(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return values.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / Math.max(1, values.size() - 1);
    }

    /**
     * The factor that makes values of so many replicates out of the past ones: their variance less the part that replicates
     * average out, which is at most all of it, plus that part for the new number.
     *
     * @param concepts 2 for a difference of two, 1 for one
     */
    double scale(List<Double> values, int concepts, int replicates) {
        double now = variance(values);
        double people = Math.max(0, now - concepts * within() / asked);
        return now == 0 ? 0 : Math.sqrt((people + concepts * within() / replicates) / now);
    }
}
