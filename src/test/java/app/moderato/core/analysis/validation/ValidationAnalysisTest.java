package app.moderato.core.analysis.validation;

import static app.moderato.core.analysis.validation.Ratings.human;
import static app.moderato.core.analysis.validation.Ratings.people;
import static app.moderato.core.analysis.validation.Ratings.saying;
import static app.moderato.core.analysis.validation.Ratings.synthetic;
import static app.moderato.core.analysis.validation.Ratings.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.rating.Pmf;
import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ValidationAnalysisTest {
    private static final double[] RISING = {2.4, 2.6, 2.5, 2.9, 3.0, 2.8, 3.2, 3.1};

    @Test
    void theFiguresOfTwoConceptsAreThoseWorkedOutByHand() throws Exception {
        // people on a: 1 2 3 3 → (¼ ¼ ½), mean 2.25; on b: 3 3 3 2 → (0 ¼ ¾), mean 2.75
        List<HumanRating> humans = List.of(
                human("1", "a", 1),
                human("2", "a", 2),
                human("3", "a", 3),
                human("4", "a", 3),
                human("1", "b", 3),
                human("2", "b", 3),
                human("3", "b", 3),
                human("4", "b", 2));
        List<SyntheticRating> answers = List.of(synthetic("p", "a", .5, .5, 0), synthetic("p", "b", .25, .25, .5));
        Validation found = validate(humans, answers);
        assertThat(found.points()).isEqualTo(3);
        assertThat(found.ratings()).isEqualTo(8);
        // cumulative a: .25 .5 1 against .5 1 1; b: 0 .25 1 against .25 .5 1
        assertThat(found.concepts()).extracting(ConceptMatch::ks).containsExactly(.5, .75);
        Agreement agreement = found.agreement();
        assertThat(agreement.ks()).isEqualTo(.625);
        assertThat(agreement.lowestKs()).isEqualTo(.5);
        // pooled: (⅛ ¼ ⅝), cumulative .125 .375 1: gaps .125 to both
        assertThat(agreement.constantKs()).isEqualTo(.875);
        // means 1.5 and 2.25 against 2.25 and 2.75
        assertThat(agreement.mae()).isCloseTo(.625, within(1e-12));
        assertThat(agreement.bias()).isCloseTo(-.625, within(1e-12));
        assertThat(agreement.pairs()).isEqualTo(new PairOrder(1, 1));
        assertThat(agreement.sdRatioOfMeans()).hasValueCloseTo(1.5, within(1e-12));
        // SDs of a: .5 against √(.6875); of b: √(.6875) against √(.1875)
        assertThat(agreement.sdRatio())
                .hasValueCloseTo((.5 / Math.sqrt(.6875) + Math.sqrt(.6875 / .1875)) / 2, within(1e-9));
        assertThat(agreement.pearson()).isEmpty();
        assertThat(found.reliability().ceiling()).isEmpty();
        assertThat(found.reliability().interval()).isEmpty();
    }

    @Test
    void predictionsWithoutNoiseReachAnAttainmentAboveOneThatIsNotClipped() throws Exception {
        List<HumanRating> humans = people(30, 24, 11);
        double[] truth = new double[30];
        for (int c = 0; c < truth.length; c++) {
            truth[c] = 2.5 + c / 29.0;
        }
        Reliability found = validate(humans, saying(truth)).reliability();
        assertThat(found.attainment().orElseThrow()).isGreaterThan(1);
        assertThat(found.interval().orElseThrow().low())
                .isLessThan(found.attainment().orElseThrow());
        assertThat(found.interval().orElseThrow().high())
                .isGreaterThan(found.attainment().orElseThrow());
        assertThat(found.disattenuated()).hasValueCloseTo(1.0, within(0.2));
    }

    @Test
    void aConstantPredictionHasKsButNoCorrelation() throws Exception {
        Validation found = validate(people(8, 40, 3), saying(3, 3, 3, 3, 3, 3, 3, 3));
        assertThat(found.agreement().ks()).isPositive();
        assertThat(found.agreement().pearson()).isEmpty();
        assertThat(found.reliability().attainment()).isEmpty();
        assertThat(found.reliability().ceiling()).isPresent();
        assertThat(found.agreement().pairs().right()).isZero();
    }

    @Test
    void thereIsNoIntervalForFewerThanFiveConceptsOrALowCeiling() throws Exception {
        assertThat(validate(people(4, 60, 1), saying(2.4, 2.6, 2.9, 3.1))
                        .reliability()
                        .interval())
                .isEmpty();
        List<HumanRating> noise = new ArrayList<>();
        Random random = new Random(6);
        for (int i = 0; i < 4_000; i++) {
            noise.add(human("r" + i, Ratings.concept(i % 8), 1 + random.nextInt(5)));
        }
        Reliability found = validate(noise, saying(RISING)).reliability();
        assertThat(found.ceiling().orElseThrow()).isLessThan(0.2);
        assertThat(found.interval()).isEmpty();
    }

    @Test
    void theOrderOfThePeopleAndTheNumberOfThreadsChangeNothing() throws Exception {
        List<HumanRating> humans = people(8, 40, 3);
        List<HumanRating> shuffled = new ArrayList<>(humans);
        Collections.shuffle(shuffled, new Random(1));
        Validation once = validate(humans, saying(RISING));
        try (ForkJoinPool one = new ForkJoinPool(1);
                ForkJoinPool many = new ForkJoinPool(7)) {
            assertThat(one.submit(() -> validate(shuffled, saying(RISING))).get())
                    .isEqualTo(once);
            assertThat(many.submit(() -> validate(humans, saying(RISING))).get())
                    .isEqualTo(once);
        }
    }

    @Test
    void whereTheSamePeopleWroteAndRatedIndependentHalvesAreGivenBeside() throws Exception {
        // each persona says what its own person rated, which is noise but for the concept's mean
        List<HumanRating> humans = people(20, 20, 2);
        List<SyntheticRating> echo = humans.stream()
                .map(one ->
                        new SyntheticRating(one.respondent(), one.concept(), "intent", Pmf.oneHot(5, one.rating()), 1))
                .toList();
        Reliability found = validate(humans, echo).reliability();
        assertThat(found.attainment().orElseThrow()).isGreaterThan(1.05);
        assertThat(found.independent()).hasValueCloseTo(1.0, within(0.02));
        assertThat(found.soundAttainment()).isEqualTo(found.independent());
        assertThat(validate(humans, saying(RISING)).reliability().independent()).isEmpty();
    }

    @Test
    void showingsAndReplicatesOfOnePersonaAreOnePerson() throws Exception {
        Validation found = validate(
                List.of(human("1", "a", 1), human("2", "a", 2)),
                List.of(synthetic("p", "a", 1, 0), synthetic("p", "A ", 0, 1), synthetic("q", "a", 1, 0)));
        assertThat(found.concepts().getFirst().synthetic().n()).isEqualTo(2);
        assertThat(found.concepts().getFirst().synthetic().pmf().at(1)).isEqualTo(.75);
    }

    @Test
    void conceptsOnOneSideOnlyAreNamed() throws Exception {
        Validation found = validate(
                List.of(human("1", "Alpha", 1), human("2", "beta", 2)),
                List.of(synthetic("p", "alpha", 1, 0), synthetic("p", "gamma", 0, 1)));
        assertThat(found.concepts()).extracting(ConceptMatch::concept).containsExactly("alpha");
        assertThat(found.humanOnly()).containsExactly("beta");
        assertThat(found.syntheticOnly()).containsExactly("gamma");
    }

    @Test
    void whatDoesNotMeetIsToldWithBothSides() {
        assertThatThrownBy(() -> validate(List.of(human("1", "x", 1)), List.of(synthetic("p", "a", 1, 0))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("“x”")
                .hasMessageContaining("“a”");
        assertThatThrownBy(() -> validate(List.of(human("7", "a", 3)), List.of(synthetic("p", "a", 1, 0))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("“7” rated “a” with 3")
                .hasMessageContaining("1 to 2");
        List<SyntheticRating> two =
                List.of(synthetic("p", "a", 1, 0), new SyntheticRating("p", "a", "liking", Pmf.of(1, 0), 1));
        assertThatThrownBy(() -> validate(List.of(human("1", "a", 1)), two))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("“intent”, “liking”")
                .hasMessageContaining("--question");
    }

    @Test
    void questionsMeetByNameAndOneCanBeChosen() throws Exception {
        List<SyntheticRating> two =
                List.of(synthetic("p", "a", 1, 0), new SyntheticRating("p", "a", "liking", Pmf.of(1, 0), 1));
        List<HumanRating> named = List.of(
                new HumanRating("1", "a", "LIKING", 1, 1, Map.of()),
                new HumanRating("1", "a", "intent", 2, 1, Map.of()));
        assertThat(ValidationAnalysis.of(named, two, "", Splits.usual()))
                .extracting(Validation::question)
                .containsExactly("intent", "liking");
        assertThat(ValidationAnalysis.of(named, two, "liking", Splits.usual())
                        .getFirst()
                        .agreement()
                        .ks())
                .isEqualTo(1);
        assertThat(ValidationAnalysis.of(List.of(human("1", "a", 1)), two, "liking", Splits.usual()))
                .extracting(Validation::question)
                .containsExactly("liking");
    }
}
