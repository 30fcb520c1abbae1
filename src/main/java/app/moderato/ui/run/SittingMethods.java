package app.moderato.ui.run;

import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.ScoringSession;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.interview.scoring.StudyMethods;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.ui.desk.DesktopPorts;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The other rating methods of a study, made once the interviews of a sitting have ended. Any thread. */
final class SittingMethods {
    private final DesktopPorts ports;
    private final Workspace workspace;
    private final AtomicReference<@Nullable ScoringSession> current = new AtomicReference<>();
    private volatile boolean stopped;
    private volatile int open;

    SittingMethods(DesktopPorts ports, Workspace workspace) {
        this.ports = ports;
        this.workspace = workspace;
    }

    /** Numbers still to be asked for. */
    int open() {
        return open;
    }

    /**
     * Blocks until all are made, or one ends early; the run's lock must be free.
     *
     * @param cap in US dollars for the run as a whole, null for none
     */
    void make(RunId run, Study study, ChatModel model, @Nullable BigDecimal cap, int atOnce)
            throws InvalidInput, LlmException {
        if (study.rating().asking().isEmpty() || model.inBatches().isPresent()) {
            return;
        }
        ScoringWork work = new ScoringWork(ports.fieldwork(), ports.embedder(), ports.clock());
        RunContents contents = workspace.runs().contents(run);
        List<ScoringWork.Plan> plans = new StudyMethods(work, ports.scales()).open(workspace, contents, study);
        open = plans.stream().mapToInt(plan -> plan.open().size()).sum();
        for (ScoringWork.Plan plan : plans) {
            if (stopped || !make(work, plan, model, cap, atOnce)) {
                break;
            }
        }
        open = 0;
    }

    /** @return whether the next one can be made */
    private boolean make(ScoringWork work, ScoringWork.Plan plan, ChatModel model, @Nullable BigDecimal cap, int atOnce)
            throws InvalidInput, LlmException {
        int before = open;
        int ended = plan.order().answers().size() - plan.open().size();
        try (ScoringJournal journal = work.open(workspace, plan)) {
            ScoringSession session = work.session(
                    workspace,
                    plan,
                    journal,
                    model,
                    StudyMethods.left(workspace, plan, cap),
                    atOnce,
                    now -> open = Math.max(0, before - (now.ended() - ended)));
            current.set(session);
            if (stopped) {
                session.stop();
            }
            RunState state = session.score().state();
            return state == RunState.COMPLETED || state == RunState.INCOMPLETE;
        } finally {
            current.set(null);
        }
    }

    /** Ends within a second; what has a number keeps it. */
    void stop() {
        stopped = true;
        ScoringSession now = current.get();
        if (now != null) {
            now.stop();
        }
    }
}
