package app.moderato.core.analysis;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.RatingDesk;
import app.moderato.core.rating.Pmf;
import app.moderato.core.study.QuestionId;

/**
 * One concept on one rating question. The unit is the persona with its weight; showings and replicates of one persona are
 * averaged first.
 *
 * @param concept the concept's id, empty for questions before and after
 * @param method such as {@code ssr}
 * @param n personas with a rating, unweighted
 * @param pmf weighted mean of the personas' pmfs
 * @param meanInterval 95 %, of {@code pmf.mean()}; bootstrap over personas, or of the Dirichlet-multinomial posterior where
 *     each named one whole point and all count the same
 * @param top2Interval 95 %, of {@code pmf.top2()}, likewise
 * @param health of the scale; where it collapsed, the intervals are not to be shown
 */
public record LikertSummary(
        String concept,
        QuestionId question,
        String method,
        int n,
        Pmf pmf,
        Interval meanInterval,
        Interval top2Interval,
        ScaleHealth health) {
    /** Without anything known of the scale. */
    public LikertSummary(
            String concept,
            QuestionId question,
            String method,
            int n,
            Pmf pmf,
            Interval meanInterval,
            Interval top2Interval) {
        this(concept, question, method, n, pmf, meanInterval, top2Interval, ScaleHealth.UNKNOWN);
    }

    /** No interval may be shown: it would be narrow because the scale stood still. */
    public boolean collapsed() {
        return health.collapsed();
    }

    /** The number that the lowest point is shown as: 0 for a recommendation from 0 to 10, else 1. */
    public int lowest() {
        return method.equals(RatingDesk.STATED) ? 0 : 1;
    }

    /** The mean as shown, on the scale's own numbers. */
    public double shownMean() {
        return pmf.mean() - 1 + lowest();
    }

    /** The mean's interval as shown. */
    public Interval shownMeanInterval() {
        return new Interval(meanInterval.low() - 1 + lowest(), meanInterval.high() - 1 + lowest());
    }
}
