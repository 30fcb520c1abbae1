package app.moderato.core.analysis.agreement;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * Correlation of the two normal variables that two ordinal ratings are cut from. U. Olsson, “Maximum likelihood estimation
 * of the polychoric correlation coefficient”, Psychometrika 44 (1979) 443–460, in two steps: thresholds from each rating's
 * own shares, then the correlation that makes the table of both likeliest. As R's psych::polychoric, whose settings are
 * kept: thresholds from everybody who gave that rating, empty cells counted as half a person, and the search's tolerance.
 */
public final class Polychoric {
    private static final NormalDistribution NORMAL = new NormalDistribution();

    /** R's {@code optimize}: the fourth root of the machine's precision. */
    private static final double TOLERANCE = Math.pow(Math.ulp(1.0), 0.25);

    private static final double HALF_A_PERSON = 0.5;

    private Polychoric() {}

    /**
     * @param first one category per person, as a number; NaN where there is none
     * @param second of the same people
     * @return −1..1; empty where a rating does not vary or nobody gave both
     */
    public static OptionalDouble of(double[] first, double[] second) {
        return of(first, second, HALF_A_PERSON);
    }

    /** @param empty what a cell that nobody is in counts as, in people; 0 leaves empty cells empty */
    public static OptionalDouble of(double[] first, double[] second, double empty) {
        double[] rows = categories(first);
        double[] columns = categories(second);
        double[][] shares = new double[rows.length][columns.length];
        int both = 0;
        for (int i = 0; i < first.length; i++) {
            if (!Double.isNaN(first[i]) && !Double.isNaN(second[i])) {
                shares[Arrays.binarySearch(rows, first[i])][Arrays.binarySearch(columns, second[i])]++;
                both++;
            }
        }
        if (rows.length < 2 || columns.length < 2 || both == 0) {
            return OptionalDouble.empty();
        }
        int n = both;
        double[][] filled = Arrays.stream(shares)
                .map(row -> Arrays.stream(row)
                        .map(count -> (count == 0 ? empty : count) / n)
                        .toArray())
                .toArray(double[][]::new);
        double[] rowCuts = thresholds(first, rows);
        double[] columnCuts = thresholds(second, columns);
        return OptionalDouble.of(BrentMinimum.of(
                correlation -> unlikelihood(filled, rowCuts, columnCuts, correlation), -1, 1, TOLERANCE));
    }

    private static double[] categories(double[] ratings) {
        return Arrays.stream(ratings)
                .filter(rating -> !Double.isNaN(rating))
                .distinct()
                .sorted()
                .toArray();
    }

    /** −∞, the points between the categories, ∞. */
    private static double[] thresholds(double[] ratings, double[] categories) {
        double[] cuts = new double[categories.length + 1];
        cuts[0] = Double.NEGATIVE_INFINITY;
        cuts[categories.length] = Double.POSITIVE_INFINITY;
        double all =
                Arrays.stream(ratings).filter(rating -> !Double.isNaN(rating)).count();
        for (int i = 1; i < categories.length; i++) {
            double next = categories[i];
            cuts[i] = NORMAL.inverseCumulativeProbability(
                    Arrays.stream(ratings).filter(rating -> rating < next).count() / all);
        }
        return cuts;
    }

    private static double unlikelihood(double[][] shares, double[] rows, double[] columns, double correlation) {
        double[][] below = new double[rows.length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                below[i][j] = BivariateNormal.below(rows[i], columns[j], correlation);
            }
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            for (int j = 0; j < shares[i].length; j++) {
                double cell = below[i + 1][j + 1] - below[i][j + 1] - below[i + 1][j] + below[i][j];
                // a cell that the model makes impossible says nothing, as in psych
                sum -= cell > 0 ? shares[i][j] * Math.log(cell) : 0;
            }
        }
        return sum;
    }
}
