package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Cuts bands where a filter or quota cuts through them and drops what the filter leaves out. */
final class Refinement {
    /** @param fraction of the level it was cut from */
    private record Part(Level level, double fraction) {}

    private final Map<String, Map<String, List<Part>>> parts = new HashMap<>();

    Refinement(Map<String, Axis> axes, PanelFilter filter, Map<String, Quota> quotas) {
        for (Axis axis : axes.values()) {
            String attribute = axis.attribute();
            Quota quota = quotas.get(attribute);
            SortedSet<Integer> cuts = new TreeSet<>();
            Stream.concat(filter.ranges(attribute).stream(), quota == null ? Stream.empty() : quota.ranges().stream())
                    .forEach(band -> {
                        cuts.add(band.low());
                        if (band.high() != Band.OPEN) {
                            cuts.add(band.high() + 1);
                        }
                    });
            Map<String, List<Part>> ofLabel = new HashMap<>();
            for (Level level : axis.levels()) {
                ofLabel.put(
                        level.label(),
                        cut(level, cuts).stream()
                                .filter(part -> filter.accepts(attribute, part.level()))
                                .toList());
            }
            parts.put(attribute, ofLabel);
        }
    }

    private static List<Part> cut(Level level, SortedSet<Integer> cuts) {
        Band band = level.band();
        if (band == null) {
            return List.of(new Part(level, 1));
        }
        List<Band> pieces = band.cut(cuts);
        return pieces.size() == 1
                ? List.of(new Part(level, 1))
                : pieces.stream()
                        .map(piece -> new Part(new Level(piece.label(), piece), piece.mass() / band.mass()))
                        .toList();
    }

    Cells apply(Population.Table table) {
        List<Cells.Cell> cells = new ArrayList<>();
        for (Population.Entry entry : table.entries()) {
            List<Cells.Cell> refined = List.of(new Cells.Cell(List.of(), entry.share()));
            for (int i = 0; i < table.attributes().size(); i++) {
                List<Part> next = parts.getOrDefault(table.attributes().get(i), Map.of())
                        .getOrDefault(entry.categories().get(i), List.of());
                refined = refined.stream()
                        .flatMap(cell -> next.stream()
                                .map(part -> new Cells.Cell(
                                        Stream.concat(cell.levels().stream(), Stream.of(part.level()))
                                                .toList(),
                                        cell.share() * part.fraction())))
                        .toList();
            }
            cells.addAll(refined);
        }
        return new Cells(table.attributes(), cells);
    }
}
