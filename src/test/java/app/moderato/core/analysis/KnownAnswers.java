package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * One entry of the statistics computed with R that lie beside the project. A test that asks for one is skipped where they
 * are absent.
 *
 * @param expected the figures, under R's names
 * @param tolerance in relation to the figure's size, so that p-values far below it are compared too
 */
public record KnownAnswers(String name, JsonNode expected, double tolerance, String input) {
    private static final Path FOLDER = Path.of("../shared/data/known_answers");
    private static final Path FILE = FOLDER.resolve("known_answers.json");

    public static KnownAnswers of(String name) {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is absent");
        try {
            JsonNode entry = new ObjectMapper().readTree(FILE.toFile()).required(name);
            return new KnownAnswers(
                    name,
                    entry.required("expected"),
                    entry.required("tolerance").asDouble(),
                    entry.required("input").asText());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of a table, each with its columns' names. */
    public record Table(List<NamedCsvRecord> rows) {
        public List<String> texts(String column) {
            return rows.stream().map(row -> row.getField(column)).toList();
        }

        /** NaN where the cell is empty or NA. */
        public double[] numbers(String column) {
            return texts(column).stream()
                    .mapToDouble(text -> text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text))
                    .toArray();
        }
    }

    /** The entry's own input. */
    public Table table() {
        return table(input);
    }

    /** @param file relative to the known answers, such as {@code inputs/wine.csv} */
    public Table table(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FOLDER.resolve(file))) {
            return new Table(reader.stream().toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** @param path keys and positions from {@link #expected} on, separated by slashes, as in a JSON pointer */
    public double number(String path) {
        return at(path).asDouble();
    }

    public double[] numbers(String path) {
        return numbers(at(path));
    }

    public double[][] matrix(String path) {
        return StreamSupport.stream(at(path).spliterator(), false)
                .map(KnownAnswers::numbers)
                .toArray(double[][]::new);
    }

    private JsonNode at(String path) {
        JsonNode node = expected.at("/" + path);
        assertThat(node.isMissingNode()).as(name + " has no " + path).isFalse();
        return node;
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    /** A figure is the expected one within the entry's tolerance; small ones in relation to their size. */
    public void check(String path, double actual) {
        double wanted = number(path);
        assertThat(Math.abs(actual - wanted))
                .as("%s, %s: %s, not %s", name, path, wanted, actual)
                .isLessThanOrEqualTo(tolerance * (wanted == 0 ? 1 : Math.abs(wanted)));
    }

    public void check(String path, double[] actual) {
        assertThat(actual).as(name + ", " + path).hasSameSizeAs(numbers(path));
        for (int i = 0; i < actual.length; i++) {
            check(path + "/" + i, actual[i]);
        }
    }
}
