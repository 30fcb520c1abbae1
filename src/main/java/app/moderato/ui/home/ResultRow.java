package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary;
import app.moderato.core.analysis.Respondents;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.ui.control.ConceptName;

/**
 * @param n people who rated the concept
 * @param top2 share 0..1, with its 95 % interval
 * @param collapsed the scale collapsed: the interval has no width and is not to be named
 */
record ResultRow(ConceptName concept, int n, double top2, Interval interval, boolean collapsed) {
    static ResultRow of(ConceptName concept, LikertSummary summary) {
        double top2 = summary.pmf().top2();
        return new ResultRow(
                concept,
                summary.n(),
                top2,
                summary.collapsed() ? new Interval(top2, top2) : summary.top2Interval(),
                summary.collapsed());
    }

    /** Figures of fewer people are not shown, here as in Results. */
    boolean enough() {
        return n >= Respondents.LEAST;
    }
}
