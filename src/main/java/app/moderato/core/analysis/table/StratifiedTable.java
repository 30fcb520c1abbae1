package app.moderato.core.analysis.table;

import app.moderato.core.analysis.inference.ChiSquared;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Counts of people by two answers within the strata of a third: generalised Cochran–Mantel–Haenszel tests of no relation
 * within any stratum. J. R. Landis, E. R. Heyman and G. G. Koch, “Average partial association in three-way contingency
 * tables”, International Statistical Review 46 (1978) 237–254; as R's {@code coin::cmh_test} and {@code coin::lbl_test}.
 *
 * <p>With T = Σ A·n·B′ over strata (A, B score the rows and columns), its mean E and variance V if people's answers are dealt
 * anew within strata, the statistic is (T − E)′V⁻(T − E) with as many degrees of freedom as V has rank.
 */
public final class StratifiedTable {
    /** Singular values below this share of the largest are none. */
    private static final double RANK = 1e-9;

    private final List<double[][]> strata;
    private final int rows;
    private final int columns;

    private StratifiedTable(List<double[][]> strata) {
        this.strata = strata;
        rows = strata.getFirst().length;
        columns = strata.getFirst()[0].length;
    }

    /**
     * @param strata per stratum, per row, one count ≥ 0 for each column; all of one shape. A stratum of one person or none
     *     tells nothing and is left out
     */
    public static StratifiedTable of(List<double[][]> strata) {
        if (strata.isEmpty()) {
            throw new IllegalArgumentException("A stratified table has one stratum at least.");
        }
        strata.forEach(Margins::check);
        double[][] first = strata.getFirst();
        if (strata.stream().anyMatch(one -> one.length != first.length || one[0].length != first[0].length)) {
            throw new IllegalArgumentException("All strata have the same rows and columns.");
        }
        return new StratifiedTable(List.copyOf(strata));
    }

    /** Any relation, rows and columns unordered; empty where no stratum has two rows and two columns in use. */
    public Optional<ChiSquared> association() {
        return quadratic(identity(rows), identity(columns));
    }

    /**
     * Whether rows differ in their mean score.
     *
     * @param scores one finite number per column
     */
    public Optional<ChiSquared> meanScores(double[] scores) {
        return quadratic(identity(rows), scored(scores, columns, "columns"));
    }

    /** A trend with the places of rows and columns, 1, 2, 3 …, as scores. */
    public OptionalDouble linearByLinear() {
        return linearByLinear(places(rows), places(columns));
    }

    /**
     * A trend: standard normal Z, above 0 where higher rows go with higher columns; its p is {@code Alternative.ofNormal}.
     *
     * @param rowScores one finite number per row
     * @param columnScores one per column
     * @return empty where the answers cannot vary together within any stratum
     */
    public OptionalDouble linearByLinear(double[] rowScores, double[] columnScores) {
        Moments moments = moments(scored(rowScores, rows, "rows"), scored(columnScores, columns, "columns"));
        double variance = moments.variance.getEntry(0, 0);
        return variance > 0
                ? OptionalDouble.of(moments.difference.getEntry(0) / Math.sqrt(variance))
                : OptionalDouble.empty();
    }

    private Optional<ChiSquared> quadratic(RealMatrix rowScores, RealMatrix columnScores) {
        Moments moments = moments(rowScores, columnScores);
        SingularValueDecomposition parts = new SingularValueDecomposition(moments.variance);
        double[] values = parts.getSingularValues();
        RealVector turned = parts.getUT().operate(moments.difference);
        double statistic = 0;
        int df = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] > RANK * values[0]) {
                statistic += turned.getEntry(i) * turned.getEntry(i) / values[i];
                df++;
            }
        }
        return df == 0 ? Optional.empty() : Optional.of(new ChiSquared(statistic, df));
    }

    /** T − E and V, the rows' scores moving fastest. */
    private record Moments(RealVector difference, RealMatrix variance) {}

    private Moments moments(RealMatrix rowScores, RealMatrix columnScores) {
        int size = rowScores.getRowDimension() * columnScores.getRowDimension();
        RealMatrix scores = kronecker(columnScores, rowScores);
        RealVector difference = MatrixUtils.createRealVector(size);
        RealMatrix variance = MatrixUtils.createRealMatrix(size, size);
        for (double[][] counts : strata) {
            double[] row = Margins.rows(counts);
            double[] column = Margins.columns(counts);
            double n = Arrays.stream(row).sum();
            if (n > 1) {
                RealVector off = MatrixUtils.createRealVector(rows * columns);
                for (int j = 0; j < columns; j++) {
                    for (int i = 0; i < rows; i++) {
                        off.setEntry(j * rows + i, counts[i][j] - row[i] * column[j] / n);
                    }
                }
                difference = difference.add(scores.operate(off));
                RealMatrix spread = kronecker(spread(column, n), spread(row, n)).scalarMultiply(n * n / (n - 1));
                variance = variance.add(scores.multiply(spread).multiplyTransposed(scores));
            }
        }
        return new Moments(difference, variance);
    }

    /** The variance of being in a row (or column): diag(p) − p·p′. */
    private static RealMatrix spread(double[] margin, double n) {
        double[] shares = Arrays.stream(margin).map(count -> count / n).toArray();
        RealVector vector = MatrixUtils.createRealVector(shares);
        return MatrixUtils.createRealDiagonalMatrix(shares).subtract(vector.outerProduct(vector));
    }

    private static RealMatrix kronecker(RealMatrix outer, RealMatrix inner) {
        int height = inner.getRowDimension();
        int width = inner.getColumnDimension();
        RealMatrix product =
                MatrixUtils.createRealMatrix(outer.getRowDimension() * height, outer.getColumnDimension() * width);
        for (int i = 0; i < outer.getRowDimension(); i++) {
            for (int j = 0; j < outer.getColumnDimension(); j++) {
                product.setSubMatrix(inner.scalarMultiply(outer.getEntry(i, j)).getData(), i * height, j * width);
            }
        }
        return product;
    }

    private static RealMatrix identity(int size) {
        return MatrixUtils.createRealIdentityMatrix(size);
    }

    private static RealMatrix scored(double[] scores, int size, String what) {
        if (scores.length != size || !Arrays.stream(scores).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("There is one finite score for each of the " + size + " " + what + ".");
        }
        return MatrixUtils.createRowRealMatrix(scores);
    }

    private static double[] places(int size) {
        double[] places = new double[size];
        Arrays.setAll(places, i -> i + 1);
        return places;
    }
}
