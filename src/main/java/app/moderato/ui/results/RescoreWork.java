package app.moderato.ui.results;

import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.interview.scoring.ScoringOrder;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.interview.scoring.ScoringSettings;
import app.moderato.core.interview.scoring.ScoringWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.Progress;
import org.jspecify.annotations.Nullable;

/** One scoring of the run looked at, as background work. Asks the run's own model. */
record RescoreWork(LookedAtRun run, ScoringSettings settings, Messages messages) implements PricedWork {
    @Override
    public String title() {
        return messages.text("results.task.rescore");
    }

    @Override
    public String target() {
        return new RescoreWords(messages).target(run.ports().providers(), this);
    }

    @Override
    public boolean asks() {
        return settings.method().asks();
    }

    @Override
    public boolean connected() {
        return !asks() || run.connected();
    }

    private Asked asked() {
        return Asked.as(run.view().run());
    }

    private ScoringWork work() {
        return new ScoringWork(
                run.ports().fieldwork(), run.ports().embedder(), run.ports().clock());
    }

    /** A scoring of the same settings is gone on with, what has no number in it asked again. */
    private ScoringWork.Plan plan() throws InvalidInput {
        RunView view = run.view();
        ScoringOrder order = ScoringOrder.of(
                view.contents(),
                RunDesign.asShown(view.study(), view.run()),
                run.ports().scales(),
                settings);
        return work().plan(run.workspace(), order, null, asks() ? asked() : null, asks());
    }

    @Override
    public String cost() throws InvalidInput {
        ScoringWork.Plan plan = plan();
        ScoringEstimate estimate = ScoringEstimate.of(
                plan.order(),
                plan.open(),
                run.ports().tokenizers().of(run.view().run().model()),
                work().price(asked()));
        return new CostWords(messages).of(estimate, run);
    }

    @Override
    public Made make(Progress progress) throws InvalidInput, LlmException {
        ScoringWork.Plan plan = plan();
        if (!asks()) {
            return make(plan, null, 1, progress);
        }
        ProviderSettings provider = run.settings(asked());
        try (ChatModel model = run.ports().providers().connect(provider)) {
            return make(plan, model, provider.limits().concurrency(), progress);
        }
    }

    private Made make(ScoringWork.Plan plan, @Nullable ChatModel model, int atOnce, Progress progress)
            throws InvalidInput, LlmException {
        try (ScoringJournal journal = work().open(run.workspace(), plan)) {
            Ended ended = work().session(
                            run.workspace(),
                            plan,
                            journal,
                            model,
                            work().price(asked()) == null ? null : run.cap(),
                            atOnce,
                            now -> progress.report(
                                    now.planned() == 0 ? -1 : (double) now.ended() / now.planned(),
                                    messages.text("results.consent.so-far", now.ended(), now.planned())))
                    .score();
            return new Made(ended.state() == RunState.COMPLETED, new RescoreWords(messages).ended(plan.name(), ended));
        }
    }
}
