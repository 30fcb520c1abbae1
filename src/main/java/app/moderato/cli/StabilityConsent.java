package app.moderato.cli;

import app.moderato.core.interview.Workspace;
import app.moderato.core.interview.scoring.Asked;
import app.moderato.core.interview.stability.StabilityEstimate;
import app.moderato.core.interview.stability.StabilityOrder;
import app.moderato.core.interview.stability.StabilityPlan;
import app.moderato.core.interview.stability.StabilityWork;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Says what a stability study is about to send and spend, model by model, and asks. */
final class StabilityConsent {
    private final CommandPorts ports;
    private final StabilityWork work;
    private final SpendingOptions spending;

    StabilityConsent(CommandPorts ports, SpendingOptions spending) {
        this.ports = ports;
        this.work = ports.stabilityWork();
        this.spending = spending;
    }

    /** @param known the wordings of an earlier sitting, empty where there was none */
    void agree(Workspace workspace, StabilityOrder order, List<String> known, Map<Asked, ChatModel> models)
            throws InvalidInput {
        StabilityPlan plan = work.plan(workspace, order, known.isEmpty() ? standIns(order) : known);
        for (Map.Entry<Asked, ChatModel> one : models.entrySet()) {
            StabilityPlan own = new StabilityPlan(
                    plan.order(),
                    plan.wordings(),
                    plan.runs().stream()
                            .filter(planned -> planned.model().equals(one.getKey()))
                            .toList());
            new Consent(ports)
                    .ask(
                            order.study(),
                            one.getValue(),
                            one.getKey().baseUrl(),
                            () -> sending(own, one.getKey()),
                            spending.maxCost,
                            spending.yes);
        }
    }

    /** The typed wordings; or, as those to be proposed are not known yet, as many of the question's own. */
    private static List<String> standIns(StabilityOrder order) {
        List<String> wordings = new ArrayList<>(List.of(order.original()));
        wordings.addAll(
                order.typed().isEmpty() ? Collections.nCopies(order.proposed(), order.original()) : order.typed());
        return wordings;
    }

    private Consent.Sending sending(StabilityPlan plan, Asked asked) {
        StabilityEstimate estimate = work.estimate(plan);
        String words = String.format(
                Locale.ROOT,
                "Stability of run %s, “%s”: %d people in %d runs by %s %s: %,d to %,d calls, %,d to %,d tokens in,"
                        + " %,d to %,d out, cost %s.",
                plan.order().base().run().id(),
                plan.order().question().id(),
                plan.order().sample().personas().size(),
                estimate.runs(),
                asked.provider(),
                asked.model(),
                estimate.calls(),
                estimate.callsHigh(),
                estimate.tokensLow().input(),
                estimate.tokensHigh().input(),
                estimate.tokensLow().output(),
                estimate.tokensHigh().output(),
                Cost.range(estimate.costLow(), estimate.costHigh()));
        return new Consent.Sending(words, estimate.costHigh() != null);
    }
}
