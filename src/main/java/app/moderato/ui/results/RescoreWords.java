package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.scoring.ScoringEstimate;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.Figures;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is told of a scoring before and after it is made. */
record RescoreWords(Messages messages) {
    /** How a method works, in a sentence or two. */
    String what(RatingMethod method) {
        return switch (method) {
            case SSR -> messages.text("results.rescore.what-ssr");
            case FLR -> messages.text("results.rescore.what-flr");
            case DLR -> messages.text("results.rescore.what-dlr");
        };
    }

    /** Where it goes. */
    String target(Providers providers, RescoreWork work) {
        RunRecord run = work.view().run();
        if (!work.asks()) {
            return messages.text("results.rescore.nothing-sent");
        }
        return run.rehearsal()
                ? messages.text("results.rescore.rehearses")
                : messages.text("results.rescore.sends", ProviderNames.of(providers, run.provider()), run.model());
    }

    /** Calls, tokens, cost and cap in a line. */
    String cost(ScoringEstimate estimate, RescoreWork work) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("results.rescore.calls", estimate.calls()));
        if (!work.view().run().rehearsal()) {
            parts.add(messages.text(
                    "results.rescore.tokens", tokens(estimate.tokensLow()), tokens(estimate.tokensHigh())));
            if (estimate.costLow() == null || estimate.costHigh() == null) {
                parts.add(messages.text("results.rescore.cost-unknown"));
            } else {
                parts.add(messages.text(
                        "results.rescore.cost",
                        Figures.dollars(estimate.costLow()),
                        Figures.dollars(estimate.costHigh())));
                BigDecimal cap = work.cap();
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

    String ended(RescoreWork.Made made) {
        String reason = made.ended().reason();
        return switch (made.ended().state()) {
            case COMPLETED -> messages.text("results.rescore.done", made.name());
            case INCOMPLETE ->
                reason.isEmpty()
                        ? messages.text("results.rescore.holes", made.name())
                        : messages.text("results.rescore.stopped-why", made.name(), reason);
            case INTERRUPTED, STOPPED, RUNNING, PAUSED ->
                reason.isEmpty()
                        ? messages.text("results.rescore.stopped", made.name())
                        : messages.text("results.rescore.stopped-why", made.name(), reason);
            case BUDGET, REFUSED -> messages.text("results.rescore.stopped-why", made.name(), reason);
        };
    }

    /** As a person would write it: 1 rather than 1.0. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** @throws NumberFormatException where it is none */
    static double read(String text) {
        return new BigDecimal(text.strip().replace(',', '.')).doubleValue();
    }
}
