package app.moderato.core.analysis.table;

import app.moderato.core.analysis.inference.ChiSquared;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Counts of people by two answers. Rows and columns that nobody is in are left out, as R leaves out unused levels. */
public final class ContingencyTable {
    private final double[][] counts;
    private final double[] rows;
    private final double[] columns;
    private final double n;

    private ContingencyTable(double[][] counts) {
        this.counts = counts;
        rows = Margins.rows(counts);
        columns = Margins.columns(counts);
        n = Arrays.stream(rows).sum();
    }

    /**
     * @param counts per row one ≥ 0 for each column; sums of weights may be taken as counts, with n their sum
     * @throws IllegalArgumentException if rows differ in length, a count is negative or not finite, or nobody is counted
     */
    public static ContingencyTable of(double[][] counts) {
        Margins.check(counts);
        double[] rows = Margins.rows(counts);
        double[] columns = Margins.columns(counts);
        if (Arrays.stream(rows).sum() == 0) {
            throw new IllegalArgumentException("A table counts somebody.");
        }
        int[] used =
                IntStream.range(0, columns.length).filter(j -> columns[j] > 0).toArray();
        return new ContingencyTable(IntStream.range(0, rows.length)
                .filter(i -> rows[i] > 0)
                .mapToObj(
                        i -> Arrays.stream(used).mapToDouble(j -> counts[i][j]).toArray())
                .toArray(double[][]::new));
    }

    /** Everybody counted. */
    public double n() {
        return n;
    }

    /**
     * Pearson's X² = Σ(count − expected)²/expected, as R's {@code chisq.test(correct = FALSE)}.
     *
     * @return empty where one row or one column alone is used
     */
    public Optional<ChiSquared> chiSquared() {
        return test(pearson(0));
    }

    /** X² with F. Yates' correction of at most ½ where two rows and two columns are used; R's default. */
    public Optional<ChiSquared> corrected() {
        double least = IntStream.range(0, rows.length)
                .mapToDouble(i -> IntStream.range(0, columns.length)
                        .mapToDouble(j -> Math.abs(counts[i][j] - expected(i, j)))
                        .min()
                        .orElse(0))
                .min()
                .orElse(0);
        return test(pearson(rows.length == 2 && columns.length == 2 ? Math.min(0.5, least) : 0));
    }

    /** G² = 2·Σ count·ln(count/expected); empty where one row or one column alone is used. */
    public Optional<ChiSquared> likelihoodRatio() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                sum += counts[i][j] == 0 ? 0 : counts[i][j] * Math.log(counts[i][j] / expected(i, j));
            }
        }
        return test(Math.max(0, 2 * sum));
    }

    /** V = √(X²/(n·(min(rows, columns) − 1))), 0..1. H. Cramér, Mathematical Methods of Statistics (1946). */
    public OptionalDouble cramersV() {
        int least = Math.min(rows.length, columns.length) - 1;
        return chiSquared().stream()
                .mapToDouble(test -> Math.sqrt(test.statistic() / n / least))
                .findFirst();
    }

    /** The smallest count expected without a relation; below 5 the χ² distribution is a poor guide. */
    public double leastExpected() {
        return Arrays.stream(rows).min().orElseThrow()
                * Arrays.stream(columns).min().orElseThrow()
                / n;
    }

    private double expected(int row, int column) {
        return rows[row] * columns[column] / n;
    }

    private double pearson(double correction) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                double off = Math.abs(counts[i][j] - expected(i, j)) - correction;
                sum += off * off / expected(i, j);
            }
        }
        return sum;
    }

    private Optional<ChiSquared> test(double statistic) {
        int df = (rows.length - 1) * (columns.length - 1);
        return df == 0 ? Optional.empty() : Optional.of(new ChiSquared(statistic, df));
    }
}
