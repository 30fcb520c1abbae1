package app.moderato.ui.results;

import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.scoring.ScoringSession.Ended;
import app.moderato.core.llm.Providers;
import app.moderato.core.study.RatingMethod;
import app.moderato.ui.control.Messages;
import app.moderato.ui.control.ProviderNames;
import java.math.BigDecimal;

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
        RunRecord run = work.run().view().run();
        if (!work.asks()) {
            return messages.text("results.rescore.nothing-sent");
        }
        return run.rehearsal()
                ? messages.text("results.consent.rehearses")
                : messages.text("results.rescore.sends", ProviderNames.of(providers, run.provider()), run.model());
    }

    String ended(String name, Ended ended) {
        String reason = ended.reason();
        return switch (ended.state()) {
            case COMPLETED -> messages.text("results.rescore.done", name);
            case INCOMPLETE ->
                reason.isEmpty()
                        ? messages.text("results.rescore.holes", name)
                        : messages.text("results.rescore.stopped-why", name, reason);
            case INTERRUPTED, STOPPED, RUNNING, PAUSED ->
                reason.isEmpty()
                        ? messages.text("results.rescore.stopped", name)
                        : messages.text("results.rescore.stopped-why", name, reason);
            case BUDGET, REFUSED -> messages.text("results.rescore.stopped-why", name, reason);
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
