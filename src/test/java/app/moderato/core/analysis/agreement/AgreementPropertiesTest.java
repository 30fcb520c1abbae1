package app.moderato.core.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.agreement.CohenKappa.Weights;
import app.moderato.core.analysis.agreement.KrippendorffAlpha.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgreementPropertiesTest {
    /** Raters by things, 1..5, some of them missing. */
    private static double[][] ratings(long seed, int raters, int things, double missing) {
        Random random = new Random(seed);
        double[][] ratings = new double[raters][things];
        for (double[] rater : ratings) {
            for (int i = 0; i < things; i++) {
                rater[i] = random.nextDouble() < missing ? Double.NaN : 1 + random.nextInt(5);
            }
        }
        return ratings;
    }

    private static double[][] turned(double[][] values) {
        return IntStream.range(0, values[0].length)
                .mapToObj(i -> IntStream.range(0, values.length)
                        .mapToDouble(j -> values[j][i])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] shuffled(double[][] rows, long seed) {
        List<double[]> list = new ArrayList<>(List.of(rows));
        Collections.shuffle(list, new Random(seed));
        return list.toArray(double[][]::new);
    }

    @Property(tries = 200)
    void alphaIsAtMostOneAndKnowsNoOrderOfCodersOrUnits(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int coders, @ForAll Level level) {
        double[][] ratings = ratings(seed, coders, 12, 0.2);
        OptionalDouble alpha = KrippendorffAlpha.of(ratings, level);
        OptionalDouble other = KrippendorffAlpha.of(turned(shuffled(turned(shuffled(ratings, seed)), seed)), level);
        assertThat(other.isPresent()).isEqualTo(alpha.isPresent());
        if (alpha.isPresent()) {
            assertThat(alpha.getAsDouble()).isBetween(-1.0, 1.0);
            assertThat(other.getAsDouble()).isCloseTo(alpha.getAsDouble(), within(1e-12));
        }
    }

    @Property(tries = 100)
    void alphaOfOneAnswerTwiceIsOne(@ForAll long seed, @ForAll Level level) {
        double[] answers = ratings(seed, 1, 20, 0.1)[0];
        OptionalDouble alpha = KrippendorffAlpha.of(new double[][] {answers, answers.clone()}, level);
        assertThat(alpha.orElse(1)).isCloseTo(1, within(1e-12));
    }

    @Property(tries = 200)
    void concordanceLiesBetweenNoneAndOneOrder(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 6) int raters,
            @ForAll @IntRange(min = 2, max = 15) int things) {
        double[][] ratings = ratings(seed, raters, things, 0);
        KendallW w = KendallW.test(ratings);
        if (!Double.isNaN(w.value())) {
            assertThat(w.value()).isBetween(-1e-12, 1 + 1e-12);
            assertThat(w.p()).isBetween(0.0, 1.0);
            double[][] moved = turned(shuffled(turned(shuffled(ratings, seed)), seed));
            assertThat(KendallW.of(moved)).isCloseTo(w.value(), within(1e-12));
        }
    }

    @Property(tries = 100)
    void kappaKnowsNoOrderOfThingsNorWhichRaterIsFirst(@ForAll long seed, @ForAll Weights weights) {
        double[][] two = ratings(seed, 2, 30, 0.1);
        Kappa kappa = CohenKappa.of(two[0], two[1], weights);
        double[][] moved = turned(shuffled(turned(two), seed));
        assertThat(CohenKappa.of(moved[1], moved[0], weights).value()).isCloseTo(kappa.value(), within(1e-12));
        assertThat(kappa.value()).isBetween(-1.0 - 1e-12, 1 + 1e-12);
        assertThat(kappa.p()).isBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void kappaOfSeveralRatersLiesBetweenItsLowestAndOne(@ForAll long seed) {
        Kappa kappa = FleissKappa.of(turned(ratings(seed, 4, 25, 0)));
        assertThat(kappa.value()).isBetween(-1.0 / 3 - 1e-12, 1 + 1e-12);
        assertThat(kappa.n()).isEqualTo(25);
    }

    @Property(tries = 100)
    void theAverageOfManyIsAtLeastAsReliableAsOne(@ForAll long seed, @ForAll Icc.Model model) {
        double[][] targets = turned(ratings(seed, 3, 15, 0));
        Icc single = Icc.of(targets, model, Icc.Unit.SINGLE);
        Icc average = Icc.of(targets, model, Icc.Unit.AVERAGE);
        if (single.value() > 0) {
            assertThat(average.value()).isGreaterThan(single.value());
        }
        assertThat(single.low()).isLessThanOrEqualTo(single.value());
        assertThat(single.high()).isGreaterThanOrEqualTo(single.value());
        assertThat(Icc.of(shuffled(targets, seed), model, Icc.Unit.SINGLE).value())
                .isCloseTo(single.value(), within(1e-12));
    }

    @Property(tries = 20)
    void aPolychoricCorrelationIsSymmetricAndTurnsItsSignWithAScale(@ForAll long seed) {
        double[][] two = ratings(seed, 2, 80, 0);
        double[] back = Arrays.stream(two[1]).map(value -> 6 - value).toArray();
        double rho = Polychoric.of(two[0], two[1]).orElseThrow();
        assertThat(rho).isBetween(-1.0, 1.0);
        assertThat(Polychoric.of(two[1], two[0]).orElseThrow()).isCloseTo(rho, within(1e-4));
        assertThat(Polychoric.of(two[0], back).orElseThrow()).isCloseTo(-rho, within(1e-4));
    }
}
