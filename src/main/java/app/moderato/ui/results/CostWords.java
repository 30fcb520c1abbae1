package app.moderato.ui.results;

import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.interview.stability.StabilityEstimate;
import app.moderato.core.llm.Usage;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What work on a run would take, in a line. */
record CostWords(Messages messages) {
    String of(ScoringEstimate estimate, LookedAtRun run) {
        return line(
                estimate.calls(),
                messages.text("results.consent.tokens", tokens(estimate.tokensLow()), tokens(estimate.tokensHigh())),
                estimate.costLow(),
                estimate.costHigh(),
                run);
    }

    String of(StabilityEstimate estimate, LookedAtRun run) {
        return line(
                estimate.calls(),
                messages.text("results.consent.tokens", tokens(estimate.tokensLow()), tokens(estimate.tokensHigh())),
                estimate.costLow(),
                estimate.costHigh(),
                run);
    }

    /** A rehearsal takes calls alone. */
    private String line(int calls, String tokens, @Nullable Double low, @Nullable Double high, LookedAtRun run) {
        List<String> parts = new ArrayList<>(List.of(messages.text("results.consent.calls", calls)));
        if (calls > 0 && !run.view().rehearsal()) {
            parts.add(tokens);
            parts.addAll(cost(low, high, run.cap()));
        }
        return String.join(messages.text("results.consent.between"), parts);
    }

    private List<String> cost(@Nullable Double low, @Nullable Double high, @Nullable BigDecimal cap) {
        if (low == null || high == null) {
            return List.of(messages.text("results.consent.cost-unknown"));
        }
        String cost = messages.text("results.consent.cost", Figures.dollars(low), Figures.dollars(high));
        return cap == null
                ? List.of(cost)
                : List.of(cost, messages.text("results.consent.cap", Figures.dollars(cap.doubleValue())));
    }

    private static String tokens(Usage usage) {
        return Figures.tokens(usage.input() + usage.output());
    }
}
