package app.moderato.file.panel;

import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads margins, {@code attribute,category,share}, also with semicolons or tabs and a decimal comma. A joint table writes {@code gender|age} and {@code female|18-24}.
 * Shares lie between 0 and 1 and add up to 1 per table; up to 0.02 off is rounding and scaled away.
 */
public final class MarginsReader {
    private static final List<String> COLUMNS = List.of("attribute", "category", "share");

    private MarginsReader() {}

    /** @throws InvalidInput with all problems and their lines */
    public static Population read(Path file) throws InvalidInput {
        return read(CsvTable.read(file), file.getFileName().toString(), "");
    }

    /** @param name of the population, for people */
    static Population parse(byte[] bytes, String name, String source) throws InvalidInput {
        return read(CsvTable.parse(bytes, name), name, source);
    }

    private static Population read(CsvTable csv, String name, String source) throws InvalidInput {
        List<Problem> problems = new ArrayList<>();
        for (String column : COLUMNS) {
            if (csv.header().stream().filter(column::equals).count() != 1) {
                problems.add(Problem.error(
                                "",
                                "A margins file has the columns attribute, category and share, each once; “" + column
                                        + "” is missing or there twice.")
                        .atLine(1));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
        problems.addAll(csv.ragged());
        Map<List<String>, MarginsTable> tables = new LinkedHashMap<>();
        for (CsvTable.Row row : csv.rows()) {
            if (row.fields().size() == csv.header().size()) {
                add(csv, row, tables, problems);
            }
        }
        if (tables.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.error("", name + " has no rows under its header; write one row per category."));
        }
        tables.values().forEach(table -> problems.addAll(table.problems()));
        if (problems.isEmpty()) {
            problems.addAll(MarginsAgreement.problems(List.copyOf(tables.values())));
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(Problem::line));
            throw new InvalidInput(problems);
        }
        return new Population(
                name, source, tables.values().stream().map(MarginsTable::scaled).toList());
    }

    private static void add(
            CsvTable csv, CsvTable.Row row, Map<List<String>, MarginsTable> tables, List<Problem> problems) {
        String attribute = row.fields().get(csv.header().indexOf("attribute"));
        String category = row.fields().get(csv.header().indexOf("category"));
        String share = row.fields().get(csv.header().indexOf("share"));
        List<String> attributes = parts(attribute);
        List<String> categories = parts(category);
        if (attributes.stream().anyMatch(String::isEmpty)
                || attributes.stream().distinct().count() < attributes.size()) {
            problems.add(CsvTable.at(
                    row, "“" + attribute + "” is not an attribute; write a name, or different names joined by |."));
            return;
        }
        MarginsTable table = tables.computeIfAbsent(attributes, key -> new MarginsTable(key, row.line()));
        if (categories.size() != attributes.size() || categories.stream().anyMatch(String::isEmpty)) {
            problems.add(CsvTable.at(
                    row,
                    "“" + category + "” does not name one category for each of " + String.join(" and ", attributes)
                            + "; join them by | in the same order."));
            table.spoil();
            return;
        }
        try {
            table.add(row, categories, Double.parseDouble(share.replace(',', '.')));
        } catch (NumberFormatException e) {
            problems.add(
                    CsvTable.at(row, "The share “" + share + "” is not a number; write a fraction of 1 such as 0.25."));
            table.spoil();
        }
    }

    private static List<String> parts(String text) {
        return List.of(text.split("\\|", -1)).stream().map(String::strip).toList();
    }
}
