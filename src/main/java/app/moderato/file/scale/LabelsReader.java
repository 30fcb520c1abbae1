package app.moderato.file.scale;

import app.moderato.core.rating.SsrScorer;
import app.moderato.core.rating.calibration.Label;
import app.moderato.core.rating.calibration.Labels;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.CsvTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Reads labels for a calibration: a CSV file with the columns {@code text} and {@code rating}; others are ignored. */
public final class LabelsReader {
    private static final int SHOWN = 5;

    private LabelsReader() {}

    /**
     * Rows without a word are left out.
     *
     * @param points n of the scale; ratings are whole numbers 1..n
     * @throws InvalidInput with a sentence for everything that is wrong
     */
    public static Labels read(Path file, int points) throws InvalidInput {
        CsvTable table = CsvTable.read(file);
        int text = column(file, table, "text");
        int rating = column(file, table, "rating");
        List<Label> labels = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            List<String> cells = table.rows().get(row);
            if (SsrScorer.isUsable(cells.get(text))) {
                label(cells.get(text), cells.get(rating).strip(), file, row, labels, problems);
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems.subList(0, Math.min(SHOWN, problems.size())));
        }
        return Labels.of(points, labels);
    }

    private static int column(Path file, CsvTable table, String name) throws InvalidInput {
        int[] places = IntStream.range(0, table.header().size())
                .filter(i ->
                        table.header().get(i).strip().toLowerCase(Locale.ROOT).equals(name))
                .toArray();
        if (places.length != 1) {
            throw new InvalidInput(file + (places.length == 0 ? " has no column “" : " has several columns “") + name
                    + "”. Labels need the columns text and rating; it has: " + String.join(", ", table.header()) + ".");
        }
        return places[0];
    }

    private static void label(
            String text, String rating, Path file, int row, List<Label> labels, List<Problem> problems) {
        // 4.0, as spreadsheets and pandas write a whole number
        String whole = rating.replaceFirst("\\.0+$", "");
        if (whole.matches("-?[0-9]{1,9}")) {
            labels.add(new Label(text, Integer.parseInt(whole)));
        } else {
            problems.add(Problem.error(
                    "",
                    file + ", row " + (row + 1) + ": the rating “" + start(rating)
                            + "” is not a whole number. Write one of the scale's points, or delete the row."));
        }
    }

    /** Short enough for a sentence. */
    private static String start(String cell) {
        return cell.length() <= 40 ? cell : cell.substring(0, cell.offsetByCodePoints(0, 20)) + "…";
    }
}
