package app.moderato.core.analysis.table;

import java.util.Arrays;

/** Sums of a table's rows and columns. */
final class Margins {
    private Margins() {}

    static double[] rows(double[][] counts) {
        return Arrays.stream(counts)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }

    static double[] columns(double[][] counts) {
        double[] sums = new double[counts[0].length];
        for (double[] row : counts) {
            for (int j = 0; j < sums.length; j++) {
                sums[j] += row[j];
            }
        }
        return sums;
    }

    /** @throws IllegalArgumentException if rows differ in length or a count is negative or not finite */
    static void check(double[][] counts) {
        if (counts.length == 0) {
            throw new IllegalArgumentException("A table has one row at least.");
        }
        for (double[] row : counts) {
            if (row.length != counts[0].length || row.length == 0) {
                throw new IllegalArgumentException(
                        "The rows of a table have the same number of columns, one at least.");
            }
            for (double count : row) {
                if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("A count is 0 or more, not " + count + ".");
                }
            }
        }
    }
}
