package app.moderato.core.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The panel a study asks for: sampled from a population, or read from a file of personas.
 *
 * @param size number of personas to sample; 0 with {@code personas} means all rows of the file
 * @param population a bundled population's name or a path of a margins file, relative to the study file
 * @param personas path of a personas file, relative to the study file
 * @param filter attribute to a value, several values separated by {@code |}, or a range such as {@code 25-54}
 * @param quotas attribute to category to share; the shares of one attribute add up to 1
 * @param weights null where the weights are left as they are
 */
public record PanelSpec(
        int size,
        @Nullable String population,
        @Nullable String personas,
        Map<String, String> filter,
        Map<String, Map<String, Double>> quotas,
        @Nullable WeightSpec weights) {
    public PanelSpec {
        filter = Collections.unmodifiableMap(new LinkedHashMap<>(filter));
        quotas = Collections.unmodifiableMap(new LinkedHashMap<>(quotas));
    }

    /** A panel whose weights are left as they are. */
    public PanelSpec(
            int size,
            @Nullable String population,
            @Nullable String personas,
            Map<String, String> filter,
            Map<String, Map<String, Double>> quotas) {
        this(size, population, personas, filter, quotas, null);
    }

    public PanelSpec withWeights(@Nullable WeightSpec newWeights) {
        return new PanelSpec(size, population, personas, filter, quotas, newWeights);
    }
}
