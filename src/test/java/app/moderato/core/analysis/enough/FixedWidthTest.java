package app.moderato.core.analysis.enough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FixedWidthTest {
    private static final int RUNS = 1_000;

    /** What people may answer, as a top-2 share or a mean, with the true mean. */
    record Answers(String name, double range, double mean, ToDoubleFunction<Random> draw) {}

    static List<Answers> answers() {
        return List.of(
                new Answers("pmfs", 1, 0.4, random -> beta(random, 8, 12)),
                new Answers("skewed pmfs", 1, 0.1, random -> beta(random, 0.6, 5.4)),
                new Answers("half of them", 1, 0.5, random -> random.nextDouble() < 0.5 ? 1 : 0),
                new Answers("a fifth of them", 1, 0.2, random -> random.nextDouble() < 0.2 ? 1 : 0),
                new Answers("points", 4, 4.53, random -> {
                    double u = random.nextDouble();
                    return u < 0.02 ? 1 : u < 0.05 ? 2 : u < 0.1 ? 3 : u < 0.3 ? 4 : 5;
                }));
    }

    private static double beta(Random random, double a, double b) {
        return new BetaDistribution(a, b).inverseCumulativeProbability(random.nextDouble());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theMeanAtTheFirstNarrowLookIsAsNearAsStatedIn95OfAHundredRuns(Answers answers) {
        Random random = new Random(3);
        double[] pilot = random.doubles(2_000)
                .map(u -> answers.draw().applyAsDouble(random))
                .toArray();
        double sd = Math.sqrt(Arrays.stream(pilot)
                .map(x -> (x - answers.mean()) * (x - answers.mean()))
                .average()
                .orElseThrow());
        double wanted = 1.96 * sd / Math.sqrt(150);
        int covered = 0;
        for (int run = 0; run < RUNS; run++) {
            double[] values = new double[0];
            double[] weights = new double[0];
            int n = 60;
            do {
                int from = values.length;
                values = Arrays.copyOf(values, n);
                for (int i = from; i < n; i++) {
                    values[i] = answers.draw().applyAsDouble(random);
                }
                weights = new double[n];
                Arrays.fill(weights, 1);
                n += 20;
            } while (FixedWidth.of(values, weights, answers.range()).half().orElseThrow() > wanted);
            double mean = Arrays.stream(values).average().orElseThrow();
            covered += Math.abs(mean - answers.mean()) <= wanted ? 1 : 0;
        }
        assertThat((double) covered / RUNS).as(answers.name()).isGreaterThan(0.935);
    }

    @Test
    void weightsOfOneChangeNothingAndFewerEffectivePeopleMakeItWider() {
        double[] values = {1, 2, 3, 4, 5, Double.NaN};
        double[] ones = {1, 1, 1, 1, 1, 1};
        double[] twos = {2, 2, 2, 2, 2, 2};
        double[] uneven = {1, 1, 1, 1, 6, 1};
        double plain = FixedWidth.of(values, ones, 4).half().orElseThrow();
        assertThat(plain).isCloseTo(2.7764451 * Math.sqrt(2.5 / 5 + 2 * 16.0 / 25), within(1e-6));
        assertThat(FixedWidth.of(values, twos, 4).half().orElseThrow()).isCloseTo(plain, within(1e-12));
        assertThat(FixedWidth.of(values, uneven, 4).half().orElseThrow()).isGreaterThan(plain);
        assertThat(FixedWidth.of(new double[] {3}, new double[] {1}, 4).half()).isEmpty();
    }

    @Test
    void soManyTimesAsManyPeopleMakeItAsNarrowAsWanted() {
        double[] values = new Random(1).doubles(60).toArray();
        double[] weights = new double[60];
        Arrays.fill(weights, 1);
        FixedWidth now = FixedWidth.of(values, weights, 1);
        assertThat(now.times(now.half().orElseThrow()).orElseThrow()).isCloseTo(1, within(1e-6));
        double times = now.times(now.half().orElseThrow() / 2).orElseThrow();
        assertThat(times).isBetween(3.0, 4.2);
    }
}
