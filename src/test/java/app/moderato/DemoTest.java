package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bundled sample study on the rehearsal respondents, from the command to the report. */
class DemoTest {
    private static final Set<String> RATED = Set.of("intent", "unique", "believe");

    @TempDir
    static Path folder;

    private static CommandLineSession session = new CommandLineSession(-1, "", "");

    @BeforeAll
    static void rehearseOnce() {
        session = CommandLineSession.run(
                "demo", "--workspace", folder.resolve("w.db").toString(), "--out", folder + "/out", "--json");
    }

    @Test
    void everyCellIsAnsweredOrSkipped() throws IOException {
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.get("state").asText()).isEqualTo("completed");
        assertThat(json.get("planned").asInt()).isEqualTo(200 * (2 + 6 * 6 + 2));
        assertThat(json.get("answered").asInt() + json.get("skipped").asInt())
                .isEqualTo(json.get("planned").asInt());
        assertThat(json.get("verdict").asText()).isEqualTo("do not use");
    }

    @Test
    void noTextOccursTwiceAmongTheRatedAnswers() throws IOException {
        List<String> texts = answers().stream()
                .filter(row -> RATED.contains(row.getField("question")))
                .map(row -> row.getField("text"))
                .toList();
        assertThat(texts).hasSize(200 * 6 * 3).doesNotHaveDuplicates();
    }

    @Test
    void conceptsDifferAndTheTwoShowingsOfTheControlDoNot() throws IOException {
        Map<String, Double> means = new HashMap<>();
        answers().stream()
                .filter(row -> row.getField("question").equals("intent"))
                .forEach(row -> means.merge(
                        row.getField("concept") + row.getField("showing"),
                        Double.parseDouble(row.getField("mean")) / 200,
                        Double::sum));
        assertThat(mean(means, "enamel-shield-white1")).isGreaterThan(mean(means, "ten-day-reset1") + 0.4);
        assertThat(Math.abs(mean(means, "everyday-white1") - mean(means, "everyday-white2")))
                .isLessThan(0.1);
    }

    private static double mean(Map<String, Double> means, String showing) {
        assertThat(means).containsKey(showing);
        return means.getOrDefault(showing, Double.NaN);
    }

    @Test
    void theReportIsOneFileWithChartsAndBothWarnings() throws IOException {
        assertThat(folder.resolve("out/report.html"))
                .content()
                .contains("Synthetic respondents", "REHEARSAL", "<svg")
                .doesNotContain("<script", "src=\"http", "url(http", "{{");
        try (Stream<Path> charts = Files.list(folder.resolve("out/charts"))) {
            assertThat(charts).hasSize(RATED.size());
        }
    }

    private static List<NamedCsvRecord> answers() throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("out/answers.csv"))) {
            return reader.stream().toList();
        }
    }
}
