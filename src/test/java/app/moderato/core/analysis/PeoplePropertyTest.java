package app.moderato.core.analysis;

import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.correlation.KendallTau;
import app.moderato.core.analysis.correlation.Spearman;
import app.moderato.core.analysis.inference.Adjustment;
import app.moderato.core.analysis.ordinal.Coefficient;
import app.moderato.core.analysis.ordinal.Covariate;
import app.moderato.core.analysis.ordinal.CumulativeLink;
import app.moderato.core.analysis.ordinal.Link;
import app.moderato.core.analysis.ordinal.NoFit;
import app.moderato.core.analysis.ordinal.OrdinalFit;
import app.moderato.core.analysis.ordinal.OrdinalOutcome;
import app.moderato.core.analysis.ordinal.Response;
import app.moderato.core.analysis.rank.Friedman;
import app.moderato.core.analysis.rank.KolmogorovSmirnov;
import app.moderato.core.analysis.rank.MannWhitney;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

/** What must not depend on how people are listed, counted or measured. */
class PeoplePropertyTest {
    private static final List<String> POINTS = List.of("1", "2", "3", "4");
    private static final List<String> REGIONS = List.of("n", "s", "w");

    /** People with a rating, an age and a region, in an order, weighted. */
    private static final class People {
        private final int[] ratings;
        private final double[] ages;
        private final List<String> regions;

        People(int[] ratings, double[] ages, List<String> regions) {
            this.ratings = ratings;
            this.ages = ages;
            this.regions = regions;
        }

        static People drawn(long seed, int n) {
            Random random = new Random(seed);
            double[] ages = random.doubles(n, 18, 80).toArray();
            List<String> regions = IntStream.range(0, n)
                    .mapToObj(i -> REGIONS.get(random.nextInt(3)))
                    .toList();
            int[] ratings = Arrays.stream(ages)
                    .mapToInt(age -> Math.clamp(Math.round(2.5 + (age - 49) / 40 + random.nextGaussian()), 1, 4))
                    .toArray();
            return new People(ratings, ages, regions);
        }

        People in(List<Integer> order) {
            return new People(
                    order.stream().mapToInt(i -> ratings[i]).toArray(),
                    order.stream().mapToDouble(i -> ages[i]).toArray(),
                    order.stream().map(regions::get).toList());
        }

        OrdinalOutcome fit(Link link, double[] weights) {
            return CumulativeLink.fit(
                    link,
                    Response.of(POINTS, ratings, weights),
                    List.of(Covariate.number("age", ages), Covariate.groups("region", regions, REGIONS)));
        }

        OrdinalFit fitted(double[] weights) {
            return fit(Link.LOGIT, weights).fitted().orElseThrow();
        }
    }

    private static double[] each(int n, double weight) {
        double[] weights = new double[n];
        Arrays.fill(weights, weight);
        return weights;
    }

    private static double[] estimates(OrdinalFit fit) {
        return fit.coefficients().stream().mapToDouble(Coefficient::estimate).toArray();
    }

    @Property(tries = 60, seed = "20261127")
    void theOrderOfPeopleMovesNoModel(@ForAll long seed) {
        People people = People.drawn(seed, 90);
        List<Integer> order = new ArrayList<>(IntStream.range(0, 90).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        OrdinalFit one = people.fitted(each(90, 1));
        OrdinalFit other = people.in(order).fitted(each(90, 1));
        assertThat(estimates(other)).containsExactly(estimates(one), within(1e-7));
        assertThat(other.effect("region").test().p())
                .isCloseTo(one.effect("region").test().p(), within(1e-8));
    }

    @Property(tries = 40, seed = "20261127")
    void aWeightOf2IsTwoPeopleAndAWeightOf0Nobody(@ForAll long seed) {
        People people = People.drawn(seed, 60);
        double[] weights = new Random(seed).ints(60, 0, 3).asDoubleStream().toArray();
        List<Integer> listed = IntStream.range(0, 60)
                .boxed()
                .flatMap(i -> Collections.nCopies((int) weights[i], i).stream())
                .toList();
        OrdinalFit weighted = people.fitted(weights);
        OrdinalFit counted = people.in(listed).fitted(each(listed.size(), 1));
        assertThat(estimates(weighted)).containsExactly(estimates(counted), within(1e-7));
        assertThat(weighted.coefficients().getFirst().se())
                .isCloseTo(counted.coefficients().getFirst().se(), within(1e-7));
        assertThat(weighted.logLik()).isCloseTo(counted.logLik(), within(1e-7));
        assertThat(weighted.weight()).isEqualTo(counted.people());
    }

    @Property(tries = 40, seed = "20261127")
    void weightsOf1AreNoWeights(@ForAll long seed) {
        People people = People.drawn(seed, 60);
        OrdinalFit without = CumulativeLink.fit(
                        Link.LOGIT,
                        Response.of(POINTS, people.ratings),
                        List.of(
                                Covariate.number("age", people.ages),
                                Covariate.groups("region", people.regions, REGIONS)))
                .fitted()
                .orElseThrow();
        assertThat(estimates(people.fitted(each(60, 1)))).isEqualTo(estimates(without));
    }

    @Property(tries = 60, seed = "20261127")
    void anAgeInMonthsSaysTheSame(@ForAll long seed) {
        People people = People.drawn(seed, 60);
        double[] months = Arrays.stream(people.ages).map(age -> 12 * age + 1e6).toArray();
        OrdinalFit years = people.fitted(each(60, 1));
        OrdinalFit other = new People(people.ratings, months, people.regions).fitted(each(60, 1));
        assertThat(12 * other.coefficients().getFirst().estimate())
                .isCloseTo(years.coefficients().getFirst().estimate(), within(1e-7));
        double[] chances = years.probabilities(Map.of("age", "30", "region", "s"));
        assertThat(Arrays.stream(chances).sum()).isCloseTo(1, within(1e-12));
        assertThat(other.probabilities(Map.of("age", "1000360", "region", "s"))).containsExactly(chances, within(1e-7));
    }

    @Property(tries = 60, seed = "20261127")
    void aScaleTurnedRoundTurnsTheSigns(@ForAll long seed) {
        People people = People.drawn(seed, 60);
        int[] turned = Arrays.stream(people.ratings).map(rating -> 5 - rating).toArray();
        People other = new People(turned, people.ages, people.regions);
        for (Link link : Link.values()) {
            Link mirror = link == Link.CLOGLOG ? Link.LOGLOG : link == Link.LOGLOG ? Link.CLOGLOG : link;
            double[] one = estimates(people.fit(link, each(60, 1)).fitted().orElseThrow());
            double[] two = estimates(other.fit(mirror, each(60, 1)).fitted().orElseThrow());
            assertThat(Arrays.stream(two).map(estimate -> -estimate).toArray()).containsExactly(one, within(1e-6));
        }
    }

    @Property(tries = 300, seed = "20261127")
    void fewPeopleAreFittedOrRefusedButNeverGivenNonsense(@ForAll long seed) {
        Random random = new Random(seed);
        People people = People.drawn(seed, 4 + random.nextInt(12));
        for (Link link : Link.values()) {
            OrdinalOutcome outcome = people.fit(link, each(people.ratings.length, 1));
            switch (outcome) {
                case OrdinalFit fit -> {
                    assertThat(fit.logLik()).isNegative().isFinite();
                    assertThat(fit.coefficients()).allSatisfy(one -> {
                        assertThat(one.se()).isPositive().isFinite();
                        assertThat(one.p()).isBetween(0.0, 1.0);
                    });
                    assertThat(fit.overall().test().p()).isBetween(0.0, 1.0);
                }
                case NoFit none -> assertThat(none.reason()).isNotEqualTo(NoFit.Reason.NO_MAXIMUM);
            }
        }
    }

    @Property(tries = 200, seed = "20261127")
    void orderAndRisingMapsMoveNoRankTest(
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -3, max = 3) Double> first,
            @ForAll @Size(min = 3, max = 30) List<@DoubleRange(min = -3, max = 3) Double> second,
            @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(first);
        Collections.shuffle(shuffled, new Random(seed));
        double[] one = first.stream().mapToDouble(Math::rint).toArray();
        double[] other = second.stream().mapToDouble(Math::rint).toArray();
        double[] mixed = shuffled.stream().mapToDouble(Math::rint).toArray();
        MannWhitney test = MannWhitney.of(one, other);
        assertThat(MannWhitney.of(mixed, other)).isEqualTo(test);
        assertThat(MannWhitney.of(exp(one), exp(other))).isEqualTo(test);
        assertThat(MannWhitney.of(other, one).w()).isEqualTo((double) one.length * other.length - test.w());
        KolmogorovSmirnov distance = KolmogorovSmirnov.of(one, other);
        assertThat(KolmogorovSmirnov.of(other, mixed).exact()).isCloseTo(distance.exact(), within(1e-12));
        assertThat(distance.d()).isBetween(0.0, 1.0);
        assertThat(distance.exact()).isBetween(0.0, 1.0);
    }

    private static double[] exp(double[] numbers) {
        return Arrays.stream(numbers).map(Math::exp).toArray();
    }

    @Property(tries = 200, seed = "20261127")
    void rankCorrelationsStayWithinTheirRangeAndDoNotKnowUnits(
            @ForAll @Size(min = 3, max = 20) List<@DoubleRange(min = -3, max = 3) Double> found, @ForAll long seed) {
        Random random = new Random(seed);
        double[] one = found.stream().mapToDouble(Math::rint).toArray();
        double[] other =
                Arrays.stream(one).map(value -> value + random.nextGaussian()).toArray();
        Spearman.of(one, other).ifPresent(spearman -> {
            assertThat(spearman.rho()).isBetween(-1.0, 1.0);
            assertThat(spearman.p(TWO_SIDED).orElseThrow()).isBetween(0.0, 1.0);
            assertThat(Spearman.of(exp(one), other).orElseThrow().rho()).isCloseTo(spearman.rho(), within(1e-12));
        });
        KendallTau.of(one, other).ifPresent(kendall -> {
            assertThat(kendall.tau()).isBetween(-1 - 1e-12, 1 + 1e-12);
            assertThat(kendall.p(TWO_SIDED)).isBetween(0.0, 1.0);
            assertThat(KendallTau.of(other, one).orElseThrow().score()).isEqualTo(kendall.score());
        });
    }

    @Property(tries = 100, seed = "20261127")
    void theOrderOfPeopleMovesNoFriedmanTest(@ForAll long seed) {
        Random random = new Random(seed);
        List<double[]> people = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(i -> random.ints(4, 1, 6).asDoubleStream().toArray())
                .toList());
        double before =
                Friedman.of(people.toArray(double[][]::new)).orElseThrow().statistic();
        Collections.shuffle(people, random);
        assertThat(Friedman.of(people.toArray(double[][]::new)).orElseThrow().statistic())
                .isCloseTo(before, within(1e-9));
    }

    @Property(tries = 200, seed = "20261127")
    void adjustedPValuesAreNoSmallerAndKeepTheirOrder(
            @ForAll @Size(max = 20) List<@DoubleRange(max = 1) Double> found) {
        double[] p = found.stream().mapToDouble(one -> one).toArray();
        double[] bonferroni = Adjustment.BONFERRONI.adjust(p);
        for (Adjustment adjustment : Adjustment.values()) {
            double[] adjusted = adjustment.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], 1.0);
                if (adjustment != Adjustment.BENJAMINI_YEKUTIELI) {
                    assertThat(adjusted[i]).isLessThanOrEqualTo(bonferroni[i] + 1e-12);
                }
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                }
            }
        }
    }
}
