package app.moderato.cli;

import app.moderato.core.interview.Estimate;
import java.util.Locale;

/** An estimate in one sentence. */
final class EstimateText {
    private EstimateText() {}

    /** In one sentence, with what is not known called so. */
    static String words(Estimate estimate, String provider, String model) {
        return String.format(
                Locale.ROOT,
                "%,d questions to %s %s: %,d to %,d calls, %,d to %,d tokens in, %,d to %,d out, cost %s.",
                estimate.cells(),
                provider,
                model,
                estimate.callsLow(),
                estimate.callsHigh(),
                estimate.tokensLow().input(),
                estimate.tokensHigh().input(),
                estimate.tokensLow().output(),
                estimate.tokensHigh().output(),
                Cost.range(estimate.costLow(), estimate.costHigh()));
    }
}
