package app.moderato.core.interview.stability;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.study.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a stability study: one for each wording and model, in which everybody is asked once for each seed.
 *
 * @param wordings the question's own first
 * @param runs by wording, then model
 */
public record StabilityPlan(StabilityOrder order, List<String> wordings, List<One> runs) {
    public StabilityPlan {
        wordings = List.copyOf(wordings);
        runs = List.copyOf(runs);
    }

    /**
     * One of them.
     *
     * @param study as it asks it
     * @param run as the workspace has it, null before it is begun
     */
    public record One(
            StabilityMark mark,
            Asked model,
            Study study,
            @Nullable RunRecord run) {
        /** Cells that are still to be asked; all of them where it is not begun. */
        boolean open() {
            return run == null || run.count(CellStatus.PENDING) > 0;
        }

        /** Share of it that is still to be asked, 0..1. */
        double share() {
            return run == null ? 1 : run.planned() == 0 ? 0 : (double) run.count(CellStatus.PENDING) / run.planned();
        }
    }

    /** Whether an earlier sitting began any of them. */
    public boolean begun() {
        return runs.stream().anyMatch(one -> one.run() != null);
    }

    /** Whether nothing is left to ask. */
    public boolean done() {
        return runs.stream().noneMatch(One::open);
    }
}
