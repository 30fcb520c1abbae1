package app.moderato.cli;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.interview.scoring.StudyMethods;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
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
        return new StudyMethods(ports.scoringWork(), ports.scales()).open(workspace, contents, study);
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
            Ended ended = new ScoringDriver(ports, guard)
                    .drive(workspace, plan, model, StudyMethods.left(workspace, plan, cap), atOnce);
            if (ended.state() != RunState.COMPLETED) {
                worst = ended;
            }
            if (ended.state() != RunState.COMPLETED && ended.state() != RunState.INCOMPLETE) {
                return worst;
            }
        }
        return worst;
    }
}
