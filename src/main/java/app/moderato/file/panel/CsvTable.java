package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import app.moderato.file.table.DecodedText;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file with commas and a header, in any encoding that can be found out, every field stripped of spaces at its ends. */
record CsvTable(List<String> header, List<Row> rows) {
    /** @param line 1-based, of the row's first character */
    record Row(int line, List<String> fields) {}

    static CsvTable read(Path file) throws InvalidInput {
        return of(DecodedText.read(file), file.getFileName().toString());
    }

    /** @param name of the file, for sentences */
    static CsvTable parse(byte[] bytes, String name) throws InvalidInput {
        return of(DecodedText.of(bytes, name), name);
    }

    private static CsvTable of(DecodedText decoded, String name) throws InvalidInput {
        List<CsvRecord> records = records(decoded.text(), name);
        if (records.isEmpty()) {
            throw new InvalidInput(name + " is empty; its first row must name the columns.");
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord row : records.subList(1, records.size())) {
            List<String> fields = row.getFields().stream().map(String::strip).toList();
            if (!fields.stream().allMatch(String::isEmpty)) {
                rows.add(new Row(Math.toIntExact(row.getStartingLineNumber()), fields));
            }
        }
        List<String> header =
                records.getFirst().getFields().stream().map(String::strip).toList();
        return new CsvTable(header, rows);
    }

    private static List<CsvRecord> records(String text, String name) throws InvalidInput {
        try (Stream<CsvRecord> stream = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)
                .stream()) {
            return stream.toList();
        } catch (CsvParseException e) {
            throw new InvalidInput(name + " is not proper CSV: " + e.getMessage()
                    + " Look for a quotation mark that is opened and not closed.");
        }
    }

    /** Rows whose number of fields differs from the header's, as problems. */
    List<Problem> ragged() {
        return rows.stream()
                .filter(row -> row.fields().size() != header.size())
                .map(row -> at(
                        row,
                        "This row has " + row.fields().size() + " fields, the header has " + header.size()
                                + "; put a text that contains commas in quotation marks."))
                .toList();
    }

    static Problem at(Row row, String sentence) {
        return Problem.error("", sentence).atLine(row.line());
    }
}
