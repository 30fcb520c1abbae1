package app.moderato.core.llm;

import java.time.LocalDate;

/**
 * What a provider charges for one model's tokens, in US dollars per million.
 *
 * @param cachedInput of input tokens the provider had seen before; equal to {@code input} where no discount is known
 * @param checked the day the figures were compared with their source
 */
public record TokenPrice(double input, double cachedInput, double output, LocalDate checked, String source) {
    private static final double MILLION = 1e6;

    /** In US dollars. Reasoning tokens are output tokens and cost as much. */
    public double cost(Usage usage) {
        long fresh = Math.max(0, usage.input() - usage.cachedInput());
        return (fresh * input + usage.cachedInput() * cachedInput + usage.output() * output) / MILLION;
    }
}
