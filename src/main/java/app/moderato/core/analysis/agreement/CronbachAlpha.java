package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Whether items measure one thing. L. J. Cronbach, “Coefficient alpha and the internal structure of tests”, Psychometrika
 * 16 (1951) 297–334; as R's psych::alpha. An item that nobody answers differently is left out; items that point the other
 * way have to be turned round before.
 *
 * @param raw k/(k − 1)·(1 − Σ variances / Σ covariances), at most 1
 * @param standardized the same on correlations
 * @param n people: with at least one answer (pairwise), with all of them (listwise)
 * @param items k, those that vary
 */
public record CronbachAlpha(double raw, double standardized, int n, int items) {
    /**
     * Each covariance from the people who answered both items.
     *
     * @param people each with one number per item, NaN where there is none
     * @throws IllegalArgumentException for fewer than two items that vary
     */
    public static CronbachAlpha pairwise(double[][] people) {
        return of(Arrays.stream(people)
                .filter(person -> Arrays.stream(person).anyMatch(answer -> !Double.isNaN(answer)))
                .toArray(double[][]::new));
    }

    /**
     * From the people who answered every item.
     *
     * @throws IllegalArgumentException for fewer than two items that vary
     */
    public static CronbachAlpha listwise(double[][] people) {
        return of(Arrays.stream(people)
                .filter(person -> Arrays.stream(person).noneMatch(Double::isNaN))
                .toArray(double[][]::new));
    }

    private static CronbachAlpha of(double[][] people) {
        int[] varying = people.length == 0
                ? new int[0]
                : IntStream.range(0, people[0].length)
                        .filter(item -> covariance(people, item, item) > 0)
                        .toArray();
        int k = varying.length;
        if (k < 2) {
            throw new IllegalArgumentException("Alpha takes two items that vary at least.");
        }
        double variances = 0;
        double covariances = 0;
        double correlations = 0;
        for (int i : varying) {
            variances += covariance(people, i, i);
            for (int j : varying) {
                double covariance = covariance(people, i, j);
                covariances += covariance;
                correlations += covariance / Math.sqrt(covariance(people, i, i) * covariance(people, j, j));
            }
        }
        double factor = k / (k - 1.0);
        return new CronbachAlpha(
                factor * (1 - variances / covariances), factor * (1 - k / correlations), people.length, k);
    }

    private static double covariance(double[][] people, int i, int j) {
        double[][] both = Arrays.stream(people)
                .filter(person -> !Double.isNaN(person[i]) && !Double.isNaN(person[j]))
                .toArray(double[][]::new);
        double first = Arrays.stream(both).mapToDouble(person -> person[i]).sum() / both.length;
        double second = Arrays.stream(both).mapToDouble(person -> person[j]).sum() / both.length;
        return Arrays.stream(both)
                        .mapToDouble(person -> (person[i] - first) * (person[j] - second))
                        .sum()
                / (both.length - 1);
    }
}
