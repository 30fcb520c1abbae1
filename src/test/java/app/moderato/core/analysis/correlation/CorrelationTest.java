package app.moderato.core.analysis.correlation;

import static app.moderato.core.analysis.inference.Alternative.GREATER;
import static app.moderato.core.analysis.inference.Alternative.LESS;
import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CorrelationTest {
    /** Lightness of tuna and what a panel thought of it: M. Hollander and D. A. Wolfe (1973) 185, in ?cor.test. */
    private static final double[] LIGHTNESS = {44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1};

    private static final double[] PANEL = {2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8};

    @Test
    void tunaOfTheHelpPage() {
        // τ = 0.4444444 with p = 0.1194 and one-sided 0.05972; Pearson's r = 0.5711816, t = 1.8411, p = 0.1082
        KendallTau kendall = KendallTau.of(LIGHTNESS, PANEL).orElseThrow();
        assertThat(kendall.tau()).isCloseTo(0.4444444, within(1e-7));
        assertThat(kendall.p(TWO_SIDED)).isCloseTo(0.1194, within(5e-5));
        assertThat(kendall.p(GREATER)).isCloseTo(0.05972, within(5e-6));
        assertThat(kendall.p(LESS)).isGreaterThan(0.9);
        Pearson pearson = Pearson.of(LIGHTNESS, PANEL).orElseThrow();
        assertThat(pearson.r()).isCloseTo(0.5711816, within(1e-7));
        assertThat(pearson.p(TWO_SIDED).orElseThrow()).isCloseTo(0.1082, within(5e-5));
        assertThat(pearson.interval(0.95).orElseThrow().low()).isCloseTo(-0.1497426, within(1e-7));
        assertThat(pearson.interval(0.95).orElseThrow().high()).isCloseTo(0.8955795, within(1e-7));
    }

    @Test
    void ordersOfNinePeopleAreGoneThrough() {
        Spearman spearman = Spearman.of(LIGHTNESS, PANEL).orElseThrow();
        assertThat(spearman.rho()).isCloseTo(0.6, within(1e-12));
        // of the 362,880 orders 17,563 have a Σ of squared differences of 48 or less
        assertThat(spearman.p(GREATER).orElseThrow()).isCloseTo(17_563 / 362_880.0, within(1e-12));
        assertThat(spearman.p(TWO_SIDED).orElseThrow()).isCloseTo(0.09679783950617284, within(1e-12));
        // scipy 1.17: spearmanr
        assertThat(spearman.approximate(TWO_SIDED).orElseThrow()).isCloseTo(0.08762282904140249, within(1e-12));
    }

    @Test
    void whoLacksOneMeasurementIsLeftOut() {
        double[] first = {1, 2, Double.NaN, 3, 4, 5};
        double[] second = {2, 1, 7, 4, Double.NaN, 9};
        assertThat(Pearson.of(first, second).orElseThrow().n()).isEqualTo(4);
        assertThat(Spearman.of(first, second).orElseThrow().rho()).isCloseTo(0.8, within(1e-12));
        assertThat(KendallTau.of(first, second).orElseThrow().tau()).isCloseTo(4 / 6.0, within(1e-12));
    }

    @Test
    void equalMeasurementsHaveNoCorrelation() {
        double[] same = {2, 2, 2};
        double[] other = {1, 2, 3};
        assertThat(Pearson.of(same, other)).isEmpty();
        assertThat(Spearman.of(other, same)).isEmpty();
        assertThat(KendallTau.of(same, other)).isEmpty();
        assertThat(Pearson.of(new double[0], new double[0])).isEmpty();
        assertThatThrownBy(() -> Pearson.of(same, new double[2])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void wholeAgreementIsCertain() {
        double[] line = {1, 2, 3, 4, 5};
        Pearson pearson = Pearson.of(line, line).orElseThrow();
        assertThat(pearson.r()).isEqualTo(1);
        assertThat(pearson.p(TWO_SIDED).orElseThrow()).isZero();
        assertThat(pearson.interval(0.9).orElseThrow().low()).isEqualTo(1);
        assertThat(Spearman.of(line, line).orElseThrow().p(TWO_SIDED).orElseThrow())
                .isCloseTo(2 / 120.0, within(1e-15));
        assertThat(KendallTau.of(line, line).orElseThrow().p(TWO_SIDED)).isCloseTo(2 / 120.0, within(1e-15));
        assertThat(Pearson.of(new double[] {1, 2}, new double[] {2, 1})
                        .orElseThrow()
                        .p(TWO_SIDED))
                .isEmpty();
        assertThat(Pearson.of(new double[] {1, 2, 3}, new double[] {2, 1, 3})
                        .orElseThrow()
                        .interval(0.95))
                .isEmpty();
    }

    @Test
    void aCorrectionMovesKendallsPUp() {
        KendallTau kendall = KendallTau.of(LIGHTNESS, PANEL).orElseThrow();
        // S = 16, variance 9·8·23/18 = 92
        assertThat(kendall.score()).isEqualTo(16);
        assertThat(kendall.variance()).isEqualTo(92);
        assertThat(kendall.normal(TWO_SIDED, true)).isGreaterThan(kendall.normal(TWO_SIDED, false));
    }
}
