package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A table as any program may have written it: every row is kept, whatever its width.
 *
 * @param delimiter for people, such as {@code semicolons}; empty for a workbook
 * @param header names that differ; an empty one is named by its place, a second of the same name is numbered
 */
public record MessyTable(String delimiter, List<String> header, List<Row> rows) {
    public static final int MOST_ROWS = 100_000;
    public static final int MOST_COLUMNS = 500;

    public MessyTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /**
     * @param line 1-based, of the row's first sign, as the row ends count
     * @param cells verbatim, but for spaces at their ends
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

    /**
     * @param name of the file, for sentences
     * @throws InvalidInput where there is no header, a quotation mark stays open, or rows or columns are too many
     */
    public static MessyTable of(String text, String name) throws InvalidInput {
        boolean told = text.matches("(?s)(?i:sep)=[,;\\t|]\\R.*");
        Dialect dialect = told ? new Dialect(text.charAt(4), RowEnds.ANY) : Dialect.of(text);
        List<CsvRecord> records;
        try {
            records = dialect.records(told ? text.substring(5) : text, false);
        } catch (CsvParseException e) {
            throw new InvalidInput(name + " is not proper CSV: " + e.getMessage()
                    + " Look for a quotation mark that is opened and not closed.");
        }
        List<Row> rows = records.stream()
                .map(record -> new Row(
                        Math.toIntExact(record.getStartingLineNumber()),
                        record.getFields().stream()
                                .map(cell -> RowEnds.show(cell).strip())
                                .toList()))
                .toList();
        return of(dialect.delimiterName(), rows, name);
    }

    /**
     * @param rows the first of which is the header
     * @param name of the file, for sentences
     */
    static MessyTable of(List<Row> rows, String name) throws InvalidInput {
        return of("", rows, name);
    }

    private static MessyTable of(String delimiter, List<Row> rows, String name) throws InvalidInput {
        if (rows.isEmpty()) {
            throw new InvalidInput(name + " is empty; its first row must name the columns.");
        }
        if (rows.size() > MOST_ROWS + 1) {
            throw new InvalidInput(name + " has more than " + MOST_ROWS + " rows. Split it.");
        }
        List<String> header = header(rows.getFirst().cells());
        if (header.size() > MOST_COLUMNS) {
            throw new InvalidInput(
                    name + " has more than " + MOST_COLUMNS + " columns. Delete those that are not needed.");
        }
        return new MessyTable(delimiter, header, rows.subList(1, rows.size()));
    }

    private static List<String> header(List<String> written) {
        List<String> header = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String stem = written.get(i);
            if (stem.isEmpty()) {
                stem = "column " + (i + 1);
            }
            String name = stem;
            for (int k = 2; !taken.add(name); k++) {
                name = stem + " " + k;
            }
            header.add(name);
        }
        return header;
    }
}
