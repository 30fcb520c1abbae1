package app.moderato.core.analysis.enough;

import java.util.OptionalDouble;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Half of a 95 % interval of a weighted mean that may be looked at until it is narrow enough. Ending at the first look that
 * is narrow favours samples that vary too little by chance, so the variance gets an addition that fades with their
 * number, as in Anscombe, “Sequential Estimation”, Journal of the Royal Statistical Society B 15 (1953), and Chow and
 * Robbins, “On the Asymptotic Theory of Fixed-Width Sequential Confidence Intervals”, Annals of Mathematical Statistics 36
 * (1965):
 *
 * <pre>half² = t² · (s²/m + 2·R²/m²)</pre>
 *
 * <p>m the effective number of people (Σw)²/Σw², s² the weighted variance with m − 1, R the range of the values met (the
 * whole range where all are equal), t the 0.975 quantile with m − 1 degrees of freedom. The factor 2 was found by
 * simulation: mean ± width covers in 95 % of runs for pmfs' means and top-2 and, but for shares below a tenth, for
 * answers that are one point each.
 */
public final class FixedWidth {
    private static final double ADDED = 2;

    private final double people;
    private final double variance;
    private final double range;

    private FixedWidth(double people, double variance, double range) {
        this.people = people;
        this.variance = variance;
        this.range = range;
    }

    /**
     * @param values one per person, NaN where there is none
     * @param weights one per person, &gt; 0
     * @param range of the measure: 1 for a share, n − 1 for a mean of points
     */
    public static FixedWidth of(double[] values, double[] weights, double range) {
        double total = 0;
        double squares = 0;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                total += weights[i];
                squares += weights[i] * weights[i];
                sum += weights[i] * values[i];
                low = Math.min(low, values[i]);
                high = Math.max(high, values[i]);
            }
        }
        double people = squares == 0 ? 0 : total * total / squares;
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                spread += weights[i] / total * Math.pow(values[i] - sum / total, 2);
            }
        }
        double variance = people > 1 ? spread * people / (people - 1) : Double.NaN;
        return new FixedWidth(people, variance, high > low ? high - low : range);
    }

    /** Empty for fewer than two people. */
    public OptionalDouble half() {
        return people > 1 && !Double.isNaN(variance) ? OptionalDouble.of(half(people)) : OptionalDouble.empty();
    }

    private double half(double m) {
        return new TDistribution(Math.max(1, m - 1)).inverseCumulativeProbability(0.975)
                * Math.sqrt(variance / m + ADDED * range * range / (m * m));
    }

    /**
     * How many times as many people make the interval as narrow as wanted, if they vary as much.
     *
     * @param wanted half of its width, &gt; 0
     * @return ≥ 1; empty where nothing is known yet
     */
    public OptionalDouble times(double wanted) {
        if (half().isEmpty()) {
            return OptionalDouble.empty();
        }
        double low = 1;
        double high = 1;
        while (half(people * high) > wanted) {
            low = high;
            high *= 2;
        }
        for (int i = 0; i < 40; i++) {
            double middle = (low + high) / 2;
            if (half(people * middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return OptionalDouble.of(high);
    }
}
