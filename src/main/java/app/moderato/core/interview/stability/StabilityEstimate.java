package app.moderato.core.interview.stability;

import app.moderato.core.interview.Estimate;
import app.moderato.core.interview.Fieldwork;
import app.moderato.core.interview.stability.StabilityPlan.One;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a stability study is likely to take, as a range: the sum of its runs' estimates, of those begun the share
 * that is open. See {@link Estimate} for the two ends.
 *
 * @param runs with something to ask
 * @param costLow in US dollars, null where the price of one of the models is unknown
 */
public record StabilityEstimate(
        int runs,
        int calls,
        int callsHigh,
        Usage tokensLow,
        Usage tokensHigh,
        @Nullable Double costLow,
        @Nullable Double costHigh) {
    static StabilityEstimate of(StabilityPlan plan, Fieldwork fieldwork, Tokenizers tokenizers) {
        Sum sum = new Sum();
        for (One one : plan.runs()) {
            if (one.open()) {
                Estimate whole = Estimate.of(
                        one.study(),
                        plan.order().sample(),
                        tokenizers.of(one.model().model()),
                        fieldwork
                                .prices()
                                .of(
                                        one.model().provider(),
                                        one.model().baseUrl(),
                                        one.model().model()));
                sum.add(whole, one.share());
            }
        }
        return sum.estimate();
    }

    private static final class Sum {
        private int runs;
        private double calls;
        private double callsHigh;
        private Usage low = Usage.NONE;
        private Usage high = Usage.NONE;
        private double costLow;
        private double costHigh;
        private boolean priced = true;

        void add(Estimate one, double share) {
            runs++;
            calls += share * one.callsLow();
            callsHigh += share * one.callsHigh();
            low = low.plus(part(one.tokensLow(), share));
            high = high.plus(part(one.tokensHigh(), share));
            Double from = one.costLow();
            Double to = one.costHigh();
            if (from == null || to == null) {
                priced = false;
            } else {
                costLow += share * from;
                costHigh += share * to;
            }
        }

        private static Usage part(Usage usage, double share) {
            return new Usage(Math.round(share * usage.input()), Math.round(share * usage.output()), 0, 0);
        }

        StabilityEstimate estimate() {
            return new StabilityEstimate(
                    runs,
                    (int) Math.round(calls),
                    (int) Math.ceil(callsHigh),
                    low,
                    high,
                    priced ? costLow : null,
                    priced ? costHigh : null);
        }
    }
}
