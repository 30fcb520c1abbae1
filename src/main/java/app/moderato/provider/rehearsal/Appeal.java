package app.moderato.provider.rehearsal;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one concept is worth to one persona on one construct.
 *
 * @param parts contribution of each driver to the utility
 * @param noise personal, without a reason anyone could name
 * @param interest the interest that moves the persona most, null for a persona without interests
 */
record Appeal(
        Map<Driver, Double> parts, double noise, @Nullable Interest interest) {
    Appeal {
        parts = Map.copyOf(parts);
    }

    /** Latent utility; over a panel about −2..2 with a mean near 0. */
    double utility() {
        double sum = noise;
        // in the order of the enum: a sum in another order may differ in its last bit
        for (Driver driver : Driver.values()) {
            sum += parts.getOrDefault(driver, 0.0);
        }
        return sum;
    }

    /** The driver that speaks most strongly for the concept; the concept itself where none does. */
    Driver best() {
        Driver driver = strongest(Comparator.comparingDouble(this::part));
        return part(driver) > 0 ? driver : Driver.CONCEPT;
    }

    /** The driver that speaks most strongly against the concept; the concept itself where none does. */
    Driver worst() {
        Driver driver = strongest(Comparator.comparingDouble(each -> -part(each)));
        return part(driver) < 0 ? driver : Driver.CONCEPT;
    }

    private double part(Driver driver) {
        return parts.getOrDefault(driver, 0.0);
    }

    private Driver strongest(Comparator<Driver> order) {
        return parts.keySet().stream()
                .max(order.thenComparing(Comparator.naturalOrder()))
                .orElse(Driver.CONCEPT);
    }
}
