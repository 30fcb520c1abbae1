package app.moderato.core.analysis.inference;

import java.util.Arrays;

/** Numbers as they come from people: some are missing. */
public final class Present {
    private Present() {}

    /**
     * The numbers without the missing ones.
     *
     * @param numbers finite, or NaN for a missing one
     * @throws IllegalArgumentException if one is infinite
     */
    public static double[] of(double[] numbers) {
        for (double number : numbers) {
            if (Double.isInfinite(number)) {
                throw new IllegalArgumentException("Numbers are finite, or NaN where one is missing.");
            }
        }
        return Arrays.stream(numbers)
                .filter(number -> !Double.isNaN(number))
                // −0.0 equals 0.0 but would be sorted before it
                .map(number -> number + 0.0)
                .toArray();
    }

    /**
     * Rows without those that lack a number.
     *
     * @param rows all of one length
     * @throws IllegalArgumentException if lengths differ or a number is infinite
     */
    public static double[][] complete(double[][] rows) {
        for (double[] row : rows) {
            if (row.length != rows[0].length) {
                throw new IllegalArgumentException(
                        "Rows have the same length, not " + rows[0].length + " and " + row.length + ".");
            }
        }
        return Arrays.stream(rows)
                .map(Present::of)
                .filter(row -> row.length == rows[0].length)
                .toArray(double[][]::new);
    }
}
