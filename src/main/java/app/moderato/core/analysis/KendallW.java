package app.moderato.core.analysis;

import java.util.HashMap;
import java.util.Map;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Coefficient of concordance: how far several raters put the same things in the same order. M. G. Kendall and B. Babington
 * Smith, “The problem of m rankings”, Annals of Mathematical Statistics 10 (1939) 275–287, with the correction for ties.
 */
public final class KendallW {
    private KendallW() {}

    /**
     * W = (12·ΣR² − 3·m²·n·(n+1)²) / (m²·n·(n²−1) − m·ΣT), where R is the sum of a thing's ranks over the raters and T the
     * sum of t³ − t over a rater's ties of t things; tied things share their mean rank.
     *
     * @param ratings m ≥ 2 raters, each with one finite number for each of n ≥ 2 things
     * @return 0 (no agreement) .. 1 (one order); NaN where no rater tells any two things apart
     */
    public static double of(double[][] ratings) {
        int raters = ratings.length;
        int things = ratings[0].length;
        if (raters < 2 || things < 2) {
            throw new IllegalArgumentException("Two raters of two things at least");
        }
        double[] sums = new double[things];
        double ties = 0;
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        for (double[] rater : ratings) {
            double[] ranks = ranking.rank(rater);
            for (int i = 0; i < things; i++) {
                sums[i] += ranks[i];
            }
            ties += ties(rater);
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double m = raters;
        double n = things;
        double possible = m * m * n * (n * n - 1) - m * ties;
        return possible == 0 ? Double.NaN : (12 * squares - 3 * m * m * n * (n + 1) * (n + 1)) / possible;
    }

    private static double ties(double[] rater) {
        Map<Double, Integer> counts = new HashMap<>();
        for (double rating : rater) {
            counts.merge(rating, 1, Integer::sum);
        }
        return counts.values().stream()
                .mapToDouble(count -> Math.pow(count, 3) - count)
                .sum();
    }
}
