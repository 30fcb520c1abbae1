package app.moderato.core.interview.scoring;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.ScaleLibrary;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rating methods that a study names beside similarity: made after the interviews, in the same run. Any thread. */
public final class StudyMethods {
    private final ScoringWork work;
    private final ScaleLibrary scales;

    public StudyMethods(ScoringWork work, ScaleLibrary scales) {
        this.work = work;
        this.scales = scales;
    }

    /**
     * What is still to be asked for a run, a scoring for each method; empty where interviews are open.
     *
     * @param study as the run asked it
     */
    public List<ScoringWork.Plan> open(Workspace workspace, RunContents contents, Study study) throws InvalidInput {
        RunRecord run = contents.run();
        List<ScoringWork.Plan> plans = new ArrayList<>();
        boolean open = run.count(CellStatus.PENDING) > 0 && run.decided().isEmpty();
        if (open || ScoringOrder.rated(study).isEmpty()) {
            return plans;
        }
        for (RatingMethod method : study.rating().asking()) {
            ScoringOrder order = ScoringOrder.of(contents, study, scales, ScoringSettings.of(method, study.rating()));
            ScoringWork.Plan plan = work.plan(workspace, order, null, Asked.as(run), false);
            if (!plan.done(workspace)) {
                plans.add(plan);
            }
        }
        return plans;
    }

    /**
     * What a cap for the whole run leaves for one scoring: less what the interviews and the other scorings have spent.
     *
     * @param cap in US dollars, null for none
     */
    public static @Nullable BigDecimal left(Workspace workspace, ScoringWork.Plan plan, @Nullable BigDecimal cap) {
        if (cap == null) {
            return null;
        }
        RunRecord run = plan.order().contents().run();
        double spent = run.costUsd() == null ? 0 : run.costUsd();
        spent += workspace.scorings().of(run.id()).stream()
                .filter(other -> !other.name().equals(plan.name()))
                .mapToDouble(other -> other.costUsd() == null ? 0 : other.costUsd())
                .sum();
        return cap.subtract(BigDecimal.valueOf(spent)).max(BigDecimal.ZERO);
    }
}
