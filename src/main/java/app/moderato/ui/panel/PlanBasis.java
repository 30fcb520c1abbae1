package app.moderato.ui.panel;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which run of a study tells most about its next one. */
final class PlanBasis {
    private PlanBasis() {}

    /**
     * The newest that was asked to its end by a model; else the newest rehearsal, whose variance is invented. Pilots ask too
     * few, and a run that was cut off counts only where no other is there.
     *
     * @param runs newest first
     */
    static Optional<RunRecord> of(List<RunRecord> runs) {
        return runs.stream()
                .filter(run -> ended(run) && !run.pilot() && run.rated() > 0)
                .min(Comparator.comparing(RunRecord::rehearsal).thenComparing(run -> !whole(run)));
    }

    private static boolean ended(RunRecord run) {
        return run.state() != RunState.RUNNING && run.state() != RunState.PAUSED;
    }

    private static boolean whole(RunRecord run) {
        return run.heardOut() || run.state() == RunState.INCOMPLETE;
    }
}
