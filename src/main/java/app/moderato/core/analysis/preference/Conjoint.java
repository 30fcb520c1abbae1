package app.moderato.core.analysis.preference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What each level of each attribute adds to a rating, from ratings of whole profiles: ordinary least squares with effects
 * coding (each attribute's part-worths add up to 0). P. E. Green and V. R. Rao, “Conjoint Measurement for Quantifying
 * Judgmental Data”, Journal of Marketing Research 8 (1971); as R's conjoint 1.42.
 *
 * @param intercept mean utility
 * @param partWorths per attribute one per level, of the whole sample, in points of the rating
 * @param importances per attribute the range of its part-worths among all ranges, 0..100, add up to 100: weighted mean of
 *     the people's own; NaN where nobody's can be told
 * @param n people whose own part-worths went into the importances
 */
public record Conjoint(double intercept, List<List<Double>> partWorths, List<Double> importances, int n) {
    public Conjoint {
        partWorths = partWorths.stream().map(List::copyOf).toList();
        importances = List.copyOf(importances);
    }

    /** Everybody counts as one. */
    public static Conjoint of(int[][] profiles, double[][] ratings) {
        double[] ones = new double[ratings.length];
        Arrays.fill(ones, 1);
        return of(profiles, ratings, ones);
    }

    /**
     * @param profiles each with one level per attribute, numbered from 0
     * @param ratings per person one per profile, NaN where there is none
     * @param weights per person, &gt; 0
     * @throws IllegalArgumentException where the profiles do not tell the attributes' levels apart
     */
    public static Conjoint of(int[][] profiles, double[][] ratings, double[] weights) {
        EffectsCoding design = EffectsCoding.of(profiles);
        double[] sums = new double[profiles.length];
        double[] counts = new double[profiles.length];
        double[] importances = new double[design.attributes()];
        double total = 0;
        int n = 0;
        for (int person = 0; person < ratings.length; person++) {
            double[] present = new double[profiles.length];
            for (int i = 0; i < profiles.length; i++) {
                if (!Double.isNaN(ratings[person][i])) {
                    present[i] = 1;
                    sums[i] += weights[person] * ratings[person][i];
                    counts[i] += weights[person];
                }
            }
            Optional<double[]> own = design.solve(ratings[person], present).flatMap(design::importances);
            if (own.isPresent()) {
                for (int a = 0; a < importances.length; a++) {
                    importances[a] += weights[person] * own.get()[a];
                }
                total += weights[person];
                n++;
            }
        }
        double[] means = new double[profiles.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = counts[i] == 0 ? Double.NaN : sums[i] / counts[i];
        }
        double[] whole = design.solve(means, counts)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The rated profiles do not tell the attributes' levels apart; rate more of them."));
        double all = total;
        return new Conjoint(
                whole[0],
                design.partWorths(whole),
                Arrays.stream(importances).map(sum -> sum / all).boxed().toList(),
                n);
    }
}
