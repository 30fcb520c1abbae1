package app.moderato.cli;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.scoring.ScoringOrder;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.RatingMethod;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other rating methods that a study names: made after the interviews, in the same run. */
final class MethodsOfRun {
    private final CommandPorts ports;

    MethodsOfRun(CommandPorts ports) {
        this.ports = ports;
    }

    /** What is still to be asked for a run, a scoring for each method; empty where interviews are open. */
    List<ScoringWork.Plan> open(Workspace workspace, RunContents contents, Study study) throws InvalidInput {
        RunRecord run = contents.run();
        List<ScoringWork.Plan> plans = new ArrayList<>();
        if (run.count(CellStatus.PENDING) > 0 || ScoringOrder.rated(study).isEmpty()) {
            return plans;
        }
        for (RatingMethod method : study.rating().asking()) {
            ScoringOrder order =
                    ScoringOrder.of(contents, study, ports.scales(), ScoringSettings.of(method, study.rating()));
            ScoringWork.Plan plan = ports.scoringWork().plan(workspace, order, null, Asked.as(run), false);
            if (!plan.done(workspace)) {
                plans.add(plan);
            }
        }
        return plans;
    }

    /**
     * Makes them one after the other, until one ends early.
     *
     * @param cap in US dollars for the run as a whole, null for none
     * @return how the last one went
     */
    Ended make(
            Workspace workspace,
            List<ScoringWork.Plan> plans,
            ChatModel model,
            @Nullable BigDecimal cap,
            int concurrency,
            ShutdownGuard guard)
            throws InvalidInput, LlmException {
        Ended worst = new Ended(RunState.COMPLETED, "");
        for (ScoringWork.Plan plan : plans) {
            int atOnce = model.provider().equals(Fieldwork.rehearsal().provider())
                    ? Fieldwork.REHEARSED_AT_ONCE
                    : concurrency;
            Ended ended =
                    new ScoringDriver(ports, guard).drive(workspace, plan, model, left(workspace, plan, cap), atOnce);
            if (ended.state() != RunState.COMPLETED) {
                worst = ended;
            }
            if (ended.state() != RunState.COMPLETED && ended.state() != RunState.INCOMPLETE) {
                return worst;
            }
        }
        return worst;
    }

    /** The cap less what the interviews and the other scorings have spent. */
    private static @Nullable BigDecimal left(Workspace workspace, ScoringWork.Plan plan, @Nullable BigDecimal cap) {
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
