package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV table of another program's making, such as a spreadsheet in any country's settings. Cells are stripped of spaces
 * at their ends; rows without any text are left out.
 *
 * @param header column names; may be empty, or occur twice
 */
public record ForeignCsv(List<String> header, List<Row> rows) {
    public ForeignCsv {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param line 1-based, of the row's first character
     * @param cells as many as the row has
     */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** Empty where the row ends before. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public static ForeignCsv read(Path file) throws InvalidInput {
        return of(DecodedText.read(file), String.valueOf(file.getFileName()));
    }

    /** @param name of the file, for sentences */
    public static ForeignCsv of(DecodedText decoded, String name) throws InvalidInput {
        String text = decoded.text();
        if (text.startsWith("PK")) {
            throw new InvalidInput("“" + name + "” is a workbook, not a CSV file. Save the sheet as CSV first.");
        }
        boolean told = text.matches("(?s)(?i:sep)=[,;\t|]\\R.*");
        String table = told ? text.substring(5) : text;
        Dialect dialect = told ? new Dialect(text.charAt(4), RowEnds.ANY) : Dialect.of(text);
        List<CsvRecord> records = records(dialect, table, name);
        if (records.size() > MessyTable.MOST_ROWS + 1) {
            throw new InvalidInput("“" + name + "” has more than " + MessyTable.MOST_ROWS + " rows. Split it.");
        }
        List<Row> rows = records.stream()
                .map(record -> new Row(
                        Math.toIntExact(record.getStartingLineNumber()),
                        record.getFields().stream()
                                .map(cell -> RowEnds.show(cell).strip())
                                .toList()))
                .filter(row -> !row.cells().stream().allMatch(String::isEmpty))
                .toList();
        if (rows.isEmpty()) {
            throw new InvalidInput("“" + name + "” is empty. Its first row names the columns.");
        }
        return new ForeignCsv(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    private static List<CsvRecord> records(Dialect dialect, String text, String name) throws InvalidInput {
        try {
            return dialect.records(text, false);
        } catch (CsvParseException e) {
            throw new InvalidInput("“" + name + "” is not a CSV file: " + e.getMessage()
                    + " Look for a quotation mark that is opened and not closed.");
        }
    }
}
