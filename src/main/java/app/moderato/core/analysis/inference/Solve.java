package app.moderato.core.analysis.inference;

import java.util.OptionalDouble;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BrentSolver;

/** Where a power that rises reaches what is wanted. */
final class Solve {
    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-10;
    private static final int MOST = 1000;

    private Solve() {}

    /** @return {@code low} where that is enough already; empty where even {@code high} is not */
    static OptionalDouble rising(UnivariateFunction power, double wanted, double low, double high) {
        if (power.value(low) >= wanted) {
            return OptionalDouble.of(low);
        }
        double above = low;
        do {
            low = above;
            above = Math.min(2 * low, high);
            if (power.value(above) >= wanted) {
                return OptionalDouble.of(
                        new BrentSolver(RELATIVE, ABSOLUTE).solve(MOST, x -> power.value(x) - wanted, low, above));
            }
        } while (above < high);
        return OptionalDouble.empty();
    }

    /** The power itself, if it is one: above 0 and below 1. */
    static double power(double power) {
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("A power lies between 0 and 1, such as 0.8, not at " + power + ".");
        }
        return power;
    }

    /** The size of a group, if it is one: 2 people at least. */
    static double size(double n) {
        if (!(n >= 2)) {
            throw new IllegalArgumentException("A group has 2 people at least, not " + n + ".");
        }
        return n;
    }
}
