package app.moderato.provider.minilm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import app.moderato.core.rating.Ssr;
import app.moderato.core.rating.SsrSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twelve real texts with the vectors and pmfs of another implementation. */
class MiniLmGoldenTest {
    private static final Path FILE = Path.of("../shared/data/ssr_golden/ssr_golden_minilm_q.json");
    private static JsonNode golden;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is absent");
        golden = new ObjectMapper().readTree(FILE.toFile());
    }

    @Test
    void vectorsOfRealTextsAgreeWithTheGoldenOnes() throws Exception {
        try (MiniLm model = new MiniLm()) {
            for (int i = 0; i < golden.get("texts").size(); i++) {
                double[] vector = doubles(model.embed(golden.get("texts").get(i).asText()));
                assertThat(Ssr.cosine(vector, doubles(golden.get("embeddings").get(i))))
                        .as("text " + i)
                        .isGreaterThanOrEqualTo(0.99);
            }
            for (String set : sets()) {
                for (int r = 0; r < 5; r++) {
                    double[] vector = doubles(
                            model.embed(golden.get("anchors").get(set).get(r).asText()));
                    assertThat(Ssr.cosine(
                                    vector,
                                    doubles(golden.get("anchor_embeddings")
                                            .get(set)
                                            .get(r))))
                            .isGreaterThanOrEqualTo(0.99);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"pmf_mean,1,0", "pmf_mean_T0.1,0.1,0", "pmf_mean_eps0.01,1,0.01"})
    void pmfsFromTheGoldenVectorsAreExact(String expected, double temperature, double epsilon) {
        SsrSettings settings = new SsrSettings(temperature, null, epsilon);
        for (int i = 0; i < golden.get("texts").size(); i++) {
            Rating rating = Ssr.rate(cosines(i, sets()), settings);
            assertThat(rating.pmf().toArray())
                    .as("text " + i)
                    .containsExactly(doubles(golden.get(expected).get(i)), within(1e-9));
        }
    }

    @Test
    void pmfsOfSingleSetsAndTheSurveyAreExact() {
        List<Pmf> means = new ArrayList<>();
        for (int i = 0; i < golden.get("texts").size(); i++) {
            for (String set : sets()) {
                Rating rating = Ssr.rate(cosines(i, List.of(set)), SsrSettings.DEFAULT);
                assertThat(rating.pmf().toArray())
                        .containsExactly(
                                doubles(golden.get("pmf_by_set").get(set).get(i)), within(1e-9));
            }
            Pmf mean = Ssr.rate(cosines(i, sets()), SsrSettings.DEFAULT).pmf();
            assertThat(mean.mean()).isCloseTo(golden.get("expectation").get(i).asDouble(), within(1e-9));
            means.add(mean);
        }
        assertThat(Pmf.mean(means).toArray()).containsExactly(doubles(golden.get("survey_pmf")), within(1e-9));
    }

    private static List<String> sets() {
        List<String> names = new ArrayList<>();
        golden.get("anchors").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<double[]> cosines(int text, List<String> sets) {
        double[] answer = doubles(golden.get("embeddings").get(text));
        List<double[]> cosines = new ArrayList<>();
        for (String set : sets) {
            double[] row = new double[5];
            for (int r = 0; r < 5; r++) {
                row[r] = Ssr.cosine(
                        doubles(golden.get("anchor_embeddings").get(set).get(r)), answer);
            }
            cosines.add(row);
        }
        return cosines;
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }

    static double[] doubles(float[] vector) {
        double[] values = new double[vector.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = vector[i];
        }
        return values;
    }
}
