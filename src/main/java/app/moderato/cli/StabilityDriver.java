package app.moderato.cli;

import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilityProgress;
import app.moderato.core.interview.stability.StabilitySession;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Drives one sitting of a stability study from a command. */
final class StabilityDriver {
    private final CommandPorts ports;
    private final ShutdownGuard guard;

    /** @param guard closed by the command once it has reported */
    StabilityDriver(CommandPorts ports, ShutdownGuard guard) {
        this.ports = ports;
        this.guard = guard;
    }

    /** @param cap in US dollars for the whole study, null for none */
    Ended drive(
            Workspace workspace,
            StabilityPlan plan,
            Map<Asked, ChatModel> models,
            @Nullable BigDecimal cap,
            int concurrency)
            throws InvalidInput, LlmException, InterruptedException {
        AtomicReference<@Nullable StabilityProgress> last = new AtomicReference<>();
        try (Progress progress = new Progress(ports.terminal(), "Stability", ports.nanoTime())) {
            StabilitySession session =
                    new StabilitySession(ports.stabilityWork(), workspace, plan, models, cap, concurrency, now -> {
                        last.set(now);
                        progress.update(now.ended(), now.planned(), () -> note(now));
                    });
            guard.cancels(session::stop);
            Ended ended = session.ask();
            StabilityProgress now = last.get();
            if (now != null) {
                progress.finish(now.ended(), now.planned(), note(now));
            }
            return ended;
        }
    }

    private static String note(StabilityProgress now) {
        return "run " + now.run() + " of " + now.runs() + " · " + now.withoutAnswer() + " without an answer"
                + (Double.isNaN(now.usd()) ? "" : " · " + Cost.words(now.usd()));
    }
}
