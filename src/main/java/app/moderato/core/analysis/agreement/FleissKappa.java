package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Agreement of several raters who put things in categories. J. L. Fleiss, “Measuring nominal scale agreement among many
 * raters”, Psychological Bulletin 76 (1971) 378–382; variance by J. L. Fleiss, J. C. M. Nee and J. R. Landis, Psychological
 * Bulletin 86 (1979) 974–977.
 */
public final class FleissKappa {
    private FleissKappa() {}

    /**
     * κ = (P − Pe) / (1 − Pe), P the mean share of agreeing pairs of raters per thing and Pe = Σ q², q the categories'
     * shares among all ratings.
     *
     * @param things each with one category per rater, as a number, and the same number m ≥ 2 of raters; NaN where there is
     *     none, and the thing is left out
     * @throws IllegalArgumentException where no thing was rated by all, or by fewer than two
     */
    public static Kappa of(double[][] things) {
        double[][] whole = Arrays.stream(things)
                .filter(thing -> Arrays.stream(thing).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        if (whole.length == 0 || whole[0].length < 2) {
            throw new IllegalArgumentException("One thing with two raters at least");
        }
        int m = whole[0].length;
        double ratings = (double) whole.length * m;
        Map<Double, Double> shares = new TreeMap<>();
        double agreeing = 0;
        for (double[] thing : whole) {
            Map<Double, Integer> counts = new TreeMap<>();
            for (double category : thing) {
                counts.merge(category, 1, Integer::sum);
                shares.merge(category, 1 / ratings, Double::sum);
            }
            for (int count : counts.values()) {
                agreeing += count * (count - 1.0) / (m * (m - 1.0) * whole.length);
            }
        }
        double squares =
                shares.values().stream().mapToDouble(share -> share * share).sum();
        double room = 1 - squares;
        if (shares.size() < 2) {
            return new Kappa(Double.NaN, Double.NaN, Double.NaN, whole.length);
        }
        double apart = shares.values().stream()
                .mapToDouble(share -> share * (1 - share) * (1 - 2 * share))
                .sum();
        double variance = 2 * (room * room - apart) / (ratings * (m - 1) * room * room);
        return Kappa.of((agreeing - squares) / room, variance, whole.length);
    }
}
