package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.GroupEffect.Tested;
import app.moderato.core.analysis.GroupEffect.Untested;
import app.moderato.core.analysis.GroupModel.Case;
import app.moderato.core.analysis.ordinal.Covariate;
import app.moderato.core.analysis.ordinal.CumulativeLink;
import app.moderato.core.analysis.ordinal.Link;
import app.moderato.core.analysis.ordinal.Response;
import app.moderato.core.rating.Pmf;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.inference.OneWayAnova;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupModelTest {
    private static final List<String> GROUPS = List.of("young", "middle", "old");
    private static final List<String> POINTS = List.of("1", "2", "3", "4", "5");
    private static final int ROUNDS = 500;

    /** Flat as similarity ratings are, leaning a little to one side. */
    private static Pmf soft(double leaning) {
        double[] masses = new double[5];
        double sum = 0;
        for (int i = 0; i < 5; i++) {
            masses[i] = Math.exp(leaning * (i - 2) * 0.3);
            sum += masses[i];
        }
        for (int i = 0; i < 5; i++) {
            masses[i] /= sum;
        }
        return Pmf.of(masses);
    }

    private static Pmf single(double leaning) {
        return Pmf.oneHot(5, Math.clamp(Math.round(3 + leaning), 1, 5));
    }

    /** 80 young, 50 middle, 40 old. */
    private static List<Case> cases(Random random, boolean single, double effect, double heavy) {
        return IntStream.range(0, 170)
                .mapToObj(i -> {
                    int group = i < 80 ? 0 : i < 130 ? 1 : 2;
                    double leaning = random.nextGaussian() + (group == 2 ? effect : 0);
                    double weight = group == 2 ? heavy * (0.5 + random.nextDouble()) : 1;
                    return new Case(group, single ? single(leaning) : soft(leaning), weight);
                })
                .toList();
    }

    private static Tested tested(List<Case> cases) {
        return (Tested) new GroupModel("age", GROUPS, cases).test();
    }

    private static double plainRatio(List<Case> cases) {
        return CumulativeLink.fit(
                        Link.LOGIT,
                        Response.ofPmfs(
                                POINTS,
                                cases.stream().map(one -> one.pmf().toArray()).toList(),
                                cases.stream().mapToDouble(Case::weight).toArray()),
                        List.of(Covariate.groups(
                                "age",
                                cases.stream()
                                        .map(one -> GROUPS.get(one.group()))
                                        .toList(),
                                GROUPS)))
                .fitted()
                .orElseThrow()
                .overall()
                .test()
                .statistic();
    }

    @Test
    void withSinglePointsItIsThePlainLikelihoodRatio() {
        List<Case> cases = cases(new Random(1), true, 0.5, 0).stream()
                .map(one -> new Case(one.group(), one.pmf(), 1))
                .toList();
        Tested tested = tested(cases);
        assertThat(tested.df()).isEqualTo(2);
        assertThat(tested.n()).isEqualTo(170);
        assertThat(2 * tested.f() / plainRatio(cases)).isCloseTo(1, within(0.1));
    }

    /** The plain ratio says nothing there: pmfs differ by far less than single points would. */
    @Test
    void withSoftRatingsItSaysWhatTheAnalysisOfVarianceSays() {
        List<Case> cases = cases(new Random(2), false, 0.8, 1).stream()
                .map(one -> new Case(one.group(), one.pmf(), 1))
                .toList();
        double anova = new OneWayAnova()
                .anovaFValue(IntStream.range(0, 3)
                        .mapToObj(group -> cases.stream()
                                .filter(one -> one.group() == group)
                                .mapToDouble(one -> one.pmf().mean())
                                .toArray())
                        .toList());
        Tested tested = tested(cases);
        assertThat(tested.f()).isCloseTo(anova, within(0.15 * anova));
        assertThat(tested.p()).isLessThan(0.001);
        assertThat(plainRatio(cases) / 2).isLessThan(0.3 * anova);
    }

    @Test
    void theUnitOfTheWeightsDoesNotMatter() {
        List<Case> cases = cases(new Random(3), false, 0.3, 2);
        List<Case> heavier = cases.stream()
                .map(one -> new Case(one.group(), one.pmf(), 10 * one.weight()))
                .toList();
        assertThat(tested(heavier).p()).isCloseTo(tested(cases).p(), within(1e-6));
    }

    @Test
    void whereEverybodyInAGroupRatesAlikeThereIsNoTest() {
        List<Case> cases = IntStream.range(0, 90)
                .mapToObj(i -> new Case(i % 3, soft(i % 3), 1))
                .toList();
        assertThat(new GroupModel("age", GROUPS, cases).test()).isInstanceOf(Untested.class);
        List<Case> apart = IntStream.range(0, 90)
                .mapToObj(i -> new Case(i % 2, Pmf.oneHot(5, i % 2 == 0 ? 1 : 5), 1))
                .toList();
        assertThat(new GroupModel("age", List.of("young", "old"), apart).test())
                .isInstanceOfSatisfying(
                        Untested.class, none -> assertThat(none.why()).contains("age old"));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 1", "false, 3"})
    void whereNothingMovesTheRatingPIsSpreadEvenly(boolean single, double heavy) {
        Random random = new Random(20261201);
        double[] p = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> tested(cases(random, single, 0, heavy)).p())
                .toArray();
        for (double level : new double[] {0.05, 0.2, 0.5, 0.8}) {
            double share = Arrays.stream(p).filter(one -> one <= level).count() / (double) ROUNDS;
            assertThat(share)
                    .as("at %s", level)
                    .isCloseTo(level, within(4 * Math.sqrt(level * (1 - level) / ROUNDS) + 0.01));
        }
    }
}
