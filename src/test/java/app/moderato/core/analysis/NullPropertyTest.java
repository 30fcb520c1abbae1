package app.moderato.core.analysis;

import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.correlation.KendallTau;
import app.moderato.core.analysis.correlation.Pearson;
import app.moderato.core.analysis.correlation.Spearman;
import app.moderato.core.analysis.ordinal.Covariate;
import app.moderato.core.analysis.ordinal.CumulativeLink;
import app.moderato.core.analysis.ordinal.Link;
import app.moderato.core.analysis.ordinal.Response;
import app.moderato.core.analysis.proportion.Proportion;
import app.moderato.core.analysis.proportion.TwoProportions;
import app.moderato.core.analysis.rank.Friedman;
import app.moderato.core.analysis.rank.KolmogorovSmirnov;
import app.moderato.core.analysis.rank.KruskalWallis;
import app.moderato.core.analysis.rank.MannWhitney;
import app.moderato.core.analysis.table.ContingencyTable;
import app.moderato.core.analysis.table.StratifiedTable;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where there is no difference, p is as likely to lie anywhere in 0..1: no test cries wolf more often than it says. */
class NullPropertyTest {
    private static final int ROUNDS = 2_000;
    private static final List<String> POINTS = List.of("1", "2", "3", "4", "5");

    private static double[] ratings(Random random, int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> 1 + Math.min(4, random.nextInt(4) + random.nextInt(2)))
                .toArray();
    }

    private static double[] normal(Random random, int n) {
        return IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static double[][] table(Random random, int n) {
        double[][] counts = new double[3][5];
        double[] ratings = ratings(random, n);
        for (double rating : ratings) {
            counts[random.nextInt(3)][(int) rating - 1]++;
        }
        return counts;
    }

    private static Proportion share(Random random) {
        return new Proportion(
                IntStream.range(0, 200).filter(i -> random.nextInt(5) < 2).count(), 200);
    }

    private static double model(Random random, Link link) {
        int[] ratings =
                Arrays.stream(ratings(random, 80)).mapToInt(r -> (int) r).toArray();
        List<String> regions = IntStream.range(0, 80)
                .mapToObj(i -> "nsw".substring(i % 3, i % 3 + 1))
                .toList();
        return CumulativeLink.fit(
                        link,
                        Response.of(POINTS, ratings),
                        List.of(
                                Covariate.groups("region", regions, List.of("n", "s", "w")),
                                Covariate.number("age", normal(random, 80))))
                .fitted()
                .orElseThrow()
                .effect("region")
                .test()
                .p();
    }

    private static Arguments of(String name, Function<Random, OptionalDouble> p) {
        return Arguments.of(name, p);
    }

    static Stream<Arguments> tests() {
        return Stream.of(
                of(
                        "Mann–Whitney, exact",
                        random -> MannWhitney.of(normal(random, 20), normal(random, 25))
                                .p(TWO_SIDED)),
                of(
                        "Mann–Whitney, tied",
                        random -> MannWhitney.of(ratings(random, 60), ratings(random, 50))
                                .normal(TWO_SIDED, false)),
                of(
                        "Kruskal–Wallis",
                        random -> KruskalWallis.of(
                                        List.of(ratings(random, 40), ratings(random, 30), ratings(random, 50)))
                                .map(test -> OptionalDouble.of(test.p()))
                                .orElseThrow()),
                of(
                        "Friedman",
                        random -> Friedman.of(IntStream.range(0, 60)
                                        .mapToObj(i -> ratings(random, 4))
                                        .toArray(double[][]::new))
                                .map(test -> OptionalDouble.of(test.p()))
                                .orElseThrow()),
                of(
                        "Pearson",
                        random -> Pearson.of(normal(random, 30), normal(random, 30))
                                .orElseThrow()
                                .p(TWO_SIDED)),
                of(
                        "Spearman",
                        random -> Spearman.of(ratings(random, 60), ratings(random, 60))
                                .orElseThrow()
                                .p(TWO_SIDED)),
                of(
                        "Kendall",
                        random -> OptionalDouble.of(KendallTau.of(ratings(random, 60), ratings(random, 60))
                                .orElseThrow()
                                .p(TWO_SIDED))),
                of(
                        "χ²",
                        random -> OptionalDouble.of(ContingencyTable.of(table(random, 300))
                                .chiSquared()
                                .orElseThrow()
                                .p())),
                of(
                        "Cochran–Mantel–Haenszel",
                        random -> OptionalDouble.of(StratifiedTable.of(List.of(table(random, 90), table(random, 60)))
                                .association()
                                .orElseThrow()
                                .p())),
                of(
                        "linear by linear",
                        random -> OptionalDouble.of(
                                TWO_SIDED.ofNormal(StratifiedTable.of(List.of(table(random, 90), table(random, 60)))
                                        .linearByLinear()
                                        .orElseThrow()))),
                of(
                        "two shares",
                        random ->
                                TwoProportions.of(share(random), share(random)).p(TWO_SIDED)),
                of("logit model", random -> OptionalDouble.of(model(random, Link.LOGIT))),
                of("probit model", random -> OptionalDouble.of(model(random, Link.PROBIT))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests")
    void pIsSpreadEvenly(String name, Function<Random, OptionalDouble> test) {
        Random random = new Random(20261127);
        double[] p = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> test.apply(random).orElseThrow())
                .sorted()
                .toArray();
        // four standard errors, and what steps between discrete p-values and small samples take
        for (double level : new double[] {0.05, 0.2, 0.5, 0.8}) {
            double share = Arrays.stream(p).filter(one -> one <= level).count() / (double) ROUNDS;
            assertThat(share)
                    .as(name + " at " + level)
                    .isCloseTo(level, within(4 * Math.sqrt(level * (1 - level) / ROUNDS) + 0.01));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCountedDistanceIsNeverSurerThanItSays(boolean tied) {
        Random random = new Random(20261128);
        double[] p = IntStream.range(0, ROUNDS)
                .mapToDouble(round -> tied
                        ? KolmogorovSmirnov.of(ratings(random, 40), ratings(random, 30))
                                .exact()
                        : KolmogorovSmirnov.of(normal(random, 40), normal(random, 30))
                                .exact())
                .toArray();
        for (double level : new double[] {0.05, 0.2, 0.5}) {
            double share = Arrays.stream(p).filter(one -> one <= level).count() / (double) ROUNDS;
            assertThat(share).isBetween(level * 0.3, level + 4 * Math.sqrt(level * (1 - level) / ROUNDS));
        }
    }
}
