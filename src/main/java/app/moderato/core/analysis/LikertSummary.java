package app.moderato.core.analysis;

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
 * @param meanInterval 95 %, of {@code pmf.mean()}; bootstrap over personas
 * @param top2Interval 95 %, of {@code pmf.top2()}
 */
public record LikertSummary(
        String concept,
        QuestionId question,
        String method,
        int n,
        Pmf pmf,
        Interval meanInterval,
        Interval top2Interval) {
    /** Ends of an interval, {@code low ≤ high}. */
    public record Interval(double low, double high) {}
}
