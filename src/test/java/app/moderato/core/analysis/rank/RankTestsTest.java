package app.moderato.core.analysis.rank;

import static app.moderato.core.analysis.inference.Alternative.GREATER;
import static app.moderato.core.analysis.inference.Alternative.LESS;
import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.ChiSquared;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures of R's help pages, and counts by hand or brute force. */
class RankTestsTest {
    private static final double NAN = Double.NaN;

    @Test
    void permeabilityOfTheHelpPage() {
        double[] x = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] y = {1.15, 0.88, 0.90, 0.74, 1.21};
        MannWhitney test = MannWhitney.of(x, y);
        // ?wilcox.test, of M. Hollander and D. A. Wolfe (1973) 69: W = 35, p-value = 0.1272
        assertThat(test.w()).isEqualTo(35);
        assertThat(test.p(GREATER).orElseThrow()).isCloseTo(0.1272, within(5e-5));
        assertThat(MannWhitney.of(y, x).p(LESS).orElseThrow())
                .isCloseTo(test.p(GREATER).orElseThrow(), within(1e-15));
    }

    @Test
    void sidesOfAnExactTest() {
        MannWhitney test =
                MannWhitney.of(new double[] {1.1, 2.2, 3.3, 4.4, 9.5}, new double[] {0.5, 1.2, 2.0, 2.5, 3.1, 3.2});
        // scipy 1.17: mannwhitneyu(method = "exact")
        assertThat(test.exact(LESS).orElseThrow()).isCloseTo(0.9112554112554113, within(1e-12));
        assertThat(test.exact(GREATER).orElseThrow()).isCloseTo(0.12337662337662336, within(1e-12));
    }

    @Test
    void sixtyAgainstSixtyAreCountedToo() {
        double[] a = IntStream.range(0, 60).mapToDouble(i -> i * 1.37 % 7.1).toArray();
        double[] b =
                IntStream.range(0, 60).mapToDouble(i -> (i * 2.11 + .3) % 7.9).toArray();
        MannWhitney test = MannWhitney.of(a, b);
        // scipy 1.17
        assertThat(test.w()).isEqualTo(1531);
        assertThat(test.exact(TWO_SIDED).orElseThrow()).isCloseTo(0.15929458458562337, within(1e-12));
        assertThat(test.p(TWO_SIDED).orElseThrow()).isCloseTo(0.15875844357945867, within(1e-12));
    }

    @Test
    void wholeGroupsApartAreOneArrangementOfAll() {
        MannWhitney test = MannWhitney.of(new double[] {1, 2, 3}, new double[] {4, 5, 6, 7});
        assertThat(test.exact(LESS).orElseThrow()).isCloseTo(1 / 35.0, within(1e-15));
        assertThat(test.exact(TWO_SIDED).orElseThrow()).isCloseTo(2 / 35.0, within(1e-15));
        assertThat(test.superiority()).isZero();
        assertThat(test.cliffsDelta()).isEqualTo(-1);
    }

    @Test
    void tiesHaveNoCountAndEqualNumbersNoTest() {
        assertThat(MannWhitney.of(new double[] {1, 2}, new double[] {2, 3}).exact(TWO_SIDED))
                .isEmpty();
        MannWhitney equal = MannWhitney.of(new double[] {3, 3}, new double[] {3, 3, NAN});
        assertThat(equal.p(TWO_SIDED)).isEmpty();
        assertThat(equal.superiority()).isEqualTo(0.5);
        assertThatThrownBy(() -> MannWhitney.of(new double[] {1}, new double[] {NAN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one number at least");
        assertThatThrownBy(() -> MannWhitney.of(new double[] {1}, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageContaining("finite");
    }

    @Test
    void zerosOfBothSignsAreTied() {
        assertThat(MannWhitney.of(new double[] {0.0}, new double[] {-0.0}).w()).isEqualTo(0.5);
    }

    @Test
    void mucociliaryEfficiencyOfTheHelpPage() {
        ChiSquared test = KruskalWallis.of(List.of(
                        new double[] {2.9, 3.0, 2.5, 2.6, 3.2},
                        new double[] {3.8, 2.7, NAN, 4.0, 2.4},
                        new double[] {2.8, 3.4, 3.7, 2.2, 2.0},
                        new double[] {NAN}))
                .orElseThrow();
        // ?kruskal.test: chi-squared = 0.77143, df = 2, p-value = 0.68
        assertThat(test.statistic()).isCloseTo(0.77143, within(5e-6));
        assertThat(test.df()).isEqualTo(2);
        assertThat(test.p()).isCloseTo(0.68, within(5e-5));
        assertThat(KruskalWallis.of(List.of(new double[] {1, 1}, new double[] {1})))
                .isEmpty();
        assertThatThrownBy(() -> KruskalWallis.of(List.of(new double[] {1, 2}, new double[] {NAN})))
                .hasMessage("Two groups at least have numbers.");
    }

    @Test
    void roundingFirstBaseOfTheHelpPage() {
        double[][] times = {
            {5.40, 5.50, 5.55}, {5.85, 5.70, 5.75}, {5.20, 5.60, 5.50}, {5.55, 5.50, 5.40}, {5.90, 5.85, 5.70},
            {5.45, 5.55, 5.60}, {5.40, 5.40, 5.35}, {5.45, 5.50, 5.35}, {5.25, 5.15, 5.00}, {5.85, 5.80, 5.70},
            {5.25, 5.20, 5.10}, {5.65, 5.55, 5.45}, {5.60, 5.35, 5.45}, {5.05, 5.00, 4.95}, {5.50, 5.50, 5.40},
            {5.45, 5.55, 5.50}, {5.55, 5.55, 5.35}, {5.45, 5.50, 5.55}, {5.50, 5.45, 5.25}, {5.65, 5.60, 5.40},
            {5.70, 5.65, 5.55}, {6.30, 6.30, 6.25}, {NAN, 1, 2}
        };
        ChiSquared test = Friedman.of(times).orElseThrow();
        // ?friedman.test: chi-squared = 11.143, df = 2, p-value = 0.003805
        assertThat(test.statistic()).isCloseTo(11.143, within(5e-4));
        assertThat(test.p()).isCloseTo(0.003805, within(5e-7));
        assertThat(Friedman.of(new double[][] {{1, 1}, {2, 2}})).isEmpty();
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1, NAN}})).hasMessageContaining("One person at least");
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}, {1}})).hasMessageContaining("same length");
    }

    @Test
    void distancesOfDistributions() {
        KolmogorovSmirnov plain = KolmogorovSmirnov.of(
                new double[] {1.1, 2.2, 3.3, 4.4, 9.5}, new double[] {0.5, 1.2, 2.0, 2.5, 3.1, 3.2});
        assertThat(plain.d()).isCloseTo(0.6, within(1e-12));
        // scipy 1.17: ks_2samp(method = "exact")
        assertThat(plain.p()).isCloseTo(0.23809523809523808, within(1e-12));
        assertThat(plain.similarity()).isCloseTo(0.4, within(1e-12));
        // 462 ways to deal six of eleven numbers, gone through: 298 are as far apart
        KolmogorovSmirnov tied = KolmogorovSmirnov.of(new double[] {1, 2, 2, 3, 5, 5}, new double[] {2, 3, 3, 4, 4});
        assertThat(tied.d()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(tied.exact()).isCloseTo(298 / 462.0, within(1e-12));
        KolmogorovSmirnov equal = KolmogorovSmirnov.of(new double[] {1, 2, NAN}, new double[] {2, 1});
        assertThat(equal.d()).isZero();
        assertThat(equal.p()).isEqualTo(1);
        assertThatThrownBy(() -> KolmogorovSmirnov.of(new double[] {1, NAN}, new double[] {1, 2}))
                .hasMessageContaining("two numbers at least");
    }

    @Test
    void theLimitIsNearTheCountForManyPeople() {
        double[] a = IntStream.range(0, 90).mapToDouble(i -> i * 1.37 % 7.1).toArray();
        double[] b =
                IntStream.range(0, 95).mapToDouble(i -> (i * 2.11 + .3) % 7.9).toArray();
        KolmogorovSmirnov test = KolmogorovSmirnov.of(a, b);
        double x2 = test.d() * test.d() * 90 * 95 / 185;
        assertThat(test.limit())
                .isCloseTo(2 * (Math.exp(-2 * x2) - Math.exp(-8 * x2) + Math.exp(-18 * x2)), within(1e-4))
                .isCloseTo(test.exact(), within(0.06));
        assertThat(KolmogorovSmirnov.of(
                                a,
                                IntStream.range(0, 200).mapToDouble(i -> i % 7).toArray())
                        .p())
                .isBetween(0.0, 1.0);
    }
}
