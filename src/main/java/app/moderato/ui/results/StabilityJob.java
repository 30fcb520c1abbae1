package app.moderato.ui.results;

import app.moderato.core.interview.BudgetSpent;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.LooseCalls;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.OtherWordings;
import app.moderato.core.interview.stability.StabilityEstimate;
import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilitySession;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.interview.stability.StabilityWish;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.study.StudyWriter;
import app.moderato.ui.control.Messages;
import app.moderato.ui.desk.DesktopPorts;
import app.moderato.ui.desk.RunView;
import app.moderato.ui.task.Progress;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A stability study of the run looked at, as background work.
 *
 * @param models of the run's provider
 * @param cap in US dollars, null for none; not kept where a model's price is unknown, which the person is told before
 */
record StabilityJob(
        DesktopPorts ports,
        Workspace workspace,
        RunView view,
        StabilityWish wish,
        List<String> models,
        @Nullable BigDecimal cap,
        Messages messages) {
    private static final int AT_ONCE = 16;
    private static final Duration ONE_CALL = Duration.ofMinutes(2);
    private static final Duration LONGEST_OUTAGE = Duration.ofSeconds(60);

    private StabilityWork work() {
        return new StabilityWork(ports.fieldwork(), ports.tokenizers(), StudyWriter::write);
    }

    private StabilityOrder order() throws InvalidInput {
        RunRecord run = view.run();
        return StabilityOrder.of(
                view.contents(),
                Fieldwork.asShown(view.study(), run),
                wish,
                models.stream()
                        .map(model -> new Asked(run.provider(), run.baseUrl(), model))
                        .toList());
    }

    /** What is left to ask would take. */
    StabilityEstimate estimate() throws InvalidInput {
        StabilityOrder order = order();
        List<String> known = work().known(workspace, order);
        return work().estimate(work().plan(workspace, order, known.isEmpty() ? standIns(order) : known));
    }

    private static List<String> standIns(StabilityOrder order) {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(
                order.typed().isEmpty() ? Collections.nCopies(order.proposed(), order.original()) : order.typed());
        return wordings;
    }

    /** Has other wordings proposed where none are typed, asks, rates; blocks. */
    Ended ask(Progress progress) throws InvalidInput, LlmException, InterruptedException {
        StabilityOrder order = order();
        List<String> known = work().known(workspace, order);
        Map<Asked, ChatModel> connected = new LinkedHashMap<>();
        try {
            boolean asked =
                    !known.isEmpty() && work().plan(workspace, order, known).done();
            for (Asked model : asked ? List.<Asked>of() : order.models()) {
                connected.put(model, ports.providers().connect(provider(model)));
            }
            List<String> wordings = known.isEmpty() ? wordings(order, connected) : known;
            StabilityPlan plan = work().begin(workspace, work().plan(workspace, order, wordings), connected, null);
            StabilitySession session = new StabilitySession(
                    work(),
                    workspace,
                    plan,
                    connected,
                    priced(order) ? cap : null,
                    view.rehearsal() ? Fieldwork.REHEARSED_AT_ONCE : AT_ONCE,
                    now -> progress.report(
                            now.planned() == 0 ? -1 : (double) now.ended() / now.planned(),
                            messages.text("results.stability.so-far", now.ended(), now.planned())));
            return session.ask();
        } finally {
            connected.values().forEach(ChatModel::close);
        }
    }

    private boolean priced(StabilityOrder order) {
        return order.models().stream()
                .allMatch(model -> ports.fieldwork().price(model.provider(), model.baseUrl(), model.model()) != null);
    }

    private List<String> wordings(StabilityOrder order, Map<Asked, ChatModel> connected)
            throws InvalidInput, LlmException, InterruptedException {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(order.typed());
        if (order.typed().isEmpty() && order.proposed() > 0) {
            Asked first = order.models().getFirst();
            ChatModel model = Objects.requireNonNull(connected.get(first));
            LooseCalls calls = ports.fieldwork()
                    .looseCalls(model, first.baseUrl(), priced(order) ? cap : null, workspace.replies());
            try {
                wordings.addAll(OtherWordings.of(order, model).propose(order.proposed(), calls));
            } catch (BudgetSpent e) {
                throw new InvalidInput(String.valueOf(e.getMessage()));
            }
        }
        return wordings;
    }

    private static ProviderSettings provider(Asked asked) {
        return asked.provider().equals(Fieldwork.rehearsal().provider())
                ? Fieldwork.rehearsal()
                : new ProviderSettings(
                        asked.provider(),
                        asked.baseUrl(),
                        asked.model(),
                        null,
                        Limits.of(AT_ONCE, ONE_CALL).withLongestOutage(LONGEST_OUTAGE));
    }
}
