package app.moderato.core.group.measure;

import org.jspecify.annotations.Nullable;

/**
 * A figure over the groups of one design.
 *
 * @param n groups that have it
 * @param mean null where none has
 * @param sd between groups, n − 1 in the denominator; null where n &lt; 2
 */
public record Between(
        int n, @Nullable Double mean, @Nullable Double sd) {
    static Between of(double[] values) {
        return new Between(values.length, Movement.mean(values), Movement.sd(values));
    }

    /** Coefficient of variation, SD ÷ |mean|, ≥ 0; null where n &lt; 2 or the mean is 0. */
    public @Nullable Double variation() {
        return sd == null || mean == null || mean == 0 ? null : sd / Math.abs(mean);
    }
}
