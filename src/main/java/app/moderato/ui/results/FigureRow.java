package app.moderato.ui.results;

import java.util.List;

/** One line of a table of figures, as it is shown and as it is copied. */
record FigureRow(List<String> cells) {
    FigureRow {
        cells = List.copyOf(cells);
    }

    /** Parts by tabs; a tab or line break inside a cell would shift the others. */
    String copied() {
        return String.join(
                "\t",
                cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList());
    }
}
