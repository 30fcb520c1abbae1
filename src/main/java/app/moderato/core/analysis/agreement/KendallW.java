package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Coefficient of concordance: how far several raters put the same things in the same order. M. G. Kendall and B. Babington
 * Smith, “The problem of m rankings”, Annals of Mathematical Statistics 10 (1939) 275–287, with the correction for ties.
 *
 * @param value W, 0 (no agreement) .. 1 (one order); NaN where no rater tells any two things apart
 * @param chiSquared m·(n − 1)·W, approximately χ² distributed where the orders are unrelated
 * @param df n − 1
 * @param p of the hypothesis that the orders are unrelated, 0..1; NaN with W
 * @param raters m
 * @param things n, those that every rater rated
 */
public record KendallW(double value, double chiSquared, int df, double p, int raters, int things) {
    /** W alone, as {@link #test}. */
    public static double of(double[][] ratings) {
        return test(ratings).value();
    }

    /**
     * W = (12·ΣR² − 3·m²·n·(n+1)²) / (m²·n·(n²−1) − m·ΣT), where R is the sum of a thing's ranks over the raters and T the
     * sum of t³ − t over a rater's ties of t things; tied things share their mean rank.
     *
     * @param ratings m ≥ 2 raters, each with one number for each thing, NaN where there is none; a thing that some rater
     *     did not rate is left out
     * @throws IllegalArgumentException for fewer than two raters, or two things that all of them rated
     */
    public static KendallW test(double[][] ratings) {
        int raters = ratings.length;
        double[][] whole = raters < 2 ? new double[0][] : ratedByAll(ratings);
        int things = raters < 2 ? 0 : whole[0].length;
        if (things < 2) {
            throw new IllegalArgumentException("Two raters of two things at least");
        }
        double w = coefficient(whole);
        double chiSquared = raters * (things - 1) * w;
        double p = Double.isNaN(w)
                ? Double.NaN
                : 1 - new ChiSquaredDistribution(things - 1).cumulativeProbability(chiSquared);
        return new KendallW(w, chiSquared, things - 1, p, raters, things);
    }

    private static double[][] ratedByAll(double[][] ratings) {
        int[] kept = IntStream.range(0, ratings[0].length)
                .filter(thing -> Arrays.stream(ratings).noneMatch(rater -> Double.isNaN(rater[thing])))
                .toArray();
        return Arrays.stream(ratings)
                .map(rater ->
                        Arrays.stream(kept).mapToDouble(thing -> rater[thing]).toArray())
                .toArray(double[][]::new);
    }

    private static double coefficient(double[][] ratings) {
        double m = ratings.length;
        double n = ratings[0].length;
        double[] sums = new double[ratings[0].length];
        double ties = 0;
        NaturalRanking ranking = new NaturalRanking(TiesStrategy.AVERAGE);
        for (double[] rater : ratings) {
            double[] ranks = ranking.rank(rater);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += ranks[i];
            }
            ties += ties(rater);
        }
        double squares = Arrays.stream(sums).map(sum -> sum * sum).sum();
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
