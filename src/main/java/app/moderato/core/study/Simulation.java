package app.moderato.core.study;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How the language model is called.
 *
 * @param model the provider's model name; null leaves it to the command line
 * @param temperature of sampling, 0..2
 * @param maxOutputTokens of one answer
 * @param replicates times each interview is repeated, ≥ 1
 * @param maxCost in US dollars, null for no cap
 * @param stop when the run has heard enough, null for asking everybody
 */
public record Simulation(
        @Nullable String model,
        double temperature,
        int maxOutputTokens,
        int replicates,
        @Nullable BigDecimal maxCost,
        @Nullable StopRule stop) {
    public static final Simulation DEFAULT = new Simulation(null, 0.7, 300, 1, null);

    public Simulation(
            @Nullable String model,
            double temperature,
            int maxOutputTokens,
            int replicates,
            @Nullable BigDecimal maxCost) {
        this(model, temperature, maxOutputTokens, replicates, maxCost, null);
    }

    /** A few people, once each: too few to stop by a rule. */
    Simulation once() {
        return new Simulation(model, temperature, maxOutputTokens, 1, maxCost, null);
    }

    public Simulation withStop(@Nullable StopRule rule) {
        return new Simulation(model, temperature, maxOutputTokens, replicates, maxCost, rule);
    }
}
