package app.moderato.core.analysis.ordinal;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** Newton's way to the maximum of a likelihood, with steps halved where they would lower it. */
final class Maximum {
    private static final int MOST_STEPS = 200;
    private static final int MOST_HALVINGS = 40;
    /** From here on a step that is still long is looked at for one that never ends. */
    private static final int LATE = 12;

    private static final double SHORT = 1e-9;
    private static final double SYMMETRIC = 1e-12;

    private final Likelihood likelihood;
    private double[] estimates;
    private double value;
    private double[] step = {};
    private boolean found;
    private boolean rough;

    private Maximum(Likelihood likelihood) {
        this.likelihood = likelihood;
        estimates = likelihood.start();
        value = likelihood.value(estimates);
    }

    static Maximum of(Likelihood likelihood) {
        Maximum maximum = new Maximum(likelihood);
        for (int steps = 0; steps < MOST_STEPS && !maximum.found; steps++) {
            if (!maximum.climb() || (steps >= LATE && maximum.endless())) {
                break;
            }
        }
        maximum.lookFar();
        return maximum;
    }

    /** @return false where there is no way up */
    private boolean climb() {
        Likelihood.Derivatives derivatives = likelihood.derivatives(estimates);
        Optional<DecompositionSolver> solver = solver(derivatives.information());
        if (solver.isEmpty()) {
            return false;
        }
        step = solver.get().solve(derivatives.gradient()).toArray();
        double share = 1;
        for (int halvings = 0; halvings < MOST_HALVINGS; halvings++, share /= 2) {
            double[] next = estimates.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] += share * step[i];
            }
            double reached = likelihood.value(next);
            if (reached >= value - 1e-12 * Math.abs(value)) {
                estimates = next;
                value = reached;
                found = longest() < SHORT;
                return true;
            }
        }
        return false;
    }

    /**
     * Where the likelihood is all but level in a direction in which it rises for ever, no maximum was found however short the
     * last step. Where none was found, that direction, or all the way so far, on which the rest hardly shows, is the step.
     */
    private void lookFar() {
        RealMatrix information = likelihood.derivatives(estimates).information();
        RealVector flat =
                new EigenDecompositionSymmetric(information).getEigenvector(information.getRowDimension() - 1);
        Optional<double[]> level = Stream.of(flat, flat.mapMultiply(-1))
                .map(RealVector::toArray)
                .filter(direction -> likelihood.recedes(direction, Likelihood.ROUNDING))
                .findFirst();
        if (level.isPresent()) {
            found = false;
            step = level.get();
        } else if (!found && !endless()) {
            step = new ArrayRealVector(estimates)
                    .subtract(new ArrayRealVector(likelihood.start()))
                    .toArray();
            rough = true;
        }
    }

    private static Optional<DecompositionSolver> solver(RealMatrix information) {
        try {
            return Optional.of(new CholeskyDecomposition(information, SYMMETRIC, Double.MIN_NORMAL).getSolver());
        } catch (MathRuntimeException e) {
            return Optional.empty();
        }
    }

    private double longest() {
        return Arrays.stream(step).map(Math::abs).max().orElse(0);
    }

    /** Whether the likelihood rises for ever along the last step. */
    boolean endless() {
        return !found
                && longest() > SHORT
                && likelihood.recedes(step, rough ? Likelihood.ROUGHLY : Likelihood.ROUNDING);
    }

    /** The last step, which {@link #endless} is about. */
    double[] step() {
        return step;
    }

    double[] estimates() {
        return estimates;
    }

    double value() {
        return value;
    }

    /** The variance of the estimates, the inverse of the observed information; empty where no maximum was found. */
    Optional<RealMatrix> variance() {
        return found
                ? solver(likelihood.derivatives(estimates).information()).map(DecompositionSolver::getInverse)
                : Optional.empty();
    }
}
