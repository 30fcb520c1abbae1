package app.moderato.ui.panel;

import app.moderato.core.analysis.PastRun;
import app.moderato.core.analysis.planning.Planner;
import app.moderato.core.analysis.planning.PowerTable;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StoredStudy;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How many people tell what was wished.
 *
 * @param run whose people it is worked out with
 */
record Plan(RunRecord run, PlanWish wish, PastRun.Pair pair, PowerTable table) {
    static final List<Integer> REPLICATES = List.of(1, 2, 3);
    /** Share of runs that shall tell it. */
    private static final double POWER = 0.8;

    /**
     * Takes about a second; off the screen's thread.
     *
     * @param told difference in the measure's own unit, &gt; 0
     * @throws InvalidInput where the run has too few ratings for that
     */
    static Plan of(StoredStudy past, PlanWish wish, double told) throws InvalidInput {
        PastRun.Pair pair =
                PastRun.pair(past.study(), past.contents(), wish.question().id(), wish.statistic(), wish.concepts());
        OptionalDouble cost = PastRun.costPerInterview(past.study(), past.contents());
        RunRecord run = past.contents().run();
        PowerTable table = Planner.table(
                pair.variation(),
                told,
                POWER,
                REPLICATES,
                cost.isPresent() ? Double.valueOf(cost.getAsDouble()) : null,
                run.seed());
        return new Plan(run, wish, pair, table);
    }
}
