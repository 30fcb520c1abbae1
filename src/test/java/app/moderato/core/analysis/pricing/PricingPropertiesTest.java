package app.moderato.core.analysis.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PricingPropertiesTest {
    private static final double GAP = Double.NaN;

    private static List<PriceLimits> people(long seed, double weight) {
        Random random = new Random(seed);
        List<PriceLimits> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int low = 1 + random.nextInt(5);
            people.add(new PriceLimits(
                    low,
                    low + 1 + random.nextInt(3),
                    low + 5 + random.nextInt(3),
                    low + 9 + random.nextInt(5),
                    weight));
        }
        return people;
    }

    @Property(tries = 100)
    void thePointsKnowNoOrderOfPeopleAndEqualWeightsAreNone(@ForAll long seed) {
        VanWestendorp meter = VanWestendorp.of(people(seed, 1));
        List<PriceLimits> moved = new ArrayList<>(people(seed, 2));
        Collections.shuffle(moved, new Random(seed));
        assertThat(VanWestendorp.of(moved)).isEqualTo(meter);
        assertThat(meter.lower().orElseThrow())
                .isLessThanOrEqualTo(meter.upper().orElseThrow());
    }

    @Example
    void pricesOutOfOrderAndMissingOnesAreCountedAndLeftOut() {
        List<PriceLimits> people = new ArrayList<>(people(3, 1));
        VanWestendorp before = VanWestendorp.of(people);
        people.add(new PriceLimits(5, 4, 7, 9));
        people.add(new PriceLimits(2, 4, 4, 9));
        people.add(new PriceLimits(2, GAP, 6, 9));
        VanWestendorp meter = VanWestendorp.of(people);
        assertThat(meter.total()).isEqualTo(43);
        assertThat(meter.invalid()).isEqualTo(3);
        assertThat(meter.curves()).isEqualTo(before.curves());
        assertThatThrownBy(() -> VanWestendorp.of(List.of(new PriceLimits(4, 3, 2, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void withoutTooCheapThereIsStillAnIndifferencePrice() {
        VanWestendorp meter = VanWestendorp.of(List.of(new PriceLimits(GAP, 4, 7, 10), new PriceLimits(GAP, 5, 8, 11)));
        assertThat(meter.invalid()).isZero();
        assertThat(meter.optimum()).isEmpty();
        assertThat(meter.lower()).isEmpty();
        assertThat(meter.indifference()).isPresent();
    }

    @Example
    void aHeavierPersonPullsThePointsTheirWay() {
        List<PriceLimits> people = List.of(
                new PriceLimits(1, 4, 7, 10, 1), new PriceLimits(2, 5, 8, 11, 1), new PriceLimits(4, 8, 12, 16, 8));
        List<PriceLimits> copied = new ArrayList<>(people.subList(0, 2));
        for (int i = 0; i < 8; i++) {
            copied.add(new PriceLimits(4, 8, 12, 16));
        }
        assertThat(VanWestendorp.of(people).curves())
                .isEqualTo(VanWestendorp.of(copied).curves());
    }

    @Example
    void severalCrossingsAreReadByTheRule() {
        List<Double> prices = List.of(5.0, 7.0, 11.0, 9.0);
        assertThat(Crossing.MIN.of(prices)).hasValue(5);
        assertThat(Crossing.MAX.of(prices)).hasValue(11);
        assertThat(Crossing.MEAN.of(prices)).hasValue(8);
        assertThat(Crossing.MEDIAN.of(prices)).hasValue(8);
        assertThat(Crossing.MIN.of(List.of())).isEmpty();
    }

    @Property(tries = 100)
    void demandFallsWithThePriceFromEverybodyWhoWouldPayAnything(@ForAll long seed) {
        Random random = new Random(seed);
        double[] highest = random.doubles(30, 0, 10).map(Math::floor).toArray();
        double[] weights = random.doubles(30, 0.5, 2).toArray();
        GaborGranger demand = GaborGranger.of(highest, weights);
        double before = 1;
        for (GaborGranger.Point point : demand.points()) {
            assertThat(point.share()).isBetween(0.0, before);
            assertThat(point.revenue()).isEqualTo(point.price() * point.share());
            before = point.share();
        }
        double[] twice = Arrays.stream(weights).map(weight -> 2 * weight).toArray();
        assertThat(GaborGranger.of(highest, twice).points()).isEqualTo(demand.points());
    }

    @Example
    void theOptimumIsThePriceOfTheHighestRevenueAndTheLowestOfEqualOnes() {
        double[] ones = {1, 1, 1, 1, 1};
        GaborGranger demand = GaborGranger.of(new double[] {2, 4, 4, 0, GAP}, ones);
        // 2 · 3/4 = 1.5, 4 · 2/4 = 2
        assertThat(demand.n()).isEqualTo(4);
        assertThat(demand.optimum()).hasValue(4);
        assertThat(demand.share(2)).isCloseTo(0.75, within(1e-12));
        assertThat(demand.share(3)).isCloseTo(0.5, within(1e-12));
        assertThat(demand.share(4.01)).isZero();
        assertThat(GaborGranger.of(new double[] {2, 2, 4, 4, GAP}, ones).optimum())
                .hasValue(2);
        assertThat(GaborGranger.of(new double[] {0, 0}, new double[] {1, 1}).optimum())
                .isEqualTo(OptionalDouble.empty());
        assertThat(GaborGranger.at(new double[] {3, 1}, new double[] {2, 4}, new double[] {1, 3})
                        .points())
                .containsExactly(new GaborGranger.Point(1, 1, 1), new GaborGranger.Point(3, 0.75, 2.25));
    }
}
