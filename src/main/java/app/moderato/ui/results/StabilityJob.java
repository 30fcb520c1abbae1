package app.moderato.ui.results;

import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RunDesign;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.OtherWordings;
import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilitySession;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.interview.stability.StabilityWish;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StudyWriter;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.Progress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A stability study of the run looked at, as background work.
 *
 * @param models of the run's provider
 */
record StabilityJob(LookedAtRun run, StabilityWish wish, List<String> models, Messages messages) implements PricedWork {
    @Override
    public String title() {
        return messages.text("results.task.stability");
    }

    @Override
    public String target() {
        return new StabilityJobWords(messages).target(run.ports().providers(), this);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public boolean connected() {
        return run.connected();
    }

    private StabilityWork work() {
        return new StabilityWork(run.ports().fieldwork(), run.ports().tokenizers(), StudyWriter::write);
    }

    private StabilityOrder order() throws InvalidInput {
        RunView view = run.view();
        RunRecord asked = view.run();
        return StabilityOrder.of(
                view.contents(),
                RunDesign.asShown(view.study(), asked),
                wish,
                models.stream()
                        .map(model -> new Asked(asked.provider(), asked.baseUrl(), model))
                        .toList());
    }

    /** Of what is left to ask. */
    @Override
    public String cost() throws InvalidInput {
        StabilityOrder order = order();
        List<String> known = work().known(run.workspace(), order);
        StabilityPlan plan = work().plan(run.workspace(), order, known.isEmpty() ? standIns(order) : known);
        return new CostWords(messages).of(work().estimate(plan), run);
    }

    private static List<String> standIns(StabilityOrder order) {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(
                order.typed().isEmpty() ? Collections.nCopies(order.proposed(), order.original()) : order.typed());
        return wordings;
    }

    /** Has other wordings proposed where none are typed, asks, rates; blocks. */
    @Override
    public Made make(Progress progress) throws InvalidInput, LlmException, InterruptedException {
        StabilityOrder order = order();
        List<String> known = work().known(run.workspace(), order);
        Map<Asked, ChatModel> connected = new LinkedHashMap<>();
        try {
            boolean asked = !known.isEmpty()
                    && work().plan(run.workspace(), order, known).done();
            for (Asked model : asked ? List.<Asked>of() : order.models()) {
                connected.put(model, run.ports().providers().connect(run.settings(model)));
            }
            List<String> wordings = known.isEmpty() ? wordings(order, connected) : known;
            StabilityPlan plan =
                    work().begin(run.workspace(), work().plan(run.workspace(), order, wordings), connected, null);
            StabilitySession session = new StabilitySession(
                    work(),
                    run.workspace(),
                    plan,
                    connected,
                    priced(order) ? run.cap() : null,
                    run.settings(order.models().getFirst()).limits().concurrency(),
                    now -> progress.report(
                            now.planned() == 0 ? -1 : (double) now.ended() / now.planned(),
                            messages.text("results.consent.so-far", now.ended(), now.planned())));
            Ended ended = session.ask();
            return new Made(ended.state() == RunState.COMPLETED, new StabilityJobWords(messages).ended(ended));
        } finally {
            connected.values().forEach(ChatModel::close);
        }
    }

    private boolean priced(StabilityOrder order) {
        return order.models().stream()
                .allMatch(model ->
                        run.ports().fieldwork().prices().of(model.provider(), model.baseUrl(), model.model()) != null);
    }

    private List<String> wordings(StabilityOrder order, Map<Asked, ChatModel> connected)
            throws InvalidInput, LlmException, InterruptedException {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(order.typed());
        if (order.typed().isEmpty() && order.proposed() > 0) {
            Asked first = order.models().getFirst();
            ChatModel model = Objects.requireNonNull(connected.get(first));
            LooseCalls calls = run.ports()
                    .fieldwork()
                    .looseCalls(
                            model,
                            first.baseUrl(),
                            priced(order) ? run.cap() : null,
                            run.workspace().replies());
            try {
                wordings.addAll(OtherWordings.of(order, model).propose(order.proposed(), calls));
            } catch (BudgetSpent e) {
                throw new InvalidInput(String.valueOf(e.getMessage()));
            }
        }
        return wordings;
    }
}
