package app.moderato.ui.results;

import app.moderato.core.analysis.Statistic;

/** What concepts are ordered by. */
enum Sort {
    TOP2,
    MEAN,
    /** As in the study, A first. */
    CODE;

    /** What differences and chances are on. */
    Statistic statistic() {
        return this == MEAN ? Statistic.MEAN : Statistic.TOP2;
    }
}
