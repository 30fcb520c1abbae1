package app.moderato.file.human;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads people's ratings as CSV {@code respondent,concept,question,rating[,weight,…]}. A file about one question only may
 * do without that column; further columns become attributes of the person.
 */
public final class HumanRatingsReader {
    private static final List<String> NEEDED = List.of("respondent", "concept", "rating");
    private static final Set<String> KNOWN = Set.of("respondent", "concept", "question", "rating", "weight");

    /** No scale is longer; a recommendation may be counted from 0. */
    private static final int HIGHEST = 11;

    private HumanRatingsReader() {}

    /** @throws InvalidInput with the lines that do not fit */
    public static List<HumanRating> read(Path file) throws InvalidInput {
        StrictTable table = StrictTable.read(file, NEEDED);
        List<HumanRating> ratings = new ArrayList<>(table.rows().size());
        for (ForeignCsv.Row row : table.rows()) {
            ratings.add(new HumanRating(
                    table.named(row, "respondent"),
                    table.named(row, "concept"),
                    table.cell(row, "question"),
                    rating(table, row),
                    table.weight(row),
                    attributes(table, row)));
        }
        table.check();
        return ratings;
    }

    private static int rating(StrictTable table, ForeignCsv.Row row) {
        OptionalDouble number = table.number(row, "rating");
        double rating = number.orElse(1);
        if (rating != Math.rint(rating) || rating < 0 || rating > HIGHEST) {
            table.problem(
                    row,
                    "The rating “" + table.cell(row, "rating") + "” is no point of a scale; write the point's number, 1"
                            + " for the lowest.");
            return 1;
        }
        return (int) rating;
    }

    private static Map<String, String> attributes(StrictTable table, ForeignCsv.Row row) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String column : table.columns()) {
            String cell = table.cell(row, column);
            if (!KNOWN.contains(column) && !cell.isEmpty()) {
                attributes.put(column, cell);
            }
        }
        return attributes;
    }
}
