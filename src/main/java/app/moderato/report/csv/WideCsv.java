package app.moderato.report.csv;

import app.moderato.core.interview.RunContents;
import app.moderato.core.study.Study;

/** {@code wide.csv} and the {@code labels.sps} that belongs to it. */
public record WideCsv(String csv, String labels) {
    public static WideCsv of(RunContents contents, Study study) {
        WideTable table = WideTable.of(contents, study);
        return new WideCsv(table.csv(), LabelsSps.of(table, study.title()));
    }
}
