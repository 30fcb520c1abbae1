package app.moderato.file.panel;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A CSV file in UTF-8 with a header, every field stripped of spaces at its ends. */
record CsvTable(List<String> header, List<Row> rows) {
    /** Far above any panel of 100,000 personas with a few lines of background each. */
    static final int LARGEST_BYTES = 64 * 1024 * 1024;

    /** @param line 1-based, of the row's first character */
    record Row(int line, List<String> fields) {}

    static CsvTable read(Path file) throws InvalidInput {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("There is no file " + file + ". Check the name and the folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(LARGEST_BYTES + 1), file.getFileName().toString());
        } catch (IOException e) {
            throw new InvalidInput("The file " + file + " cannot be read (" + e.getMessage() + ").");
        }
    }

    /** @param name of the file, for sentences */
    static CsvTable parse(byte[] bytes, String name) throws InvalidInput {
        if (bytes.length > LARGEST_BYTES) {
            throw new InvalidInput(name + " is larger than " + LARGEST_BYTES / (1024 * 1024)
                    + " MB; a file of personas or margins is far smaller. Check that it is the right file.");
        }
        List<CsvRecord> records = records(text(bytes, name), name);
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

    private static String text(byte[] bytes, String name) throws InvalidInput {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (plain.indexOf('\0') >= 0) {
                throw new InvalidInput(name + " is not a text file. Save it as CSV in UTF-8.");
            }
            return plain;
        } catch (CharacterCodingException e) {
            throw new InvalidInput(name + " is not UTF-8 text. Save it again as “CSV UTF-8”.");
        }
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
