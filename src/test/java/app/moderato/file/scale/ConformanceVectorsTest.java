package app.moderato.file.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.rating.Conformance;
import app.moderato.core.rating.ConformanceCase;
import app.moderato.core.rating.ConformanceReport;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrSettings;
import app.moderato.core.study.InvalidInput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceVectorsTest {
    private static final String CASE = """
            {"cases": [{"id": "a", "epsilon": 0, "responses": [[1, 0]], "anchors": [[1, 0], [0, 1]], "pmf": [[%s]]}]}""";

    private final ConformanceVectors vectors = new ConformanceVectors();

    @Test
    void theBuiltInVectorsHoldToABillionth() {
        ConformanceReport report = Conformance.run(vectors.bundled());
        assertThat(report.outcomes()).hasSize(26);
        assertThat(report.numbers()).isGreaterThan(700);
        assertThat(report.largestError()).isLessThan(1e-9);
        assertThat(report.holds()).isTrue();
    }

    @Test
    void theReferencesOwnFileIsReadAndHolds() throws Exception {
        Path file = Path.of("../shared/data/ssr_golden/ssr_golden.json");
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        assertThat(Conformance.run(vectors.read(file))).isEqualTo(Conformance.run(vectors.bundled()));
    }

    @Test
    void theConstantsOfAnIndependentPortHold() throws Exception {
        Path file = Path.of("../shared/data/ssr_golden/sirmews_ts_constants.json");
        assumeTrue(Files.exists(file), "skipped: " + file + " is absent");
        JsonNode constants = new ObjectMapper().readTree(file.toFile());
        ConformanceCase.Similarity given =
                (ConformanceCase.Similarity) vectors.bundled().getFirst();
        assertThat(given.id()).isEqualTo("sirmews_eps0");
        for (int i = 0; i < 3; i++) {
            List<double[]> cosines = List.of(given.cosines().get(i));
            assertThat(Ssr.rate(cosines, SsrSettings.DEFAULT).pmf().toArray())
                    .containsExactly(doubles(constants.get("pmf_eps0").get(i)), within(1e-9));
            assertThat(Ssr.rate(cosines, new SsrSettings(1, null, 0.1)).pmf().toArray())
                    .containsExactly(doubles(constants.get("pmf_eps0.1").get(i)), within(1e-9));
        }
        List<double[]> first = List.of(given.cosines().getFirst());
        assertThat(Ssr.rate(first, new SsrSettings(0.5, null, 0)).pmf().toArray())
                .containsExactly(doubles(constants.get("scaled_row0_T0.5")), within(1e-9));
        assertThat(Ssr.rate(first, new SsrSettings(2, null, 0)).pmf().toArray())
                .containsExactly(doubles(constants.get("scaled_row0_T2")), within(1e-9));
    }

    @Test
    void aWrongExpectationShowsItsErrorAndDoesNotHold() throws Exception {
        ConformanceReport report = Conformance.run(vectors.parse(CASE.formatted("0.9, 0.1")));
        assertThat(report.largestError()).isCloseTo(0.1, within(1e-12));
        assertThat(report.holds()).isFalse();
        assertThat(report.outcomes().getFirst().where()).isEqualTo("pmf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null, null", "NaN, NaN"})
    void anExpectedNullHoldsOnlyForAnUndecidedAnswer(String row) throws Exception {
        assertThat(Conformance.run(vectors.parse(CASE.formatted(row))).holds()).isFalse();
        String equal = CASE.formatted(row).replace("[[1, 0]]", "[[1, 1]]");
        assertThat(Conformance.run(vectors.parse(equal)).holds()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"cases\": []}",
                "{\"cases\": 3}",
                "{\"cases\": [3]}",
                "{\"cases\": [{\"id\": \"a\", \"id\": \"b\"}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": -1, \"cosine\": [[0, 1]], \"pmf\": [[0, 1]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [[0, 1e999]], \"pmf\": [[0, 1]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [[0, 1]], \"pmf\": [[0, 1, 0]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [[0, 1], [0]], \"pmf\": [[0, 1], [1, 0]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [[0, 1]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [[\"x\", 1]], \"pmf\": [[0, 1]]}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"cosine\": [], \"pmf\": []}]}",
                "{\"cases\": [{\"id\": \"a\", \"epsilon\": 0, \"responses\": [[1, 2]], \"anchors\": [[1], [2]], \"pmf\": [[0, 1]]}]}",
                "{\"scale_pmf\": [{\"pmf\": [0.5, 0.6], \"temperature\": 1, \"out\": [0.5, 0.5]}]}",
                "{\"scale_pmf\": [{\"pmf\": [0.5, 0.5], \"out\": [0.5, 0.5]}]}",
                "{\"scale_pmf\": [{\"pmf\": [0.5, 0.5], \"temperature\": 1, \"out\": [1]}]}"
            })
    void hostileFilesAreRefusedWithASentence(String json) {
        assertThatThrownBy(() -> vectors.parse(json)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aMissingFileIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> vectors.read(folder.resolve("none.json")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("none.json");
    }

    private static double[] doubles(JsonNode array) {
        List<Double> values = new ArrayList<>();
        array.forEach(value -> values.add(value.asDouble()));
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
