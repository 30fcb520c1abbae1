package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A CSV table: a header and rows of as many cells, all verbatim.
 *
 * @param header column names as written; a name may occur twice
 */
public record CsvTable(List<String> header, List<List<String>> rows) {
    /** Reads any encoding and separator that can be found out; short rows are filled with empty cells. */
    public static CsvTable read(Path file) throws InvalidInput {
        return parse(DecodedText.read(file).text(), file.toString());
    }

    static CsvTable parse(String text, String name) throws InvalidInput {
        List<CsvRecord> records = records(text.startsWith("\ufeff") ? text.substring(1) : text, name);
        if (records.isEmpty() || records.getFirst().getFields().stream().allMatch(String::isBlank)) {
            throw new InvalidInput(name + " has no header row. The first row names the columns.");
        }
        List<String> header = List.copyOf(records.getFirst().getFields());
        List<List<String>> rows = new ArrayList<>(records.size());
        for (CsvRecord record : records.subList(1, records.size())) {
            // a blank line is a row only where there is one column
            if (header.size() == 1
                    || record.getFieldCount() > 1
                    || !record.getField(0).isEmpty()) {
                rows.add(row(record, header.size(), name));
            }
        }
        return new CsvTable(header, rows);
    }

    private static List<CsvRecord> records(String text, String name) throws InvalidInput {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(Dialect.of(text).delimiter())
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new InvalidInput(name + " is not a CSV file: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    private static List<String> row(CsvRecord record, int width, String name) throws InvalidInput {
        List<String> cells = new ArrayList<>(record.getFields());
        if (cells.size() > width) {
            throw new InvalidInput(name + ", line " + record.getStartingLineNumber() + ": " + cells.size()
                    + " cells for " + width + " columns. Put texts with the separator into double quotes.");
        }
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    /** The cells of one column. */
    public List<String> column(String name) throws InvalidInput {
        int[] places = IntStream.range(0, header.size())
                .filter(i -> header.get(i).strip().equals(name.strip()))
                .toArray();
        if (places.length != 1) {
            throw new InvalidInput((places.length == 0 ? "There is no column “" : "There are several columns “") + name
                    + "”. Name one of these with --column: " + String.join(", ", header) + ".");
        }
        return rows.stream().map(row -> row.get(places[0])).toList();
    }

    /** This table with further columns to its right; as many rows of cells as it has. */
    public CsvTable with(List<String> columns, List<List<String>> cells) {
        List<String> wideHeader = new ArrayList<>(header);
        wideHeader.addAll(columns);
        List<List<String>> wideRows = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = new ArrayList<>(rows.get(i));
            row.addAll(cells.get(i));
            wideRows.add(row);
        }
        return new CsvTable(wideHeader, wideRows);
    }

    /** RFC 4180. The writer stays open. */
    public void write(Writer target) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(target);
        writer.writeRecord(header);
        rows.forEach(writer::writeRecord);
        writer.flush();
    }
}
