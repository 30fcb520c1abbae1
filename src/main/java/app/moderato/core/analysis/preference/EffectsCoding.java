package app.moderato.core.analysis.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealVector;

/** Profiles as rows of a linear model, each attribute coded so that its part-worths add up to 0. */
final class EffectsCoding {
    private static final double SINGULAR = 1e-10;

    private final double[][] rows;
    private final int[] levels;

    private EffectsCoding(double[][] rows, int[] levels) {
        this.rows = rows;
        this.levels = levels;
    }

    /** How many attributes. */
    int attributes() {
        return levels.length;
    }

    /** @param profiles each with one level per attribute, numbered from 0 */
    static EffectsCoding of(int[][] profiles) {
        if (profiles.length == 0) {
            throw new IllegalArgumentException("Conjoint takes one profile at least.");
        }
        int[] levels = IntStream.range(0, profiles[0].length)
                .map(attribute -> Arrays.stream(profiles)
                                .mapToInt(profile -> profile[attribute])
                                .max()
                                .orElseThrow()
                        + 1)
                .toArray();
        return new EffectsCoding(
                Arrays.stream(profiles).map(profile -> coded(profile, levels)).toArray(double[][]::new), levels);
    }

    /** 1, then per attribute a 1 at its level; the last level is −1 throughout. */
    private static double[] coded(int[] profile, int[] levels) {
        double[] row =
                new double[1 + Arrays.stream(levels).map(count -> count - 1).sum()];
        row[0] = 1;
        int start = 1;
        for (int attribute = 0; attribute < levels.length; attribute++) {
            int free = levels[attribute] - 1;
            if (profile[attribute] < free) {
                row[start + profile[attribute]] = 1;
            } else {
                Arrays.fill(row, start, start + free, -1);
            }
            start += free;
        }
        return row;
    }

    /** Weighted least squares over the profiles with a weight; empty where they do not determine it. */
    Optional<double[]> solve(double[] values, double[] weights) {
        int[] present =
                IntStream.range(0, values.length).filter(i -> weights[i] > 0).toArray();
        if (present.length < rows[0].length) {
            return Optional.empty();
        }
        Array2DRowRealMatrix matrix = new Array2DRowRealMatrix(present.length, rows[0].length);
        RealVector right = new ArrayRealVector(present.length);
        for (int i = 0; i < present.length; i++) {
            double root = Math.sqrt(weights[present[i]]);
            for (int j = 0; j < rows[0].length; j++) {
                matrix.setEntry(i, j, root * rows[present[i]][j]);
            }
            right.setEntry(i, root * values[present[i]]);
        }
        DecompositionSolver solver = new QRDecomposition(matrix, SINGULAR).getSolver();
        return solver.isNonSingular() ? Optional.of(solver.solve(right).toArray()) : Optional.empty();
    }

    /** Per attribute one per level, from a solution without its first number. */
    List<List<Double>> partWorths(double[] solution) {
        List<List<Double>> all = new ArrayList<>();
        int next = 1;
        for (int count : levels) {
            List<Double> own = new ArrayList<>();
            double sum = 0;
            for (int level = 0; level < count - 1; level++) {
                own.add(solution[next]);
                sum += solution[next++];
            }
            own.add(-sum);
            all.add(own);
        }
        return all;
    }

    /** In percent; empty for somebody who rates everything alike. */
    Optional<double[]> importances(double[] solution) {
        double[] ranges = partWorths(solution).stream()
                .mapToDouble(own -> own.stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElseThrow()
                        - own.stream().mapToDouble(Double::doubleValue).min().orElseThrow())
                .toArray();
        double all = Arrays.stream(ranges).sum();
        return all < SINGULAR
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(ranges).map(range -> 100 * range / all).toArray());
    }
}
