package app.moderato.report.html;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;

/** {@code report.html}: self-contained, without a script or anything from outside. */
public final class ReportPage {
    private ReportPage() {}

    public static String of(RunContents contents, Study study, RunResults results, ScaleLibrary scales) {
        PageComposer composer = new PageComposer(contents, study, results, scales);
        return Page.of("report.mustache", composer.compose(Page.resource("report.css")));
    }
}
