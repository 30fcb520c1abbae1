package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Difference;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.interview.RunContents;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import java.util.List;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;

/** Answers are one-hot on five points, so that figures can be had by hand. */
class ModelComparisonTest {
    private static final Selection SELECTION =
            new Selection(new QuestionId("intent"), Respondents.EVERYONE, true, Statistic.MEAN);

    private static final List<String> CONCEPTS = List.of("a", "b", "c");

    @Test
    void aModelThatRatesOnePointHigherIsThatMuchAboveTheFirstInEveryRow() {
        ModelComparison compared = compare((person, concept) -> 1 + (person + concept) % 3, 1);

        assertThat(compared.rows()).extracting(ModelComparison.Row::concept).containsExactly("", "a", "b", "c");
        assertThat(compared.models()).extracting(ModelComparison.Model::n).containsExactly(60, 60);
        for (ModelComparison.Row row : compared.rows()) {
            Difference difference = row.differences().getFirst().orElseThrow().mean();
            assertThat(difference.value()).isCloseTo(1, within(1e-12));
            // everybody moves alike: nothing is left to resample
            assertThat(difference.interval().low()).isCloseTo(1, within(1e-9));
            assertThat(difference.interval().high()).isCloseTo(1, within(1e-9));
            assertThat(difference.p()).isCloseTo(1 / 10_000.0, within(1e-12));
            assertThat(difference.holm()).isCloseTo(4 / 10_000.0, within(1e-12));
            assertThat(difference.judgement()).isEqualTo(Judgement.UNCLEAR);
        }
        assertThat(compared.noise()).isNull();
    }

    @Test
    void allConceptsTogetherAverageAPersonsRatings() {
        ModelComparison compared = compare((person, concept) -> 1 + concept, 1);
        ModelComparison.Row all = compared.row(ModelComparison.ALL).orElseThrow();
        assertThat(all.summaries().get(0).orElseThrow().pmf().mean()).isCloseTo(2, within(1e-12));
        assertThat(all.summaries().get(1).orElseThrow().pmf().mean()).isCloseTo(3, within(1e-12));
        assertThat(all.summaries().get(0).orElseThrow().n()).isEqualTo(60);
    }

    @Test
    void modelsWithOneOrderOfConceptsAgreeFullyAndOppositeOnesNotAtAll() {
        ModelComparison same = compare((person, concept) -> 1 + concept, 1);
        assertThat(same.concordance().orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(same.best(0)).contains("c");
        assertThat(same.best(1)).contains("c");

        ModelComparison opposite = ModelComparison.of(
                study(),
                List.of(run((person, concept) -> 1 + concept), run((person, concept) -> 3 - concept)),
                SELECTION);
        assertThat(opposite.concordance().orElseThrow()).isCloseTo(0, within(1e-12));
        assertThat(opposite.best(1)).contains("a");
    }

    @Test
    void aFigureOfOneModelIsTheOneOfItsOwnRun() {
        RunContents first = run((person, concept) -> 1 + (person * 7 + concept) % 5);
        ModelComparison compared =
                ModelComparison.of(study(), List.of(first, run((person, concept) -> 1 + person % 4)), SELECTION);
        Comparison alone = ConceptComparison.of(study(), first, SELECTION);
        for (Comparison.Figures figures : alone.concepts()) {
            assertThat(compared.row(figures.concept()).orElseThrow().summaries().getFirst())
                    .contains(figures.summary());
        }
    }

    @Test
    void aConceptThatTooFewRatedWithOneModelHasNoDifference() {
        RunBuilder few = builder();
        for (int person = 0; person < 20; person++) {
            point(few, person, "a", 3);
        }
        ModelComparison compared =
                ModelComparison.of(study(), List.of(run((person, concept) -> 1 + concept), few.contents()), SELECTION);
        ModelComparison.Row row = compared.row("a").orElseThrow();
        assertThat(row.summaries().get(0)).isPresent();
        assertThat(row.summaries().get(1)).isEmpty();
        assertThat(row.differences().getFirst()).isEmpty();
        assertThat(compared.best(0)).as("no concept has both models").isEmpty();
        assertThat(compared.concordance()).isEmpty();
    }

    private static ModelComparison compare(IntBinaryOperator points, int higher) {
        return ModelComparison.of(
                study(),
                List.of(run(points), run((person, concept) -> points.applyAsInt(person, concept) + higher)),
                SELECTION);
    }

    private static Study study() {
        return builder().study();
    }

    /** @param points of person and concept, 1..5 */
    private static RunContents run(IntBinaryOperator points) {
        RunBuilder run = builder();
        for (int person = 0; person < 60; person++) {
            for (int concept = 0; concept < CONCEPTS.size(); concept++) {
                point(run, person, CONCEPTS.get(concept), points.applyAsInt(person, concept));
            }
        }
        return run.contents();
    }

    private static RunBuilder builder() {
        RunBuilder run = new RunBuilder().ask(RunBuilder.rating("intent", "Would you buy it?", "purchase-intent"));
        CONCEPTS.forEach(run::concept);
        for (int person = 0; person < 60; person++) {
            run.persona("p" + person, 1);
        }
        return run;
    }

    private static void point(RunBuilder run, int person, String concept, int point) {
        double[] pmf = new double[5];
        pmf[point - 1] = 1;
        run.rated(RunBuilder.key("p" + person, concept, "intent", 1, 1), "Words", pmf);
    }
}
