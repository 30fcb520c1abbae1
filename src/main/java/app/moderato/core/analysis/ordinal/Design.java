package app.moderato.core.analysis.ordinal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** The covariates of some people as columns of numbers, also with each column brought to mean 0 and spread 1. */
final class Design {
    /** A column with less of its spread left beside the others is a mixture of them. */
    private static final double COLLINEAR = 1e-7;

    private final List<Coding> codings;
    private final List<String> columns;
    private final double[] means;
    private final double[] spreads;
    private final double[][] rows;

    private Design(List<Coding> codings, int[] people) {
        this.codings = codings;
        columns = codings.stream().flatMap(coding -> coding.columns().stream()).toList();
        means = new double[columns.size()];
        spreads = new double[columns.size()];
        rows = IntStream.of(people)
                .mapToObj(person ->
                        joined(codings.stream().map(coding -> coding.of(person)).toList()))
                .toArray(double[][]::new);
        for (int column = 0; column < means.length; column++) {
            standardise(column);
        }
    }

    static Design of(List<Covariate> covariates, int[] people) {
        return new Design(
                covariates.stream().map(covariate -> covariate.coding(people)).toList(), people);
    }

    private static double[] joined(List<double[]> parts) {
        return parts.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private void standardise(int column) {
        double sum = 0;
        double largest = 0;
        for (double[] row : rows) {
            sum += row[column];
            largest = Math.max(largest, Math.abs(row[column]));
        }
        means[column] = sum / rows.length;
        double squares = 0;
        for (double[] row : rows) {
            squares += (row[column] - means[column]) * (row[column] - means[column]);
        }
        double spread = Math.sqrt(squares / rows.length);
        spreads[column] = spread > 1e-12 * largest ? spread : 0;
        for (double[] row : rows) {
            row[column] = spreads[column] == 0 ? 0 : (row[column] - means[column]) / spreads[column];
        }
    }

    List<String> columns() {
        return columns;
    }

    /** Standardised; one row per person. */
    double[][] rows() {
        return rows;
    }

    /** The columns that are the same for everybody or a mixture of those before them. */
    List<String> collinear() {
        List<String> found = new ArrayList<>();
        if (!columns.isEmpty()) {
            RealMatrix left = new QRDecomposition(MatrixUtils.createRealMatrix(rows)).getR();
            for (int column = 0; column < columns.size(); column++) {
                double rest = column < rows.length ? Math.abs(left.getEntry(column, column)) : 0;
                if (rest < COLLINEAR * Math.sqrt(rows.length)) {
                    found.add(columns.get(column));
                }
            }
        }
        return found;
    }

    /** Takes estimates for standardised columns, behind the thresholds, to those for the columns as they are. */
    RealMatrix backwards(int thresholds) {
        RealMatrix map = MatrixUtils.createRealIdentityMatrix(thresholds + columns.size());
        for (int column = 0; column < columns.size(); column++) {
            map.setEntry(thresholds + column, thresholds + column, 1 / spreads[column]);
            for (int j = 0; j < thresholds; j++) {
                map.setEntry(j, thresholds + column, means[column] / spreads[column]);
            }
        }
        return map;
    }

    /** The columns, as they are, of somebody described by the covariates' names and values. */
    double[] of(Map<String, String> profile) {
        return joined(codings.stream().map(coding -> coding.of(profile)).toList());
    }
}
