package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.proportion.DirichletPosterior;

/**
 * 95 % intervals of ratings that are whole points named by people who count the same: of the Dirichlet-multinomial
 * posterior with Jeffreys' prior, α = 0.5 a point.
 *
 * @param mean of the scale's points, by the posterior's first two moments
 * @param top2 central, of the Beta marginal; all there is where the scale has two points
 */
record CountedScale(Interval mean, Interval top2) {
    private static final double LEVEL = 0.95;
    private static final double Z = 1.959963984540054;

    /**
     * @param counts of people by scale point, ≥ 2 points, at least one above 0; an interval always holds the figure that
     *     was counted, also where that lies at an end of the scale
     */
    static CountedScale of(double[] counts) {
        DirichletPosterior posterior = DirichletPosterior.of(counts, DirichletPosterior.JEFFREYS);
        double people = 0;
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            people += counts[i];
            sum += (i + 1) * counts[i];
        }
        double top = counts[counts.length - 1] + counts[counts.length - 2];
        double half = Z * posterior.meanScoreSd();
        double middle = posterior.meanScore();
        if (counts.length == 2) {
            return new CountedScale(mean(counts, middle, half, sum / people), new Interval(1, 1));
        }
        Interval share = posterior.topInterval(2, LEVEL);
        return new CountedScale(
                mean(counts, middle, half, sum / people), with(share.low(), share.high(), top / people));
    }

    Interval on(Statistic statistic) {
        return switch (statistic) {
            case MEAN -> mean;
            case TOP2 -> top2;
        };
    }

    private static Interval mean(double[] counts, double middle, double half, double counted) {
        return with(Math.max(1, middle - half), Math.min(counts.length, middle + half), counted);
    }

    private static Interval with(double low, double high, double counted) {
        return new Interval(Math.min(low, counted), Math.max(high, counted));
    }
}
