package app.moderato.file.table;

import app.moderato.core.study.InvalidInput;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV table of another program's making, such as a spreadsheet in any country's settings: commas, semicolons, tabs or
 * bars between cells, UTF-8, UTF-16 or Windows-1252. Cells are stripped of spaces at their ends; rows without any text are
 * left out.
 *
 * @param header column names; may be empty, or occur twice
 */
public record ForeignCsv(List<String> header, List<Row> rows) {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final String SEPARATORS = ",;\t|";

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
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("There is no file “" + file + "”. Check its name and folder.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return parse(in.readNBytes(LARGEST + 1), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new InvalidInput("“" + file + "” cannot be read. Check that you may open it.");
        }
    }

    /** @param name for sentences */
    public static ForeignCsv parse(byte[] bytes, String name) throws InvalidInput {
        if (bytes.length > LARGEST) {
            throw new InvalidInput("“" + name + "” is larger than 16 MB. Check that it is the right file.");
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            throw new InvalidInput("“" + name + "” is a workbook, not a CSV file. Save the sheet as CSV first.");
        }
        String text = TextOfBytes.of(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput("“" + name + "” is not a text file. Save the table as CSV.");
        }
        boolean told = text.matches("(?s)(?i:sep)=[,;\t|]\\R.*");
        char separator = told ? text.charAt(4) : separator(text);
        List<CsvRecord> records = records(told ? text.substring(5) : text, separator, name);
        List<Row> rows = records.stream()
                .map(record -> new Row(
                        Math.toIntExact(record.getStartingLineNumber()),
                        record.getFields().stream().map(String::strip).toList()))
                .filter(row -> !row.cells().stream().allMatch(String::isEmpty))
                .toList();
        if (rows.isEmpty()) {
            throw new InvalidInput("“" + name + "” is empty. Its first row names the columns.");
        }
        return new ForeignCsv(rows.getFirst().cells(), rows.subList(1, rows.size()));
    }

    /** The one that occurs most in the first row, outside quotation marks. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted && begun && (c == '\n' || c == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static List<CsvRecord> records(String text, char separator, String name) throws InvalidInput {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new InvalidInput("“" + name + "” is not a CSV file: " + e.getMessage()
                    + " Look for a quotation mark that is opened and not closed.");
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }
}
