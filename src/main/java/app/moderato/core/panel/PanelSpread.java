package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Picks a few people of a panel who differ from each other: one by chance, then again and again the one who is least like
 * those already picked. T. F. Gonzalez, “Clustering to minimize the maximum intercluster distance”, Theoretical Computer
 * Science 38 (1985) 293–306.
 */
public final class PanelSpread {
    private final Map<String, double[]> ranges = new HashMap<>();
    private final List<String> attributes;

    private PanelSpread(List<Persona> people) {
        Set<String> names = new LinkedHashSet<>();
        people.forEach(person -> names.addAll(person.attributes().keySet()));
        this.attributes = List.copyOf(names);
        people.forEach(person -> attributes.forEach(attribute -> number(person, attribute)
                .ifPresent(value -> ranges.merge(attribute, new double[] {value, value}, (range, one) ->
                        new double[] {Math.min(range[0], one[0]), Math.max(range[1], one[1])}))));
    }

    /**
     * @param people how many, ≥ 1
     * @return in the order of the panel; the panel itself where it has no more
     */
    public static Panel of(Panel panel, int people, long seed) {
        List<Persona> all = panel.personas();
        if (people >= all.size()) {
            return panel;
        }
        PanelSpread spread = new PanelSpread(all);
        List<Persona> left = new ArrayList<>(all);
        Collections.shuffle(left, new SplittableRandom(seed));
        List<Persona> picked = new ArrayList<>(List.of(left.removeFirst()));
        Map<PersonaId, Double> nearest = new HashMap<>();
        while (picked.size() < people) {
            Persona last = picked.getLast();
            left.forEach(person -> nearest.merge(person.id(), spread.distance(person, last), Math::min));
            Persona next = left.stream()
                    .max(Comparator.comparingDouble(person -> nearest.getOrDefault(person.id(), 0.0)))
                    .orElseThrow();
            left.remove(next);
            picked.add(next);
        }
        return new Panel(all.stream().filter(picked::contains).toList(), List.of());
    }

    /** Attributes in which they differ; numbers by how far they lie apart, as a share of the panel's range. */
    private double distance(Persona one, Persona other) {
        double distance = 0;
        for (String attribute : attributes) {
            Optional<Double> a = number(one, attribute);
            Optional<Double> b = number(other, attribute);
            if (a.isPresent() && b.isPresent()) {
                double[] range = ranges.getOrDefault(attribute, new double[] {0, 0});
                distance += range[1] > range[0] ? Math.abs(a.get() - b.get()) / (range[1] - range[0]) : 0;
            } else if (!one.attribute(attribute).equals(other.attribute(attribute))) {
                distance++;
            }
        }
        return distance;
    }

    private static Optional<Double> number(Persona person, String attribute) {
        return person.attribute(attribute)
                .filter(value -> value.matches("-?\\d{1,12}(\\.\\d{1,6})?"))
                .map(Double::valueOf);
    }
}
