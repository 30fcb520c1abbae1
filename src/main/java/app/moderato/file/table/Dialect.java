package app.moderato.file.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** How a table is written: what stands between cells and what ends a row. */
record Dialect(char delimiter, RowEnds rowEnds) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE = 256 * 1024;

    /** The dialect in which most rows have as many cells as the header; among equals the one with most columns. */
    static Dialect of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE));
        Dialect best = new Dialect(',', RowEnds.ANY);
        double most = 0;
        for (RowEnds ends : RowEnds.values()) {
            if (ends.mayBe(sample)) {
                for (char delimiter : DELIMITERS) {
                    Dialect dialect = new Dialect(delimiter, ends);
                    double fit = dialect.fit(sample, sample.length() < text.length());
                    if (fit > most) {
                        best = dialect;
                        most = fit;
                    }
                }
            }
        }
        return best;
    }

    /** The share of rows as wide as the header in full percents, then a little for each column; 0 for one column. */
    private double fit(String sample, boolean cutOff) {
        List<CsvRecord> records;
        try {
            records = records(sample, true);
        } catch (CsvParseException e) {
            return 0;
        }
        if (records.isEmpty() || records.getFirst().getFieldCount() < 2) {
            return 0;
        }
        List<CsvRecord> rows = records.subList(1, cutOff ? Math.max(1, records.size() - 1) : records.size());
        int width = records.getFirst().getFieldCount();
        long fitting = rows.stream().filter(row -> row.getFieldCount() == width).count();
        double share = rows.isEmpty() ? 1 : fitting / (double) rows.size();
        return 1 + Math.round(100 * share) + width / 1000.0;
    }

    // the way out of the library's next version is not there yet: without it "5" inch, unquoted, loses the whole file
    @SuppressWarnings("removal")
    List<CsvRecord> records(String text, boolean unclosed) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(unclosed)
                .ofCsvRecord(rowEnds.hide(text))) {
            return reader.stream().limit(MessyTable.MOST_ROWS + 2L).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
    }

    /** For people. */
    String delimiterName() {
        return switch (delimiter) {
            case ';' -> "semicolons";
            case '\t' -> "tabs";
            case '|' -> "bars";
            default -> "commas";
        };
    }
}
