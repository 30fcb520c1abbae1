package app.moderato.core.analysis.inference;

import java.util.OptionalDouble;

/**
 * Power to tell two shares apart, by the normal approximation, as R's {@code power.prop.test}: Φ((√n·|p₁ − p₂| −
 * z·√((p₁ + p₂)(1 − (p₁ + p₂)/2))) / √(p₁(1 − p₁) + p₂(1 − p₂))).
 *
 * @param level the chance of a false alarm, in (0, 1)
 * @param twoSided whether a difference to either side counts
 * @param strict whether the chance of a finding to the wrong side counts as power too
 */
public record ProportionPower(double level, boolean twoSided, boolean strict) {
    private static final double MOST_PEOPLE = 1e9;

    public ProportionPower {
        Tails.level(level);
    }

    /** Two-sided at 5 %. */
    public static ProportionPower usual() {
        return new ProportionPower(0.05, true, false);
    }

    /**
     * @param n people in each of the two groups, 2 or more
     * @param first the share that there is in one group, 0..1
     * @param second in the other; not both 0 or both 1
     * @return in 0..1
     */
    public double power(double n, double first, double second) {
        Solve.size(n);
        double both = share(first) + share(second);
        double sd = Math.sqrt(first * (1 - first) + second * (1 - second));
        double reach = Math.sqrt(n) * Math.abs(first - second);
        double limit = Tails.quantile(1 - level / (twoSided ? 2 : 1)) * Math.sqrt(both * (1 - both / 2));
        double above = Tails.normal((limit - reach) / sd);
        return strict && twoSided ? above + Tails.normal((reach + limit) / sd) : above;
    }

    /**
     * People needed in each group, before rounding up.
     *
     * @param power wanted, in (0, 1)
     * @return 2 or more; empty where the shares are equal or so near that a thousand million people would not do
     */
    public OptionalDouble size(double first, double second, double power) {
        return Solve.rising(n -> power(n, first, second), Solve.power(power), 2, MOST_PEOPLE);
    }

    private static double share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share lies in 0..1, not at " + share + ".");
        }
        return share;
    }
}
