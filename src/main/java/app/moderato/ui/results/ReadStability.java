package app.moderato.ui.results;

import app.moderato.core.analysis.stability.Stability;
import app.moderato.core.analysis.stability.StabilityAnalysis;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.ConceptName;
import app.moderato.ui.desk.RunView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the newest stability study of a run showed when it was read. Made in the background.
 *
 * @param stability null where there is none with a rating
 * @param open cells of it that are still to be asked
 */
record ReadStability(RunView view, @Nullable Stability stability, int open, List<ConceptName> names) {
    static ReadStability of(RunView view, Workspace workspace) throws InvalidInput {
        RunId run = view.run().id();
        List<List<RunRecord>> studies = StabilityWork.of(workspace.runs().all(), run);
        int open = studies.isEmpty()
                ? 0
                : studies.getFirst().stream()
                        .mapToInt(one -> one.count(CellStatus.PENDING))
                        .sum();
        Stability found = studies.isEmpty()
                ? null
                : StabilityAnalysis.of(view.study(), view.contents(), StabilityWork.newest(workspace, run))
                        .orElse(null);
        return new ReadStability(view, found, open, ConceptName.of(view.study()));
    }

    ConceptName name(String concept) {
        return ConceptName.find(names, concept).orElseGet(() -> new ConceptName(concept, "", concept, "", false));
    }
}
