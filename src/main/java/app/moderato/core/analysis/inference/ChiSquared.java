package app.moderato.core.analysis.inference;

/**
 * A statistic that has a χ² distribution if there is no difference.
 *
 * @param statistic ≥ 0
 * @param df degrees of freedom, ≥ 1
 */
public record ChiSquared(double statistic, int df) {
    /** P(χ² ≥ statistic). */
    public double p() {
        return Tails.chiSquared(statistic, df);
    }
}
