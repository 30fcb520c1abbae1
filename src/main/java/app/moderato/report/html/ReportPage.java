package app.moderato.report.html;

import app.moderato.core.analysis.RunResults;
import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.util.List;

/** {@code report.html}: self-contained, without a script or anything from outside. */
public final class ReportPage {
    private ReportPage() {}

    /** @param scored the run under each of its scorings, its own first; empty where there are no others */
    public static String of(
            RunContents contents, Study study, RunResults results, ScaleLibrary scales, List<ScoredRun> scored) {
        PageComposer composer = new PageComposer(contents, study, results, scales, scored);
        return Page.of("report.mustache", composer.compose(Page.resource("report.css")));
    }
}
