package app.moderato.core.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of shares while it is being filtered, raked and drawn from. Order of cells is part of its meaning. */
record Cells(List<String> attributes, List<Cell> cells) {
    /** @param levels one per attribute */
    record Cell(List<Level> levels, double share) {
        Cell withShare(double newShare) {
            return new Cell(levels, newShare);
        }
    }

    double total() {
        return cells.stream().mapToDouble(Cell::share).sum();
    }

    /** Only cells above nothing, adding up to 1. The total must be above 0. */
    Cells normalised() {
        double total = total();
        return new Cells(
                attributes,
                cells.stream()
                        .filter(cell -> cell.share() > 0)
                        .map(cell -> cell.withShare(cell.share() / total))
                        .toList());
    }

    /** A cell's levels of some of the attributes, in the order asked for. */
    List<Level> part(Cell cell, List<String> wanted) {
        List<Level> part = new ArrayList<>(wanted.size());
        for (String attribute : wanted) {
            part.add(cell.levels().get(attributes.indexOf(attribute)));
        }
        return part;
    }

    /** Shares summed over everything but the attributes wanted, in order of first appearance. */
    Map<List<Level>, Double> margin(List<String> wanted) {
        Map<List<Level>, Double> margin = new LinkedHashMap<>();
        for (Cell cell : cells) {
            margin.merge(part(cell, wanted), cell.share(), Double::sum);
        }
        return margin;
    }
}
