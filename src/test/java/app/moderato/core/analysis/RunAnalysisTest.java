package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static app.moderato.core.analysis.RunBuilder.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunAnalysisTest {
    private static final QuestionId INTENT = new QuestionId("intent");

    @Test
    void theSurveyPmfWeighsPersonasAndAveragesTheirShowingsFirst() {
        RunBuilder run = twoPoints().persona("p", 3).persona("q", 1);
        // p: (1,0) and (0,1) → (½,½), weight 3; q: (0,1), weight 1 → low point 3·½ / 4 = 0.375
        run.rated(key("p", "a", "intent", 1, 1), "t1", 1, 0).rated(key("p", "a", "intent", 2, 1), "t2", 0, 1);
        run.rated(key("q", "a", "intent", 1, 1), "t3", 0, 1);
        LikertSummary summary = analyse(run).summaries().getFirst();
        assertThat(summary.n()).isEqualTo(2);
        assertThat(summary.pmf().at(1)).isCloseTo(0.375, within(1e-12));
        assertThat(summary.pmf().mean()).isCloseTo(1.625, within(1e-12));
        assertThat(summary.concept()).isEqualTo("a");
        assertThat(summary.method()).isEqualTo("ssr");
    }

    @Test
    void theIntervalHoldsTheMiddle95PercentOfResampledMeans() {
        // 100 personas, half at 1, half at 5: SE of the mean = 2 / √100 = 0.2, interval ≈ 3 ± 0.392
        RunBuilder run = new RunBuilder().concept("a").ask(rating("intent", "How likely?", "purchase-intent"));
        for (int i = 0; i < 100; i++) {
            double low = i % 2;
            run.persona("p" + i, 1).rated(key("p" + i, "a", "intent", 1, 1), "t" + i, low, 0, 0, 0, 1 - low);
        }
        LikertSummary summary = analyse(run).summaries().getFirst();
        assertThat(summary.meanInterval().low()).isCloseTo(3 - 0.392, within(0.05));
        assertThat(summary.meanInterval().high()).isCloseTo(3 + 0.392, within(0.05));
        assertThat(summary.top2Interval().low()).isCloseTo(0.5 - 0.098, within(0.0125));
        assertThat(analyse(run)).isEqualTo(analyse(run));
    }

    @Test
    void onePersonaHasAnIntervalOfNoWidth() {
        RunBuilder run = twoPoints().persona("p", 1).rated(key("p", "a", "intent", 1, 1), "t", .25, .75);
        LikertSummary summary = analyse(run).summaries().getFirst();
        assertThat(summary.meanInterval()).isEqualTo(new Interval(1.75, 1.75));
    }

    @Test
    void cellsWithoutAnAnswerAreMissingNotCounted() {
        RunBuilder run = twoPoints().persona("p", 1).persona("q", 1);
        run.rated(key("p", "a", "intent", 1, 1), "t", 0, 1).ended(key("q", "a", "intent", 1, 1), CellStatus.REFUSED);
        assertThat(analyse(run).summaries()).singleElement().satisfies(summary -> {
            assertThat(summary.n()).isEqualTo(1);
            assertThat(summary.pmf().at(2)).isEqualTo(1);
        });
    }

    @Test
    void summariesComeByQuestionThenByConceptInStudyOrder() {
        RunBuilder run = new RunBuilder()
                .concept("z")
                .concept("a")
                .ask(rating("liking", "L?", "liking"))
                .ask(rating("intent", "I?", "purchase-intent"))
                .persona("p", 1);
        for (String concept : List.of("a", "z")) {
            for (String question : List.of("intent", "liking")) {
                run.rated(key("p", concept, question, 1, 1), concept + question, .5, .5);
            }
        }
        assertThat(analyse(run).summaries())
                .extracting(summary -> summary.question() + "/" + summary.concept())
                .containsExactly("liking/z", "liking/a", "intent/z", "intent/a");
    }

    @Test
    void theNoiseFloorIsThe95thPercentileOfTheControlAgainstItself() {
        // every persona moves by exactly 0.5 between its showings: so does every resampled mean
        RunBuilder run = twoPoints();
        for (int i = 0; i < 20; i++) {
            run.persona("p" + i, 1 + i % 3)
                    .rated(key("p" + i, "a", "intent", 1, 1), "x" + i, .25, .75)
                    .rated(key("p" + i, "a", "intent", 2, 1), "y" + i, .75, .25);
        }
        assertThat(analyse(run).noiseFloors().get(INTENT)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aNoiseFloorOfScatteredDifferencesFollowsTheirSpread() {
        // differences ±1 in equal parts, n = 100: |mean| of a resample is below 1.96 · 0.1 in 95 %
        RunBuilder run = twoPoints();
        for (int i = 0; i < 100; i++) {
            double low = i % 2;
            run.persona("p" + i, 1)
                    .rated(key("p" + i, "a", "intent", 1, 1), "x" + i, low, 1 - low)
                    .rated(key("p" + i, "a", "intent", 2, 1), "y" + i, 1 - low, low);
        }
        assertThat(analyse(run).noiseFloors().get(INTENT)).isCloseTo(0.196, within(0.025));
    }

    @Test
    void replicatesGiveTheFloorWhereNothingWasShownTwice() {
        RunBuilder run = twoPoints().replicates(2);
        for (int i = 0; i < 5; i++) {
            run.persona("p" + i, 1)
                    .rated(key("p" + i, "a", "intent", 1, 1), "x" + i, .2, .8)
                    .rated(key("p" + i, "a", "intent", 1, 2), "y" + i, .3, .7);
        }
        assertThat(analyse(run).noiseFloors().get(INTENT)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void withoutAControlShownTwiceOrReplicatesThereIsNoFloor() {
        RunBuilder run = twoPoints().persona("p", 1).rated(key("p", "a", "intent", 1, 1), "t", 0, 1);
        assertThat(analyse(run).noiseFloors()).isEmpty();
    }

    @Test
    void choicesAreWeightedSharesInTheGuidesOrder() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .ask(new Question.Choice(wording("pack", "Which?"), options("Tube", "Pump", "Jar")))
                .persona("p", 3)
                .persona("q", 1)
                .valued(key("p", "a", "pack", 1, 1), "The tube", "Tube")
                .valued(key("q", "a", "pack", 1, 1), "a pump", "Pump");
        RunResults.Frequencies found = analyse(run).frequencies().getFirst();
        assertThat(found.n()).isEqualTo(2);
        assertThat(found.shares().keySet()).containsExactly("Tube", "Pump", "Jar");
        assertThat(found.shares()).isEqualTo(Map.of("Tube", .75, "Pump", .25, "Jar", 0.0));
        assertThat(found.median()).isNaN();
    }

    @Test
    void multipleAnswersMayAddUpToMoreThanOneAndRankingsCountFirstPlaces() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .ask(new Question.Multiple(wording("dislikes", "What?"), options("Price", "Taste")))
                .ask(new Question.Ranking(wording("order", "Rank"), options("X", "Y")))
                .persona("p", 1)
                .persona("q", 1)
                .valued(key("p", "a", "dislikes", 1, 1), "both", "Price|Taste")
                .valued(key("q", "a", "dislikes", 1, 1), "price", "Price")
                .valued(key("p", "a", "order", 1, 1), "Y then X", "Y|X")
                .valued(key("q", "a", "order", 1, 1), "Y then X", "Y|X");
        List<RunResults.Frequencies> found = analyse(run).frequencies();
        assertThat(found.get(0).shares()).isEqualTo(Map.of("Price", 1.0, "Taste", .5));
        assertThat(found.get(1).shares()).isEqualTo(Map.of("X", 0.0, "Y", 1.0));
    }

    @Test
    void aMedianPriceIsWhereHalfOfTheWeightIsReached() {
        RunBuilder run = new RunBuilder()
                .concept("a")
                .ask(new Question.PriceQuestion(wording("max", "At most?")))
                .persona("p", 1)
                .persona("q", 1)
                .persona("r", 3)
                .valued(key("p", "a", "max", 1, 1), "two", "2")
                .valued(key("q", "a", "max", 1, 1), "four", "4.00 USD")
                .valued(key("r", "a", "max", 1, 1), "six fifty", "6.50");
        assertThat(analyse(run).frequencies().getFirst().median()).isEqualTo(6.5);
        assertThat(FrequencyCount.median(new java.util.TreeMap<>(Map.of(2.0, 1.0, 4.0, 1.0))))
                .isEqualTo(3);
    }

    @Test
    void aRunOf200PersonasOver6ConceptsAnd4QuestionsTakesUnderTwoSeconds() {
        RunBuilder run = new RunBuilder();
        Random random = new Random(1);
        for (int q = 0; q < 4; q++) {
            run.ask(rating("q" + q, "?", "liking"));
        }
        for (int p = 0; p < 200; p++) {
            run.persona("p" + p, 0.5 + random.nextDouble());
        }
        for (int c = 0; c < 6; c++) {
            run.concept("c" + c);
            for (int p = 0; p < 200; p++) {
                for (int q = 0; q < 4; q++) {
                    double x = random.nextDouble() / 2;
                    run.rated(key("p" + p, "c" + c, "q" + q, 1, 1), "t" + c + p + q, x, .1, .1, .1, .7 - x);
                }
            }
        }
        long start = System.nanoTime();
        assertThat(analyse(run).summaries()).hasSize(24);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private static RunBuilder twoPoints() {
        return new RunBuilder().concept("a").ask(rating("intent", "How likely?", "purchase-intent"));
    }

    private static Question.Options options(String... texts) {
        return new Question.Options(List.of(texts), false, false);
    }

    private static RunResults analyse(RunBuilder run) {
        return RunAnalysis.of(run.study(), run.contents(), Map.of("purchase-intent", ScaleCheck.PASSED));
    }
}
