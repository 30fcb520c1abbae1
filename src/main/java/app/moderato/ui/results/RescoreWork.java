package app.moderato.ui.results;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.interview.scoring.ScoringOrder;
import app.moderato.core.interview.scoring.ScoringSession;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One scoring of the run looked at, as background work. Asks the run's own model.
 *
 * @param cap in US dollars, null for none; not kept where the model's price is unknown, which the person is told before
 */
record RescoreWork(
        DesktopPorts ports,
        Workspace workspace,
        RunView view,
        ScoringSettings settings,
        @Nullable BigDecimal cap,
        Messages messages) {
    private static final int AT_ONCE = 16;
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    /**
     * What came of it.
     *
     * @param name of the scoring
     */
    record Made(String name, Ended ended) {}

    boolean asks() {
        return settings.method().asks();
    }

    private Asked asked() {
        return Asked.as(view.run());
    }

    private ScoringWork work() {
        return new ScoringWork(ports.fieldwork(), ports.embedder(), ports.clock());
    }

    /** A scoring of the same settings is gone on with, what has no number in it asked again. */
    ScoringWork.Plan plan() throws InvalidInput {
        ScoringOrder order =
                ScoringOrder.of(view.contents(), Fieldwork.asShown(view.study(), view.run()), ports.scales(), settings);
        return work().plan(workspace, order, null, asks() ? asked() : null, asks());
    }

    /** Of a method that asks. */
    ScoringEstimate estimate() throws InvalidInput {
        ScoringWork.Plan plan = plan();
        return ScoringEstimate.of(
                plan.order(), plan.open(), ports.tokenizers().of(view.run().model()), price());
    }

    /** @param begun gets what stops it */
    Made score(Progress progress, Consumer<Runnable> begun) throws InvalidInput, LlmException {
        ScoringWork.Plan plan = plan();
        if (!asks()) {
            return score(plan, null, progress, begun);
        }
        try (ChatModel model = ports.providers().connect(provider())) {
            return score(plan, model, progress, begun);
        }
    }

    private Made score(ScoringWork.Plan plan, @Nullable ChatModel model, Progress progress, Consumer<Runnable> begun)
            throws InvalidInput, LlmException {
        try (ScoringJournal journal = work().open(workspace, plan)) {
            ScoringSession session = work().session(
                            workspace,
                            plan,
                            journal,
                            model,
                            price() == null ? null : cap,
                            provider().limits().concurrency(),
                            now -> progress.report(
                                    now.planned() == 0 ? -1 : (double) now.ended() / now.planned(),
                                    messages.text("results.rescore.so-far", now.ended(), now.planned())));
            begun.accept(session::stop);
            return new Made(plan.name(), session.score());
        }
    }

    private ProviderSettings provider() {
        RunRecord run = view.run();
        return run.rehearsal()
                ? Fieldwork.rehearsal()
                : new ProviderSettings(
                        run.provider(),
                        run.baseUrl(),
                        run.model(),
                        null,
                        Limits.of(AT_ONCE, ONE_CALL).withLongestOutage(LONGEST_OUTAGE));
    }

    /** Null where the model's price is unknown. */
    @Nullable
    ToDoubleFunction<Usage> price() {
        return work().price(asked());
    }
}
