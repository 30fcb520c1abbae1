package app.moderato.core.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.file.table.CsvTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seven published studies of people and of models that answered for them. */
class PublishedTwinsTest {
    private static final Path FOLDER = Path.of("../shared/data/llm_twins");
    private static final Offset<Double> CLOSE = within(1e-6);

    static Stream<String> studies() {
        return Stream.of(
                "consumer_minimalism",
                "context_effects",
                "digital_certification",
                "idea_evaluation",
                "junk_fees",
                "privacy",
                "targeting_fairness");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void thePublishedFiguresOfEveryVariableAreReproduced(String study) throws Exception {
        Path answers = FOLDER.resolve(study + "_human_vs_twin.csv");
        assumeTrue(Files.exists(answers), "skipped: " + answers + " is absent");
        Map<String, PairedVariable> found = PairsAnalysis.of(pairs(CsvTable.read(answers))).stream()
                .collect(Collectors.toMap(PairedVariable::variable, Function.identity()));
        CsvTable published = CsvTable.read(FOLDER.resolve(study + "_published_stats.csv"));
        List<String> variables = published.column("variable name");
        assertThat(variables).isNotEmpty();
        for (int i = 0; i < variables.size(); i++) {
            check(Objects.requireNonNull(found.get(variables.get(i))), published, i);
        }
    }

    private static void check(PairedVariable found, CsvTable published, int row) throws Exception {
        assertThat(found.n()).isEqualTo((int) figure(published, "sample size", row));
        assertThat(found.r())
                .hasValueCloseTo(
                        figure(published, "correlation between the responses from humans vs. their twins", row), CLOSE);
        assertThat(found.interval().orElseThrow().low()).isCloseTo(figure(published, "CI_lower", row), CLOSE);
        assertThat(found.interval().orElseThrow().high()).isCloseTo(figure(published, "CI_upper", row), CLOSE);
        assertThat(found.t()).hasValueCloseTo(figure(published, "paired t-test t-stat", row), CLOSE);
        assertThat(found.p()).hasValueCloseTo(figure(published, "paired t-test p-value", row), CLOSE);
        assertThat(found.f()).hasValueCloseTo(figure(published, "variance test F-stat", row), CLOSE);
        assertThat(found.fP()).hasValueCloseTo(figure(published, "variance test p-value", row), CLOSE);
        assertThat(found.meanHuman()).isCloseTo(figure(published, "mean_human", row), CLOSE);
        assertThat(found.sdSynthetic()).isCloseTo(figure(published, "std_twin", row), CLOSE);
    }

    private static List<RatingPair> pairs(CsvTable table) throws Exception {
        List<String> ids = table.column("TWIN_ID");
        List<String> variables = table.column("variable_name");
        List<String> humans = table.column("value_human");
        List<String> twins = table.column("value_twin");
        List<RatingPair> pairs = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            pairs.add(new RatingPair(
                    ids.get(i), variables.get(i), Double.parseDouble(humans.get(i)), Double.parseDouble(twins.get(i))));
        }
        return pairs;
    }

    private static double figure(CsvTable published, String column, int row) throws Exception {
        return Double.parseDouble(published.column(column).get(row));
    }
}
