package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.DecodedText;
import app.moderato.file.table.GivenTable;
import app.moderato.file.table.MessyTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * A file of people as it is, before anything is made of its columns.
 *
 * @param format for people: how it is written, such as {@code CSV with semicolons, Windows-1252}
 * @param columns names that differ
 * @param rows with a cell per column, or more or fewer where the file has them so
 * @param leftOut rows that could not be read at all, with line and reason
 */
public record PersonaTable(String format, List<String> columns, List<MessyTable.Row> rows, List<Problem> leftOut) {
    public PersonaTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * CSV of any usual delimiter, encoding and row end, the first sheet of a workbook, JSON lines, or a JSON list of objects.
     *
     * @throws InvalidInput where there is no such file, it is too large, no text, or has no rows
     */
    public static PersonaTable read(Path file) throws InvalidInput {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".xlsx")
                ? filled(of(GivenTable.read(file)), name)
                : of(DecodedText.read(file), name);
    }

    /** @param name of the file, for sentences */
    public static PersonaTable parse(byte[] bytes, String name) throws InvalidInput {
        return of(DecodedText.of(bytes, name), name);
    }

    private static PersonaTable of(DecodedText decoded, String name) throws InvalidInput {
        String text = decoded.text();
        String start = text.substring(0, Math.min(text.length(), 1000)).strip();
        PersonaTable table;
        if (start.startsWith("{") || start.startsWith("[")) {
            table = JsonRows.read(text, decoded.encoding(), name);
        } else {
            table = of(GivenTable.of(decoded, name));
        }
        return filled(table, name);
    }

    private static PersonaTable of(GivenTable table) {
        return new PersonaTable(table.format(), table.header(), table.rows(), List.of());
    }

    private static PersonaTable filled(PersonaTable table, String name) throws InvalidInput {
        if (table.rows().isEmpty()) {
            throw new InvalidInput(name + " has no people in it; a row or a line is one person."
                    + (table.leftOut().isEmpty()
                            ? ""
                            : " The first trouble: " + table.leftOut().getFirst()));
        }
        return table;
    }

    /** The cells of one column, empty where a row is too short. */
    List<String> cells(int column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }
}
