package app.moderato.cli;

import app.moderato.core.interview.Estimate;
import app.moderato.core.llm.ChatModel;
import java.util.Locale;

/** An estimate in one sentence. */
final class EstimateText {
    private EstimateText() {}

    static String words(Estimate estimate, ChatModel model) {
        return String.format(
                Locale.ROOT,
                "%,d questions to %s %s: %,d to %,d calls, %,d to %,d tokens in, %,d to %,d out, cost %s."
                        + " The concepts, the personas' descriptions and the questions are sent there.",
                estimate.cells(),
                model.provider(),
                model.model(),
                estimate.callsLow(),
                estimate.callsHigh(),
                estimate.tokensLow().input(),
                estimate.tokensHigh().input(),
                estimate.tokensLow().output(),
                estimate.tokensHigh().output(),
                Cost.range(estimate.costLow(), estimate.costHigh()));
    }
}
