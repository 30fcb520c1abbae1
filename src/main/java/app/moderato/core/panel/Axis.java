package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One attribute of a population with its categories in the order of the file. */
record Axis(String attribute, List<Level> levels) {
    /** Ages of an open last band end here. */
    private static final int OLDEST = 95;

    /** All attributes in the order in which the population's tables name them. */
    static Map<String, Axis> of(Population population) {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        for (Population.Table table : population.tables()) {
            for (int i = 0; i < table.attributes().size(); i++) {
                Set<String> known =
                        categories.computeIfAbsent(table.attributes().get(i), key -> new LinkedHashSet<>());
                for (Population.Entry entry : table.entries()) {
                    known.add(entry.categories().get(i));
                }
            }
        }
        Map<String, Axis> axes = new LinkedHashMap<>();
        categories.forEach((attribute, labels) -> axes.put(attribute, of(attribute, List.copyOf(labels))));
        return axes;
    }

    private static Axis of(String attribute, List<String> labels) {
        List<Band> bands =
                labels.stream().map(Band::parse).flatMap(Optional::stream).toList();
        boolean numeric = bands.size() == labels.size();
        int widest = bands.stream()
                .filter(band -> band.high() != Band.OPEN)
                .mapToInt(band -> band.high() - band.low())
                .max()
                .orElse(0);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (!numeric) {
                levels.add(new Level(labels.get(i), null));
                continue;
            }
            Band band = bands.get(i);
            // elsewhere than with age the open band is as wide as the widest closed one
            int end = attribute.equalsIgnoreCase("age") ? OLDEST : band.low() + widest;
            levels.add(new Level(labels.get(i), band.closedAt(end)));
        }
        return new Axis(attribute, List.copyOf(levels));
    }

    boolean numeric() {
        return levels.stream().allMatch(level -> level.band() != null);
    }

    List<String> labels() {
        return levels.stream().map(Level::label).toList();
    }
}
