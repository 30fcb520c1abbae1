package app.moderato.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a panel's people are weighted, so that their weighted shares are those of a population.
 *
 * @param rake a bundled population's name or a path of a margins file, relative to the study file; null where all
 *     shares are typed
 * @param on the attributes to weight on; empty for all that population and people have in common
 * @param shares typed targets, attribute to category to share; they stand in for the population's own
 * @param trim the largest weight as a multiple of the mean, above 1; null for none
 */
public record WeightSpec(
        @Nullable String rake,
        List<String> on,
        Map<String, Map<String, Double>> shares,
        @Nullable Double trim) {
    public WeightSpec {
        on = List.copyOf(on);
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Weights on everything that the population and the people have in common, without a largest weight. */
    public static WeightSpec to(String population) {
        return new WeightSpec(population, List.of(), Map.of(), null);
    }
}
