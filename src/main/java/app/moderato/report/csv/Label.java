package app.moderato.report.csv;

import app.moderato.core.interview.RunRecord;

/** The last column of a table of figures: that nobody answered, and whether a model was asked at all. */
final class Label {
    private Label() {}

    static String of(RunRecord run) {
        return run.rehearsal() ? "REHEARSAL, synthetic respondents" : "Synthetic respondents";
    }
}
