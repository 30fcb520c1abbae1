package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.stability.StabilityEstimate;
import app.moderato.core.interview.stability.StabilitySession.Ended;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is told of a stability study before and after it is asked. */
record StabilityCostWords(Messages messages) {
    /** Where it goes. */
    String target(Providers providers, StabilityJob job) {
        RunRecord run = job.view().run();
        return run.rehearsal()
                ? messages.text("results.rescore.rehearses")
                : messages.text(
                        "results.stability.sends",
                        ProviderNames.of(providers, run.provider()),
                        String.join(", ", job.models()));
    }

    /** Calls, tokens, cost and cap in a line. */
    String cost(StabilityEstimate estimate, StabilityJob job) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("results.rescore.calls", estimate.calls()));
        if (!job.view().rehearsal() && estimate.runs() > 0) {
            parts.add(messages.text(
                    "results.rescore.tokens", tokens(estimate.tokensLow()), tokens(estimate.tokensHigh())));
            if (estimate.costLow() == null || estimate.costHigh() == null) {
                parts.add(messages.text("results.rescore.cost-unknown"));
            } else {
                parts.add(messages.text(
                        "results.rescore.cost",
                        Figures.dollars(estimate.costLow()),
                        Figures.dollars(estimate.costHigh())));
                BigDecimal cap = job.cap();
                if (cap != null) {
                    parts.add(messages.text("results.rescore.cap", Figures.dollars(cap.doubleValue())));
                }
            }
        }
        return String.join(messages.text("results.rescore.between"), parts);
    }

    private static String tokens(Usage usage) {
        return Figures.tokens(usage.input() + usage.output());
    }

    String ended(Ended ended) {
        return switch (ended.state()) {
            case COMPLETED -> messages.text("results.stability.done");
            case INCOMPLETE -> messages.text("results.stability.holes");
            default ->
                ended.reason().isEmpty()
                        ? messages.text("results.stability.stopped")
                        : messages.text("results.stability.stopped-why", ended.reason());
        };
    }
}
