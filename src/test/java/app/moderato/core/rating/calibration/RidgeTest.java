package app.moderato.core.rating.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

class RidgeTest {
    private static final int N = 30;
    private static final int P = 40;

    private final double[][] rows = new double[N][P];
    private final double[] y = new double[N];

    RidgeTest() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < N; i++) {
            Arrays.setAll(rows[i], _ -> random.nextDouble() - 0.5);
            y[i] = 3 + 4 * rows[i][0] - 2 * rows[i][1] + (random.nextDouble() - 0.5);
        }
    }

    @Test
    void weightsAreThoseOfTheNormalEquations() {
        Ridge ridge = Ridge.fit(rows, y);
        assertThat(ridge.weights()).containsExactly(primal(rows, y, ridge.penalty()), within(1e-9));
        double[] fitted = Arrays.stream(rows).mapToDouble(ridge::predict).toArray();
        assertThat(mean(fitted)).isCloseTo(mean(y), within(1e-9));
    }

    @Test
    void thePenaltyIsTheOneThatLeavesOutBest() {
        Ridge ridge = Ridge.fit(rows, y);
        double best = IntStream.rangeClosed(-8, 16)
                .mapToDouble(step -> Math.pow(10, step / 4.0))
                .boxed()
                .min((a, b) -> Double.compare(leftOut(a), leftOut(b)))
                .orElseThrow();
        assertThat(ridge.penalty()).isCloseTo(best, within(1e-9));
    }

    /** Fits anew for every row left out. */
    private double leftOut(double penalty) {
        double error = 0;
        for (int i = 0; i < N; i++) {
            int out = i;
            int[] kept = IntStream.range(0, N).filter(k -> k != out).toArray();
            double[][] others = IntStream.of(kept).mapToObj(k -> rows[k]).toArray(double[][]::new);
            double[] known = IntStream.of(kept).mapToDouble(k -> y[k]).toArray();
            double[] weights = primal(others, known, penalty);
            double predicted = mean(known);
            for (int j = 0; j < P; j++) {
                int column = j;
                predicted += weights[j]
                        * (rows[out][j]
                                - mean(Arrays.stream(others)
                                        .mapToDouble(row -> row[column])
                                        .toArray()));
            }
            error += (y[out] - predicted) * (y[out] - predicted);
        }
        return error;
    }

    private static double[] primal(double[][] rows, double[] y, double penalty) {
        RealMatrix x = new Array2DRowRealMatrix(rows);
        for (int j = 0; j < P; j++) {
            double mean = mean(x.getColumn(j));
            x.setColumn(j, Arrays.stream(x.getColumn(j)).map(v -> v - mean).toArray());
        }
        double middle = mean(y);
        double[] centred = Arrays.stream(y).map(v -> v - middle).toArray();
        RealMatrix normal = x.transposeMultiply(x)
                .add(MatrixUtils.createRealIdentityMatrix(P).scalarMultiply(penalty));
        return new LUDecomposition(normal)
                .getSolver()
                .solve(MatrixUtils.createRealVector(x.preMultiply(centred)))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
