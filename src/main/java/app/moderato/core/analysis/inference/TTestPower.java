package app.moderato.core.analysis.inference;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Power of a t-test, from the non-central t distribution, as R's {@code power.t.test}: with ν degrees of freedom and the
 * shift √(n / samples)·difference / sd, the chance of a t beyond the critical one.
 *
 * @param kind whose means are compared
 * @param sd of one person's value, of one person's difference where pairs are compared; &gt; 0
 * @param level the chance of a false alarm, in (0, 1)
 * @param twoSided whether a difference to either side counts
 * @param strict whether the chance of a finding to the wrong side counts as power too
 */
public record TTestPower(Kind kind, double sd, double level, boolean twoSided, boolean strict) {
    private static final double MOST_PEOPLE = 1e7;

    /** Who is compared with whom. */
    public enum Kind {
        /** Two groups of n people each. */
        TWO_GROUPS(2),
        /** n people, each of whom rated both. */
        PAIRED(1),
        /** n people and a given mean. */
        ONE_GROUP(1);

        private final int samples;

        Kind(int samples) {
            this.samples = samples;
        }
    }

    public TTestPower {
        if (!(sd > 0 && sd < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A standard deviation is a number above 0, not " + sd + ".");
        }
        Tails.level(level);
    }

    /** Two groups, two-sided at 5 %. */
    public static TTestPower twoGroups(double sd) {
        return new TTestPower(Kind.TWO_GROUPS, sd, 0.05, true, false);
    }

    /** Each person rated both, two-sided at 5 %. */
    public static TTestPower paired(double sd) {
        return new TTestPower(Kind.PAIRED, sd, 0.05, true, false);
    }

    /**
     * @param n people in each group, 2 or more
     * @param difference of the means that there is; its sign does not matter where the test is two-sided
     * @return in 0..1
     */
    public double power(double n, double difference) {
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("A difference of means is a number, not " + difference + ".");
        }
        double df = (Solve.size(n) - 1) * kind.samples;
        double shift = Math.sqrt(n / kind.samples) * (twoSided ? Math.abs(difference) : difference) / sd;
        double critical = new TDistribution(df).inverseCumulativeProbability(1 - level / (twoSided ? 2 : 1));
        double above = 1 - NoncentralT.below(critical, df, shift);
        return strict && twoSided ? above + NoncentralT.below(-critical, df, shift) : above;
    }

    /**
     * People needed in each group, before rounding up.
     *
     * @param difference of the means that there is, not 0
     * @param power wanted, in (0, 1)
     * @return 2 or more; empty above ten million
     */
    public OptionalDouble size(double difference, double power) {
        return Solve.rising(n -> power(n, difference), Solve.power(power), 2, MOST_PEOPLE);
    }

    /**
     * The smallest difference found with the power wanted.
     *
     * @param n people in each group, 2 or more
     */
    public double detectable(double n, double power) {
        return Solve.rising(difference -> power(n, difference), Solve.power(power), 1e-7 * sd, 1e7 * sd)
                .orElseThrow();
    }
}
