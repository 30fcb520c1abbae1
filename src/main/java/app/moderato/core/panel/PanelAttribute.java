package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that people can be filtered, counted and weighted by.
 *
 * @param numeric whether all categories are bands such as {@code 25-34}
 * @param shares category to share, adding up to 1 among those who have the attribute
 */
public record PanelAttribute(String name, boolean numeric, Map<String, Double> shares) {
    /** Width of the bands that numbers of a file are put into. */
    private static final int DECADE = 10;
    /** More bands than these would be no groups. */
    private static final int MOST_BANDS = 20;

    public PanelAttribute {
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    public List<String> categories() {
        return List.copyOf(shares.keySet());
    }

    /** Of a population, in the order in which its tables name them. */
    public static List<PanelAttribute> of(Population population) {
        List<PanelAttribute> attributes = new ArrayList<>();
        Axis.of(population).forEach((name, axis) -> {
            Map<String, Double> shares = new LinkedHashMap<>();
            axis.labels().forEach(label -> shares.put(label, 0.0));
            population.tables().stream()
                    .filter(table -> table.attributes().contains(name))
                    .findFirst()
                    .ifPresent(table -> PopulationMargin.of(table, List.of(name))
                            .entries()
                            .forEach(entry -> shares.merge(entry.categories().getFirst(), entry.share(), Double::sum)));
            attributes.add(new PanelAttribute(name, axis.numeric(), shares));
        });
        return List.copyOf(attributes);
    }

    /** Of people as a file has them; whole numbers are put into bands of ten. */
    public static List<PanelAttribute> of(List<Persona> personas) {
        Set<String> names = new LinkedHashSet<>();
        personas.forEach(persona -> names.addAll(persona.attributes().keySet()));
        return names.stream().map(name -> of(name, personas)).toList();
    }

    private static PanelAttribute of(String name, List<Persona> personas) {
        List<String> values = personas.stream()
                .flatMap(persona -> persona.attribute(name).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
        boolean numbers = !values.isEmpty() && values.stream().allMatch(value -> value.matches("\\d{1,9}"));
        Map<String, Double> counts = new LinkedHashMap<>();
        if (numbers) {
            counts.putAll(
                    bands(values.stream().mapToInt(Integer::parseInt).sorted().toArray()));
        } else {
            values.forEach(value -> counts.merge(value, 1.0, Double::sum));
        }
        counts.replaceAll((category, count) -> count / values.size());
        boolean bands = !counts.isEmpty()
                && counts.keySet().stream()
                        .allMatch(category -> Band.parse(category).isPresent());
        return new PanelAttribute(name, bands, counts);
    }

    /** @param sorted at least one */
    private static Map<String, Double> bands(int[] sorted) {
        int low = sorted[0] / DECADE * DECADE;
        long range = (long) sorted[sorted.length - 1] - low;
        long width = DECADE;
        while (range / width >= MOST_BANDS) {
            width *= DECADE;
        }
        Map<String, Double> counts = new LinkedHashMap<>();
        for (int value : sorted) {
            long from = low + (value - low) / width * width;
            counts.merge(from + "-" + (from + width - 1), 1.0, Double::sum);
        }
        return counts;
    }
}
