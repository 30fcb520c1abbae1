package app.moderato.file.human;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.ForeignCsv;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** A table whose columns have given names; every cell that does not fit is a problem with its line. */
final class StrictTable {
    private static final int TOLD = 20;
    /** As programs for tables and texts write it. */
    private static final char MINUS = '\u2212';

    private final String name;
    private final ForeignCsv csv;
    private final Map<String, Integer> columns;
    private final List<Problem> problems = new ArrayList<>();

    private StrictTable(String name, ForeignCsv csv, Map<String, Integer> columns) {
        this.name = name;
        this.csv = csv;
        this.columns = columns;
    }

    /** @param needed columns, in lower case */
    static StrictTable read(Path file, List<String> needed) throws InvalidInput {
        return read(file, needed, Map.of());
    }

    /** @param otherwise other names of needed columns that files are known to have, in lower case */
    static StrictTable read(Path file, List<String> needed, Map<String, List<String>> otherwise) throws InvalidInput {
        String name = String.valueOf(file.getFileName());
        ForeignCsv csv = ForeignCsv.read(file);
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < csv.header().size(); i++) {
            String column = csv.header().get(i).toLowerCase(Locale.ROOT);
            if (!column.isEmpty() && columns.putIfAbsent(column, i) != null) {
                throw new InvalidInput(name + " has the column “" + column + "” twice. Rename or delete one.");
            }
        }
        needed.forEach(column -> otherwise.getOrDefault(column, List.of()).stream()
                .filter(columns::containsKey)
                .findFirst()
                .ifPresent(other -> columns.putIfAbsent(column, columns.get(other))));
        List<String> missing =
                needed.stream().filter(column -> !columns.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidInput(name + " has no column " + String.join(", ", missing) + ". It needs "
                    + String.join(", ", needed) + "; it has " + String.join(", ", csv.header()) + ".");
        }
        if (csv.rows().isEmpty()) {
            throw new InvalidInput(name + " has no rows under its header.");
        }
        return new StrictTable(name, csv, columns);
    }

    List<ForeignCsv.Row> rows() {
        return csv.rows();
    }

    /** Names of the columns in lower case. */
    List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    /** Empty where there is no such column. */
    String cell(ForeignCsv.Row row, String column) {
        Integer place = columns.get(column);
        return place == null ? "" : row.cell(place);
    }

    /** A cell that has to say something. */
    String named(ForeignCsv.Row row, String column) {
        String cell = cell(row, column);
        if (cell.isEmpty()) {
            problem(row, "The " + column + " is empty; fill it in or delete the row.");
        }
        return cell;
    }

    /** A finite number with a decimal point or comma; empty, and a problem, where it is none. */
    OptionalDouble number(ForeignCsv.Row row, String column) {
        String cell = cell(row, column);
        try {
            double value = Double.parseDouble(cell.replace(',', '.').replace(MINUS, '-'));
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // told below, together with what is no finite number
        }
        problem(
                row,
                cell.isEmpty()
                        ? "The " + column + " is empty; fill it in or delete the row."
                        : "The " + column + " “" + cell + "” is no number; correct it or delete the row.");
        return OptionalDouble.empty();
    }

    /** A weight above 0; 1 where there is none. */
    double weight(ForeignCsv.Row row) {
        if (cell(row, "weight").isEmpty()) {
            return 1;
        }
        double weight = number(row, "weight").orElse(1);
        if (!(weight > 0)) {
            problem(row, "The weight “" + cell(row, "weight") + "” is not above 0; correct or empty it.");
            return 1;
        }
        return weight;
    }

    void problem(ForeignCsv.Row row, String sentence) {
        problems.add(Problem.error("", sentence).atLine(row.line()));
    }

    /** @throws InvalidInput with the first problems where there are any */
    void check() throws InvalidInput {
        if (problems.size() > TOLD) {
            List<Problem> first = new ArrayList<>(problems.subList(0, TOLD));
            first.add(Problem.error(
                    "",
                    name + " has " + (problems.size() - TOLD) + " further rows that do not fit, in all "
                            + problems.size() + "."));
            throw new InvalidInput(first);
        }
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }
}
