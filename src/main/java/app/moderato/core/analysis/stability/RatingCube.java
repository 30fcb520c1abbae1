package app.moderato.core.analysis.stability;

import java.util.ArrayList;
import java.util.List;

/**
 * The ratings of a stability study: a sheet of the same people and concepts for each combination.
 *
 * @param concepts their ids, in study order
 */
record RatingCube(List<String> concepts, List<Cell> cells) {
    RatingCube {
        concepts = List.copyOf(concepts);
        cells = List.copyOf(cells);
    }

    /** @param wording and model from 1 */
    record Cell(int wording, int model, int seed, RatingSheet sheet) {}

    int people() {
        return cells.isEmpty() ? 0 : cells.getFirst().sheet().weights().length;
    }

    int wordings() {
        return cells.stream().mapToInt(Cell::wording).max().orElse(0);
    }

    int models() {
        return cells.stream().mapToInt(Cell::model).max().orElse(0);
    }

    /** The sheets of one wording and model, by seed. */
    List<RatingSheet> seeds(int wording, int model) {
        return cells.stream()
                .filter(cell -> cell.wording() == wording && cell.model() == model)
                .map(Cell::sheet)
                .toList();
    }

    /** The sheets of one wording, of all models and seeds. */
    List<RatingSheet> ofWording(int wording) {
        return cells.stream()
                .filter(cell -> cell.wording() == wording)
                .map(Cell::sheet)
                .toList();
    }

    /** The sheets of one model, of all wordings and seeds. */
    List<RatingSheet> ofModel(int model) {
        return cells.stream()
                .filter(cell -> cell.model() == model)
                .map(Cell::sheet)
                .toList();
    }

    /** One concept's column of each sheet. */
    static List<double[]> column(List<RatingSheet> sheets, int concept) {
        List<double[]> columns = new ArrayList<>();
        sheets.forEach(sheet -> columns.add(sheet.values()[concept]));
        return columns;
    }
}
