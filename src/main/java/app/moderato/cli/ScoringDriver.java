package app.moderato.cli;

import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.ScoringProgress;
import app.moderato.core.interview.scoring.ScoringSession;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Drives one sitting of a scoring from a command. */
final class ScoringDriver {
    private final CommandPorts ports;
    private final ShutdownGuard guard;

    /** @param guard closed by the command once it has reported */
    ScoringDriver(CommandPorts ports, ShutdownGuard guard) {
        this.ports = ports;
        this.guard = guard;
    }

    /**
     * Begins the scoring or goes on with it.
     *
     * @param model that is asked, null for ssr; the caller's to close
     * @param cap in US dollars for this scoring, null for none
     */
    Ended drive(
            Workspace workspace, ScoringWork.Plan plan, @Nullable ChatModel model, @Nullable BigDecimal cap, int atOnce)
            throws InvalidInput, LlmException {
        ScoringWork work = ports.scoringWork();
        AtomicReference<ScoringProgress> last = new AtomicReference<>(new ScoringProgress(0, 0, 0, Double.NaN));
        try (Progress progress = new Progress(ports.terminal(), "Scoring " + plan.name(), ports.nanoTime());
                ScoringJournal journal = work.open(workspace, plan)) {
            ScoringSession session = work.session(workspace, plan, journal, model, cap, atOnce, now -> {
                last.set(now);
                progress.update(now.ended(), now.planned(), () -> note(now));
            });
            guard.cancels(session::stop);
            Ended ended = session.score();
            ScoringProgress now = Objects.requireNonNull(last.get());
            progress.finish(now.ended(), now.planned(), note(now));
            progress.newLine();
            if (ended.state() != RunState.COMPLETED && !ended.reason().isEmpty()) {
                ports.terminal().err().println(ended.reason());
            }
            return ended;
        }
    }

    private static String note(ScoringProgress now) {
        return now.withoutNumber() + " without a number"
                + (Double.isNaN(now.usd()) ? "" : " · " + Cost.words(now.usd()));
    }
}
