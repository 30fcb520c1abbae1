package app.moderato.core.rating.calibration;

import java.util.Arrays;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/**
 * Ridge regression with an unpenalised intercept: w = Xᶜᵀ(XᶜXᶜᵀ + λI)⁻¹(y − ȳ), Xᶜ the centred features. Hoerl and
 * Kennard, “Ridge Regression: Biased Estimation for Nonorthogonal Problems”, Technometrics 12 (1970), in its dual form,
 * as there are more features than labels.
 *
 * <p>λ is the one of 10⁻², 10⁻¹·⁷⁵ … 10⁴ with the least squared error of leaving out one label after the other, which
 * the hat matrix H gives without fitting again: Σ ((yᵢ − ŷᵢ) / (1 − Hᵢᵢ))². Allen, “The Relationship between Variable
 * Selection and Data Augmentation and a Method for Prediction”, Technometrics 16 (1974).
 */
final class Ridge {
    private final double penalty;
    private final double[] weights;
    private final double intercept;

    private Ridge(double penalty, double[] weights, double intercept) {
        this.penalty = penalty;
        this.weights = weights;
        this.intercept = intercept;
    }

    /**
     * @param rows features of each label, all of one length
     * @param y one rating per row
     */
    static Ridge fit(double[][] rows, double[] y) {
        double[] centre = centre(rows);
        double middle = Arrays.stream(y).average().orElseThrow();
        double[][] centred = centred(rows, centre);
        RealVector residual = new ArrayRealVector(y).mapSubtract(middle);
        Spectrum spectrum = Spectrum.of(centred, residual);
        double penalty = spectrum.bestPenalty(residual);
        double[] dual = spectrum.dual(penalty);
        double[] weights = new double[centre.length];
        for (int i = 0; i < dual.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] += dual[i] * centred[i][j];
            }
        }
        return new Ridge(penalty, weights, middle - dot(weights, centre));
    }

    double penalty() {
        return penalty;
    }

    double[] weights() {
        return weights.clone();
    }

    double intercept() {
        return intercept;
    }

    double predict(double[] row) {
        return intercept + dot(weights, row);
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] centre(double[][] rows) {
        double[] centre = new double[rows[0].length];
        for (double[] row : rows) {
            for (int j = 0; j < centre.length; j++) {
                centre[j] += row[j] / rows.length;
            }
        }
        return centre;
    }

    private static double[][] centred(double[][] rows, double[] centre) {
        double[][] centred = new double[rows.length][centre.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < centre.length; j++) {
                centred[i][j] = rows[i][j] - centre[j];
            }
        }
        return centred;
    }

    /**
     * XᶜXᶜᵀ = U·diag(d)·Uᵀ, from which every penalty's fit follows.
     *
     * @param squared U with its entries squared
     * @param values d
     * @param turned Uᵀ(y − ȳ)
     */
    private record Spectrum(RealMatrix vectors, RealMatrix squared, RealVector values, RealVector turned) {
        static Spectrum of(double[][] centred, RealVector residual) {
            RealMatrix x = new Array2DRowRealMatrix(centred, false);
            EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(x.multiplyTransposed(x));
            RealMatrix vectors = eigen.getV();
            RealMatrix squared = vectors.copy();
            for (int j = 0; j < squared.getColumnDimension(); j++) {
                RealVector column = vectors.getColumnVector(j);
                squared.setColumnVector(j, column.ebeMultiply(column));
            }
            RealVector values = new ArrayRealVector(eigen.getEigenvalues()).mapToSelf(value -> Math.max(value, 0));
            return new Spectrum(vectors, squared, values, vectors.preMultiply(residual));
        }

        double bestPenalty(RealVector residual) {
            double best = Double.NaN;
            double least = Double.POSITIVE_INFINITY;
            for (int step = -8; step <= 16; step++) {
                double penalty = Math.pow(10, step / 4.0);
                double error = leftOutError(penalty, residual);
                if (error < least) {
                    least = error;
                    best = penalty;
                }
            }
            return best;
        }

        private double leftOutError(double penalty, RealVector residual) {
            RealVector shrunk = values.map(value -> value / (value + penalty));
            RealVector fitted = vectors.operate(shrunk.ebeMultiply(turned));
            RealVector leverage = squared.operate(shrunk);
            double error = 0;
            for (int i = 0; i < residual.getDimension(); i++) {
                double kept = 1 - leverage.getEntry(i) - 1.0 / residual.getDimension();
                double leftOut = (residual.getEntry(i) - fitted.getEntry(i)) / Math.max(kept, 1e-9);
                error += leftOut * leftOut;
            }
            return error;
        }

        /** (XᶜXᶜᵀ + λI)⁻¹(y − ȳ). */
        double[] dual(double penalty) {
            return vectors.operate(values.map(value -> 1 / (value + penalty)).ebeMultiply(turned))
                    .toArray();
        }
    }
}
