package app.moderato.core.analysis;

import static app.moderato.core.analysis.RunBuilder.key;
import static app.moderato.core.analysis.RunBuilder.rating;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Figures;
import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.Comparison.Pair;
import app.moderato.core.analysis.Comparison.Selection;
import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers are one-hot on five points, so that a persona's top-2 is 0 or 1 and figures can be had by hand. */
class ConceptComparisonTest {
    private static final QuestionId INTENT = new QuestionId("intent");

    @Test
    void aConceptsFiguresAreWeightedAndItsBaseIsCounted() {
        RunBuilder run = run("a");
        for (int i = 0; i < 40; i++) {
            run.persona("p" + i, i < 10 ? 3 : 1);
            point(run, "p" + i, "a", 1, i < 10 ? 5 : 2);
        }
        // weighted: 10·3 of 60 in the top two, unweighted 10 of 40; n_eff = 60² / (10·9 + 30)
        Figures weighted = only(compare(run, true));
        assertThat(weighted.value(Statistic.TOP2)).isCloseTo(0.5, within(1e-12));
        assertThat(weighted.value(Statistic.MEAN)).isCloseTo(3.5, within(1e-12));
        assertThat(weighted.summary().pmf().bottom2()).isCloseTo(0.5, within(1e-12));
        assertThat(weighted.effective()).isCloseTo(30, within(1e-9));
        assertThat(weighted.best()).isEqualTo(new ByStatistic<>(1.0, 1.0));
        Comparison plain = compare(run, false);
        assertThat(plain.n()).isEqualTo(40);
        assertThat(plain.effective()).isCloseTo(40, within(1e-9));
        assertThat(only(plain).value(Statistic.TOP2)).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void theComparisonShowsTheIntervalsOfTheRunsResults() {
        RunBuilder run = scattered(80, 3);
        RunResults results = RunAnalysis.of(run.study(), run.contents(), Map.of());
        assertThat(compare(run, true).concepts())
                .extracting(Figures::summary)
                .containsExactlyElementsOf(results.summaries());
        assertThat(compare(run, true)).isEqualTo(compare(run, true));
    }

    @Test
    void aDifferenceIsOfTheSamePeopleSoWhatTheyShareDropsOut() {
        // everybody moves by exactly one point, whatever they started from
        RunBuilder run = run("a", "b");
        for (int i = 0; i < 60; i++) {
            run.persona("p" + i, 1 + i % 2);
            point(run, "p" + i, "a", 1, 2 + i % 4);
            point(run, "p" + i, "b", 1, 1 + i % 4);
        }
        Pair pair = compare(run, true).pairs().getFirst();
        assertThat(pair.paired()).isTrue();
        assertThat(pair.n()).isEqualTo(60);
        assertThat(pair.difference().mean().value()).isCloseTo(1, within(1e-12));
        assertThat(pair.difference().mean().interval().low()).isCloseTo(1, within(1e-12));
        assertThat(pair.difference().mean().interval().high()).isCloseTo(1, within(1e-12));
        assertThat(pair.difference().mean().p()).isEqualTo(1 / 10_000.0);
    }

    @Test
    void theIntervalOfAPairedDifferenceFollowsTheSpreadOfTheDifferences() {
        // top-2 of a: 70 of 100, of b: 50 of them; differences 1 for 20, 0 for 80: SE = √(.2·.8/100) = .04
        RunBuilder run = run("a", "b");
        people(run, 100, "a", i -> i < 70 ? 5 : 1);
        answers(run, 100, "b", i -> i < 50 ? 5 : 1);
        var top2 = compare(run, true).pairs().getFirst().difference().top2();
        assertThat(top2.value()).isCloseTo(0.2, within(1e-12));
        assertThat(top2.interval().low()).isCloseTo(0.2 - 1.96 * .04, within(.012));
        assertThat(top2.interval().high()).isCloseTo(0.2 + 1.96 * .04, within(.012));
    }

    @Test
    void differentPeopleAreComparedUnpaired() {
        // 50 saw a, 50 others b: 35 and 25 in the top two; SE = √(.21/50 + .25/50) = .0959
        RunBuilder run = run("a", "b");
        for (int i = 0; i < 100; i++) {
            run.persona("p" + i, 1);
            point(run, "p" + i, i < 50 ? "a" : "b", 1, i < 35 || i >= 75 ? 4 : 2);
        }
        Pair pair = compare(run, true).pairs().getFirst();
        assertThat(pair.paired()).isFalse();
        assertThat(pair.n()).isEqualTo(100);
        assertThat(pair.difference().top2().value()).isCloseTo(0.2, within(1e-12));
        assertThat(pair.difference().top2().interval().low()).isCloseTo(.2 - 1.96 * .0959, within(.025));
        assertThat(pair.difference().top2().interval().high()).isCloseTo(.2 + 1.96 * .0959, within(.025));
        // two-sided Fisher's exact test of 35/15 against 25/25, from the hypergeometric distribution
        assertThat(pair.difference().top2().p()).isCloseTo(fisher(35, 25, 50), within(.015));
    }

    @Test
    void theChanceToBeBestIsTheShareOfDrawsWonAndTiesAreShared() {
        // b is 3 for everybody; a is 4 for 55 and 2 for 45 of 100: a wins where a draw holds more than 50 of the 55
        RunBuilder run = run("a", "b");
        people(run, 100, "a", i -> i < 55 ? 4 : 2);
        answers(run, 100, "b", i -> 3);
        double won = IntStream.rangeClosed(51, 100)
                .mapToDouble(ConceptComparisonTest::binomial)
                .sum();
        assertThat(compare(run, true).concepts().getFirst().best().mean())
                .isCloseTo(won + binomial(50) / 2, within(.03));
    }

    @Test
    void theChanceToBeBestIncludesTheNoiseOfTheControl() {
        // a leads b by .1 with SE √(4·.55·.45/100) = .0995; the control moves by ±2 points, SE .2, and never leads
        RunBuilder run = run("a", "b", "c!");
        people(run, 100, "a", i -> i < 55 ? 4 : 2);
        answers(run, 100, "b", i -> 3);
        answers(run, 100, "c", i -> i % 2 == 0 ? 1 : 3, 1);
        answers(run, 100, "c", i -> i % 2 == 0 ? 3 : 1, 2);
        double expected = phi(.1 / Math.sqrt(.0995 * .0995 + .2 * .2));
        Comparison comparison = compare(run, true);
        assertThat(comparison.concepts().getFirst().best().mean()).isCloseTo(expected, within(.035));
        assertThat(comparison.concepts().stream()
                        .mapToDouble(figures -> figures.best().mean())
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void theNoiseFloorIsOfTheStatisticItself() {
        // between its showings everybody leaves or joins the top two, the mean moves by one point only
        RunBuilder run = run("a", "c!");
        people(run, 100, "a", i -> 5);
        answers(run, 100, "c", i -> i % 2 == 0 ? 4 : 3, 1);
        answers(run, 100, "c", i -> i % 2 == 0 ? 3 : 4, 2);
        NoiseFloor floor = compare(run, true).floor().orElseThrow();
        assertThat(floor.origin()).isEqualTo(NoiseFloor.Origin.CONTROL_TWICE);
        assertThat(floor.on(Statistic.TOP2)).isCloseTo(.196, within(.025));
        assertThat(floor.on(Statistic.MEAN)).isCloseTo(floor.on(Statistic.TOP2), within(1e-12));
    }

    @Test
    void betterAndWorseNeedADifferenceAboveTheFloorAndAnIntervalClearOf0() {
        Interval clear = new Interval(.1, .3);
        Interval open = new Interval(-.1, .5);
        Interval below = new Interval(-.3, -.1);
        assertThat(Judgement.of(.2, clear, .05)).isEqualTo(Judgement.BETTER);
        assertThat(Judgement.of(-.2, below, .05)).isEqualTo(Judgement.WORSE);
        assertThat(Judgement.of(.2, clear, .2)).isEqualTo(Judgement.INSIDE_NOISE);
        assertThat(Judgement.of(.2, open, .05)).isEqualTo(Judgement.UNCLEAR);
        assertThat(Judgement.of(.2, clear, null)).isEqualTo(Judgement.UNCLEAR);
        assertThat(Judgement.of(.2, new Interval(0, .4), .05)).isEqualTo(Judgement.UNCLEAR);
    }

    @Test
    void everyConceptMeetsTheControlByRankThenTheTwoBestMeet() {
        RunBuilder run = run("a", "b", "c!", "d");
        people(run, 40, "a", i -> i < 10 ? 5 : 1);
        answers(run, 40, "b", i -> i < 30 ? 5 : 1);
        answers(run, 40, "c", i -> i < 35 ? 5 : 1, 1);
        answers(run, 40, "d", i -> i < 20 ? 5 : 1);
        assertThat(compare(run, true).pairs())
                .extracting(pair -> pair.first() + pair.second())
                .containsExactly("bc", "dc", "ac", "bd");
    }

    @Test
    void withoutAControlNeighboursInRankMeetOnTheChosenStatistic() {
        // by top-2 b, c, a; by mean c, a, b
        RunBuilder run = run("a", "b", "c");
        people(run, 40, "a", i -> 3);
        answers(run, 40, "b", i -> i < 16 ? 4 : 1);
        answers(run, 40, "c", i -> i < 8 ? 5 : 3);
        assertThat(compare(run, true).pairs())
                .extracting(pair -> pair.first() + pair.second())
                .containsExactly("bc", "ca");
        Selection byMean = new Selection(INTENT, Respondents.EVERYONE, true, Statistic.MEAN);
        assertThat(ConceptComparison.of(run.study(), run.contents(), byMean).pairs())
                .extracting(pair -> pair.first() + pair.second())
                .containsExactly("ca", "ab");
    }

    @Test
    void ofFewerThan30PeopleNothingIsShown() {
        RunBuilder run = run("a", "b");
        people(run, 29, "a", i -> 3);
        answers(run, 29, "b", i -> 4);
        Comparison comparison = compare(run, true);
        assertThat(comparison.enough()).isFalse();
        assertThat(comparison.n()).isEqualTo(29);
        assertThat(comparison.concepts()).isEmpty();
        assertThat(comparison.pairs()).isEmpty();
        assertThat(comparison.floor()).isEmpty();
    }

    @Test
    void aConceptThatTooFewRatedIsKeptBackAlone() {
        RunBuilder run = run("a", "b", "c");
        people(run, 60, "a", i -> i < 30 ? 5 : 1);
        answers(run, 60, "b", i -> i < 20 ? 5 : 1);
        answers(run, 29, "c", i -> 5);
        Comparison comparison = compare(run, true);
        assertThat(comparison.concepts()).extracting(Figures::concept).containsExactly("a", "b");
        assertThat(comparison.tooFew()).isEqualTo(Map.of("c", 29));
        assertThat(comparison.pairs()).hasSize(1);
    }

    @Test
    void aBaseCountsOnlyItsPeople() {
        RunBuilder run = run("a");
        for (int i = 0; i < 90; i++) {
            run.persona(new Persona(new PersonaId("p" + i), "N", Map.of("gender", i < 40 ? "female" : "male"), 1, ""));
            point(run, "p" + i, "a", 1, i < 40 ? 5 : 1);
        }
        Selection women = new Selection(INTENT, new Respondents("gender", "female"), true, Statistic.TOP2);
        Comparison comparison = ConceptComparison.of(run.study(), run.contents(), women);
        assertThat(comparison.n()).isEqualTo(40);
        assertThat(only(comparison).value(Statistic.TOP2)).isEqualTo(1);
    }

    @Test
    void meansOfAllRatedQuestionsStandOnTheScalesOwnNumbers() {
        RunBuilder run = run("a", "b").ask(rating("liking", "?", "liking"));
        people(run, 40, "a", i -> i < 20 ? 5 : 1);
        answers(run, 40, "b", i -> 4);
        for (int i = 0; i < 29; i++) {
            run.rated(key("p" + i, "a", "liking", 1, 1), "t", 0, 1, 0, 0, 0);
        }
        List<ConceptMeans> means = ConceptMeans.of(run.study(), run.contents(), Respondents.EVERYONE, true);
        // 29 people are too few for liking
        assertThat(means).containsExactly(new ConceptMeans(INTENT, 1, 5, Map.of("a", 3.0, "b", 4.0)));
        assertThat(means.getFirst().best("b")).isTrue();
        assertThat(means.getFirst().best("a")).isFalse();
    }

    @Test
    void fourQuestionsOfFiveConceptsAnd200PersonasTakeWellUnderASecond() {
        RunBuilder run = scattered(200, 5);
        Selection selection = new Selection(INTENT, Respondents.EVERYONE, true, Statistic.TOP2);
        var study = run.study();
        var contents = run.contents();
        ConceptComparison.of(study, contents, selection);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (int question = 0; question < 4; question++) {
            ConceptComparison.of(study, contents, selection);
        }
        Duration taken = Duration.ofNanos(clock.getCurrentThreadCpuTime() - start);
        assertThat(taken).isLessThan(Duration.ofSeconds(1));
    }

    private static RunBuilder run(String... concepts) {
        RunBuilder run = new RunBuilder().ask(rating("intent", "How likely?", "purchase-intent"));
        for (String concept : concepts) {
            String id = concept.replace("!", "");
            run.concept(id, "Concept " + id, "Text", "4.99 USD", concept.endsWith("!"));
        }
        return run;
    }

    private static void people(RunBuilder run, int n, String concept, IntUnaryOperator points) {
        IntStream.range(0, n).forEach(i -> run.persona("p" + i, 1));
        answers(run, n, concept, points);
    }

    private static void answers(RunBuilder run, int n, String concept, IntUnaryOperator points) {
        answers(run, n, concept, points, 1);
    }

    private static void answers(RunBuilder run, int n, String concept, IntUnaryOperator points, int showing) {
        IntStream.range(0, n).forEach(i -> point(run, "p" + i, concept, showing, points.applyAsInt(i)));
    }

    private static void point(RunBuilder run, String persona, String concept, int showing, int point) {
        double[] pmf = new double[5];
        pmf[point - 1] = 1;
        run.rated(key(persona, concept, "intent", showing, 1), persona + concept + showing, pmf);
    }

    /** Personas of unequal weight who rate at random; the last concept is a control shown twice. */
    private static RunBuilder scattered(int personas, int concepts) {
        Random random = new Random(1);
        RunBuilder run = new RunBuilder().ask(rating("intent", "?", "liking"));
        for (int c = 0; c < concepts; c++) {
            run.concept("c" + c, "Concept " + c, "Text", "1 USD", c == concepts - 1);
        }
        for (int p = 0; p < personas; p++) {
            run.persona("p" + p, 0.5 + random.nextDouble());
            for (int c = 0; c < concepts; c++) {
                for (int showing = 1; showing <= (c == concepts - 1 ? 2 : 1); showing++) {
                    double x = random.nextDouble() / 2;
                    run.rated(
                            key("p" + p, "c" + c, "intent", showing, 1), "t" + c + p + showing, x, .1, .1, .1, .7 - x);
                }
            }
        }
        return run;
    }

    private static Comparison compare(RunBuilder run, boolean weighted) {
        return ConceptComparison.of(
                run.study(), run.contents(), new Selection(INTENT, Respondents.EVERYONE, weighted, Statistic.TOP2));
    }

    private static Figures only(Comparison comparison) {
        assertThat(comparison.concepts()).hasSize(1);
        return comparison.concepts().getFirst();
    }

    /** P(X = k) of X ~ Binomial(100, .55). */
    private static double binomial(int k) {
        return Math.exp(choose(100, k) + k * Math.log(.55) + (100 - k) * Math.log(.45));
    }

    /** ln of n over k. */
    private static double choose(int n, int k) {
        return IntStream.rangeClosed(1, k)
                .mapToDouble(i -> Math.log((double) (n - k + i) / i))
                .sum();
    }

    /** Two-sided, over tables whose difference of the two shares is at least the observed one; both groups of n. */
    private static double fisher(int first, int second, int n) {
        int successes = first + second;
        return IntStream.rangeClosed(Math.max(0, successes - n), Math.min(n, successes))
                .filter(k -> Math.abs(2 * k - successes) >= Math.abs(first - second))
                .mapToDouble(k -> Math.exp(choose(n, k) + choose(n, successes - k) - choose(2 * n, successes)))
                .sum();
    }

    /** The standard normal distribution function, by Simpson's rule from 0. */
    private static double phi(double z) {
        int steps = 200;
        double h = z / steps;
        double sum = 1 + Math.exp(-z * z / 2);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * Math.exp(-(i * h) * (i * h) / 2);
        }
        return .5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
    }
}
