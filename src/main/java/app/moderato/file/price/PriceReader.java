package app.moderato.file.price;

import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.TokenPrice;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the table of prices, a CSV file of {@code model,input,cached_input,output,checked,source}. */
public final class PriceReader {
    private static final String BUNDLED = "/assets/prices.csv";
    private static final List<String> COLUMNS =
            List.of("model", "input", "cached_input", "output", "checked", "source");

    private final Map<String, TokenPrice> prices = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private PriceReader() {}

    /** The table that comes with the product. */
    public static PriceTable bundled() {
        try (InputStream in = Objects.requireNonNull(PriceReader.class.getResourceAsStream(BUNDLED), BUNDLED);
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidInput e) {
            throw new IllegalStateException(BUNDLED + ": " + e.getMessage(), e);
        }
    }

    /** @throws InvalidInput with every problem of the table and its line */
    public static PriceTable read(Reader text) throws InvalidInput, IOException {
        PriceReader reader = new PriceReader();
        try (CsvReader<CsvRecord> rows = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            rows.forEach(reader::row);
        } catch (CsvParseException e) {
            throw new InvalidInput("The table of prices is not a CSV file: " + e.getMessage());
        }
        if (!reader.problems.isEmpty()) {
            throw new InvalidInput(reader.problems);
        }
        return new PriceTable(reader.prices);
    }

    private void row(CsvRecord row) {
        int line = (int) row.getStartingLineNumber();
        if (line == 1) {
            if (!row.getFields().equals(COLUMNS)) {
                problem(line, "The columns must be " + String.join(",", COLUMNS) + ".");
            }
            return;
        }
        if (row.getFieldCount() != COLUMNS.size()) {
            problem(line, "There must be " + COLUMNS.size() + " fields, not " + row.getFieldCount() + ".");
            return;
        }
        String model = row.getField(0).strip();
        try {
            double input = dollars(row.getField(1));
            String cached = row.getField(2);
            TokenPrice price = new TokenPrice(
                    input,
                    cached.isBlank() ? input : dollars(cached),
                    dollars(row.getField(3)),
                    LocalDate.parse(row.getField(4)),
                    row.getField(5).strip());
            if (model.isEmpty() || price.source().isEmpty()) {
                problem(line, "A price needs its model and its source.");
            } else if (prices.putIfAbsent(model, price) != null) {
                problem(line, "“" + model + "” has a price already.");
            }
        } catch (NumberFormatException e) {
            problem(line, "Prices are amounts of US dollars per million tokens, like 0.15: " + row.getFields() + ".");
        } catch (DateTimeException e) {
            problem(line, "“" + row.getField(4) + "” is not a day like 2026-01-31.");
        }
    }

    private static double dollars(String text) {
        double value = Double.parseDouble(text);
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw new NumberFormatException(text);
        }
        return value;
    }

    private void problem(int line, String sentence) {
        problems.add(Problem.error("", sentence).atLine(line));
    }
}
