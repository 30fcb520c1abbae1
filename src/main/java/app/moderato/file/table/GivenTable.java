package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import java.nio.file.Path;
import java.util.List;

/**
 * A table that somebody hands in, whatever program made it: CSV of any usual encoding and separator, or a workbook.
 *
 * @param format for people, such as {@code CSV with semicolons, Windows-1252} or {@code Workbook, sheet “Data”}
 * @param sheets of the workbook that hold anything, in order; empty for a text file
 * @param sheet that was read; empty for a text file
 * @param header names that differ
 * @param rows with a cell per column, or more or fewer where the file has them so
 */
public record GivenTable(
        String format, List<String> sheets, String sheet, List<String> header, List<MessyTable.Row> rows) {
    public GivenTable {
        sheets = List.copyOf(sheets);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The file's table; of a workbook the first sheet that holds anything. */
    public static GivenTable read(Path file) throws InvalidInput {
        return read(file, "");
    }

    /**
     * @param sheet of a workbook; empty for the first that holds anything
     * @throws InvalidInput where there is no such file or sheet, it is too large, no table, damaged, or has no header
     */
    public static GivenTable read(Path file, String sheet) throws InvalidInput {
        if (WorkbookSheets.isWorkbook(file)) {
            WorkbookSheets.Sheet read = WorkbookSheets.read(file, sheet);
            MessyTable table = MessyTable.of(read.rows(), String.valueOf(file.getFileName()));
            String format = "Workbook, sheet “" + read.name() + "”";
            return new GivenTable(format, read.sheets(), read.name(), table.header(), table.rows());
        }
        return of(DecodedText.read(file), String.valueOf(file.getFileName()));
    }

    /** @param name of the file, for sentences */
    public static GivenTable of(DecodedText decoded, String name) throws InvalidInput {
        MessyTable table = MessyTable.of(decoded.text(), name);
        String format = "CSV with " + table.delimiter() + ", " + decoded.encoding();
        return new GivenTable(format, List.of(), "", table.header(), table.rows());
    }

    /** The cells of one column, empty where a row is too short. */
    public List<String> cells(int column) {
        return rows.stream().map(row -> row.cell(column)).toList();
    }
}
