package app.moderato.core.analysis.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.Comparison.Judgement;
import app.moderato.core.analysis.agreement.Icc;
import app.moderato.core.analysis.stability.Drift.Reading;
import app.moderato.core.analysis.stability.VarianceShare.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What stays of a run's conclusions, on answers whose figures are known. */
class StabilityAnalysisTest {
    private static final List<String> THREE = List.of("a", "b", "c");

    /** Person and concept decide alone: 2, 2.5 or 3 by person plus 0, 0.5 or 1 by concept. */
    private static double steady(int person, int concept) {
        return 2 + 0.5 * (person % 3) + 0.5 * concept;
    }

    /** Centred, the same for the same arguments. */
    private static double noise(double spread, int... key) {
        long mixed = 17;
        for (int part : key) {
            mixed = new SplittableRandom(mixed * 31 + part).nextLong();
        }
        return spread * new SplittableRandom(mixed).nextGaussian();
    }

    private static double rating(double value) {
        return Math.clamp(value, 1, 5);
    }

    @Test
    void answersThatNeverChangeAreWhollyReliableAndEveryConclusionSurvives() {
        Stability found = new AskedAgain(
                        30, THREE, 3, 2, 2, (wording, model, seed, person, concept) -> steady(person, concept))
                .stability();

        Reliability reliability = found.reliability().orElseThrow();
        assertThat(reliability.oneWay().value()).isEqualTo(1, within(1e-9));
        assertThat(reliability.agreement().interval().low()).isEqualTo(1, within(1e-9));
        assertThat(reliability.people()).isEqualTo(30);
        assertThat(reliability.parts()).hasSize(6).allMatch(part -> part.targets() == 90);
        assertThat(found.floor().orElseThrow()).isEqualTo(0, within(1e-12));
        assertThat(found.concordance().orElseThrow()).isEqualTo(1, within(1e-9));
        assertThat(found.combinations()).hasSize(12);
        assertThat(found.survivors()).isEqualTo(3);
        assertThat(found.conclusions()).allSatisfy(one -> {
            assertThat(one.kept()).isEqualTo(12);
            assertThat(one.clear()).isEqualTo(12);
            assertThat(one.whole().difference()).isPositive();
        });
        assertThat(ConclusionWords.sentence(found.conclusions().getFirst(), id -> "Concept " + id))
                .isEqualTo("Concept c ahead of Concept a: survives in 12 of 12, clearly in 12.");
    }

    /** By hand: persons at 2, 2.5, 3 and concepts at +0, +0.5, +1 have the same sum of squares and no interaction. */
    @Test
    void theVarianceOfPersonsAndConceptsIsSharedAsTheyVary() {
        Stability found = new AskedAgain(
                        30, THREE, 2, 1, 2, (wording, model, seed, person, concept) -> steady(person, concept))
                .stability();

        Map<Source, Double> shares = shares(found);
        assertThat(shares.get(Source.PERSON)).isEqualTo(0.5, within(1e-9));
        assertThat(shares.get(Source.CONCEPT)).isEqualTo(0.5, within(1e-9));
        assertThat(shares.get(Source.SEED)).isEqualTo(0, within(1e-9));
    }

    private static Map<Source, Double> shares(Stability found) {
        return found.variance().stream().collect(Collectors.toMap(VarianceShare::source, VarianceShare::share));
    }

    @Test
    void allSharesAddUpToOne() {
        Stability found = new AskedAgain(
                        20,
                        THREE,
                        3,
                        2,
                        3,
                        (wording, model, seed, person, concept) -> rating(steady(person, concept)
                                + 0.2 * wording
                                + 0.1 * model * concept
                                + noise(0.3, wording, model, seed, person, concept)))
                .stability();

        assertThat(found.variance()).hasSize(Source.values().length);
        assertThat(found.variance().stream().mapToDouble(VarianceShare::share).sum())
                .isEqualTo(1, within(1e-9));
    }

    @Test
    void aWordingThatLiftsEverythingIsADriftOfThatMuchAndChangesNoConclusion() {
        Stability found = new AskedAgain(
                        30,
                        THREE,
                        2,
                        1,
                        2,
                        (wording, model, seed, person, concept) -> rating(
                                steady(person, concept) + (wording == 2 ? 0.25 : 0) + 0.01 * ((seed + person) % 2)))
                .stability();

        Drift drift = found.wordingDrift().getFirst();
        assertThat(drift.which()).isEqualTo(2);
        assertThat(drift.overall().difference()).isEqualTo(0.25, within(1e-9));
        assertThat(drift.overall().reading()).isEqualTo(Reading.HIGHER);
        assertThat(drift.shifts()).hasSize(4).allSatisfy(shift -> {
            assertThat(shift.difference()).isEqualTo(0.25, within(1e-9));
            assertThat(shift.n()).isEqualTo(30);
        });
        assertThat(found.largestDrift().orElseThrow()).isEqualTo(drift.overall());
        assertThat(found.survivors()).isEqualTo(3);
    }

    @Test
    void aModelThatTurnsAPairRoundLetsThatConclusionFall() {
        Stability found = new AskedAgain(
                        30,
                        List.of("a", "b"),
                        2,
                        2,
                        3,
                        (wording, model, seed, person, concept) ->
                                3 + 0.25 * (person % 2) + (model == 2 ? -0.5 : 0.5) * concept)
                .stability();

        Conclusion conclusion = found.conclusions().getFirst();
        assertThat(conclusion.first()).isEqualTo("b");
        assertThat(conclusion.kept()).isEqualTo(6);
        assertThat(conclusion.clear()).isEqualTo(6);
        assertThat(conclusion.reversed()).isEqualTo(6);
        assertThat(conclusion.survives()).isFalse();
        assertThat(found.survivors()).isZero();
        assertThat(ConclusionWords.sentence(conclusion, id -> id.toUpperCase(Locale.ROOT)))
                .isEqualTo("B ahead of A: is kept in 6 of 12, clearly in 6; A is clearly ahead in 6.");
        assertThat(found.modelDrift().getFirst().shifts().get(2).difference()).isEqualTo(-1, within(1e-9));
    }

    @Test
    void reliabilityIsTheOneOfTheIntraclassCorrelations() {
        AskedAgain.Rates rates = (wording, model, seed, person, concept) ->
                rating(steady(person, concept) + noise(0.4, wording, seed, person, concept));
        Stability found = new AskedAgain(25, THREE, 1, 1, 4, rates).stability();

        List<double[]> targets = new ArrayList<>();
        for (int person = 0; person < 25; person++) {
            for (int concept = 0; concept < 3; concept++) {
                double[] row = new double[4];
                for (int seed = 1; seed <= 4; seed++) {
                    row[seed - 1] = rates.mean(1, 1, seed, person, concept);
                }
                targets.add(row);
            }
        }
        double[][] values = targets.toArray(double[][]::new);
        Reliability reliability = found.reliability().orElseThrow();
        assertThat(reliability.oneWay().value())
                .isEqualTo(Icc.of(values, Icc.Model.ONE_WAY, Icc.Unit.SINGLE).value(), within(1e-9));
        assertThat(reliability.agreement().value())
                .isEqualTo(Icc.of(values, Icc.Model.AGREEMENT, Icc.Unit.SINGLE).value(), within(1e-9));
        assertThat(reliability.consistency().value())
                .isEqualTo(
                        Icc.of(values, Icc.Model.CONSISTENCY, Icc.Unit.SINGLE).value(), within(1e-9));
        assertThat(reliability.oneWay().value())
                .isBetween(
                        reliability.oneWay().interval().low(),
                        reliability.oneWay().interval().high());
    }

    /** In 40 studies of concepts that are alike, hardly a combination calls one of them clearly ahead. */
    @Test
    void whereNothingDiffersSeedsAloneHardlyEverMakeAClearDifference() {
        int clear = 0;
        int all = 0;
        for (int study = 0; study < 40; study++) {
            int own = study;
            Stability found = new AskedAgain(
                            30,
                            THREE,
                            2,
                            1,
                            3,
                            (wording, model, seed, person, concept) -> rating(
                                    3 + noise(0.5, own, person) + noise(0.4, own, wording, seed, person, concept)))
                    .stability();
            for (Conclusion conclusion : found.conclusions()) {
                clear += conclusion.clear() + conclusion.reversed();
                all += conclusion.again().size();
            }
        }
        assertThat(all).isEqualTo(40 * 3 * 6);
        assertThat((double) clear / all).isLessThan(0.05);
    }

    @Test
    void aDriftThatIsChanceStaysInsideTheNoise() {
        int outside = 0;
        for (int study = 0; study < 40; study++) {
            int own = study;
            Stability found = new AskedAgain(
                            30,
                            THREE,
                            2,
                            1,
                            3,
                            (wording, model, seed, person, concept) ->
                                    rating(steady(person, concept) + noise(0.4, own, wording, seed, person, concept)))
                    .stability();
            Reading reading = found.wordingDrift().getFirst().overall().reading();
            outside += reading == Reading.HIGHER || reading == Reading.LOWER ? 1 : 0;
        }
        assertThat(outside).isLessThanOrEqualTo(4);
    }

    @Test
    void oneSeedHasNeitherReliabilityNorNoiseAndCallsNothingClear() {
        Stability found = new AskedAgain(
                        30, THREE, 3, 1, 1, (wording, model, seed, person, concept) -> steady(person, concept))
                .stability();

        assertThat(found.reliability()).isEmpty();
        assertThat(found.floor()).isEmpty();
        assertThat(found.conclusions())
                .allSatisfy(one -> assertThat(one.again()).allMatch(ruling -> ruling.judgement() == Judgement.UNCLEAR));
        assertThat(found.wordingDrift())
                .allSatisfy(drift -> assertThat(drift.overall().noise()).isNaN());
    }

    @Test
    void gapsAreLeftOutAndNothingElse() {
        Stability found = new AskedAgain(
                        30,
                        THREE,
                        2,
                        1,
                        2,
                        (wording, model, seed, person, concept) ->
                                wording == 2 && person == 4 && concept == 1 ? Double.NaN : steady(person, concept))
                .stability();

        Reliability reliability = found.reliability().orElseThrow();
        assertThat(reliability.parts().get(0).targets()).isEqualTo(90);
        assertThat(reliability.parts().get(1).targets()).isEqualTo(89);
        assertThat(found.wordingDrift().getFirst().shifts().stream().map(Drift.Shift::n))
                .containsExactly(29, 30, 29, 30);
        assertThat(found.variance()).isNotEmpty();
    }

    @Test
    void theSameAnswersGiveTheSameFigures() {
        AskedAgain study = new AskedAgain(
                20,
                THREE,
                2,
                2,
                2,
                (wording, model, seed, person, concept) ->
                        rating(steady(person, concept) + noise(0.5, wording, model, seed, person, concept)));

        assertThat(study.stability()).isEqualTo(study.stability());
    }
}
