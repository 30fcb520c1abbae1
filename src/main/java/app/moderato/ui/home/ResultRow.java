package app.moderato.ui.home;

import app.moderato.core.analysis.LikertSummary.Interval;
import app.moderato.core.analysis.Respondents;
import app.moderato.ui.control.ConceptName;

/**
 * @param n people who rated the concept
 * @param top2 share 0..1, with its 95 % interval
 */
record ResultRow(ConceptName concept, int n, double top2, Interval interval) {
    /** Figures of fewer people are not shown, here as in Results. */
    boolean enough() {
        return n >= Respondents.LEAST;
    }
}
