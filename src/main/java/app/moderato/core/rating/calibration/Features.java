package app.moderato.core.rating.calibration;

import java.util.Arrays;

/** A text as the regression sees it: its vector, and last its standardised place on the anchor axis. */
final class Features {
    private Features() {}

    static double[] of(double[] vector, double place, Standard axis) {
        double[] row = Arrays.copyOf(vector, vector.length + 1);
        row[vector.length] = axis.of(place);
        return row;
    }

    static double[][] of(double[][] vectors, double[] places, Standard axis) {
        double[][] rows = new double[vectors.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = of(vectors[i], places[i], axis);
        }
        return rows;
    }
}
