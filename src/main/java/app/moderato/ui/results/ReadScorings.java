package app.moderato.ui.results;

import app.moderato.core.analysis.ScoredRun;
import app.moderato.core.analysis.ScoringAgreement;
import app.moderato.core.interview.ScoringCells;
import app.moderato.core.interview.Workspace;
import app.moderato.ui.desk.RunView;
import java.util.List;

/**
 * A run's scorings as they stood when they were read. Made in the background.
 *
 * @param scored the run's own first
 */
record ReadScorings(RunView view, List<ScoredRun> scored, List<ScoringAgreement> agreement) {
    static ReadScorings of(RunView view, Workspace workspace) {
        List<ScoredRun> scored = ScoredRun.all(
                view.study(),
                view.contents(),
                ScoringCells.of(workspace.scorings(), view.run().id()));
        return new ReadScorings(view, scored, ScoringAgreement.of(view.study(), scored));
    }

    /** There is none but the run's own. */
    boolean onlyOwn() {
        return scored.size() < 2;
    }
}
