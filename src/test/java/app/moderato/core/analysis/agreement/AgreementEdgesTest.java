package app.moderato.core.analysis.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.agreement.CohenKappa.Weights;
import app.moderato.core.analysis.agreement.KrippendorffAlpha.Level;
import org.junit.jupiter.api.Test;

class AgreementEdgesTest {
    private static final double GAP = Double.NaN;

    @Test
    void alphaHasNoValueWhereNothingCouldDiffer() {
        assertThat(KrippendorffAlpha.of(new double[][] {{1, 1}, {1, 1}}, Level.NOMINAL))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(new double[][] {{1, GAP}, {GAP, 2}}, Level.NOMINAL))
                .isEmpty();
        assertThat(KrippendorffAlpha.of(new double[0][], Level.NOMINAL)).isEmpty();
    }

    @Test
    void aThingThatOneRaterLeftOutDoesNotCount() {
        Kappa whole = CohenKappa.of(new double[] {1, 2, 3, 1}, new double[] {1, 2, 2, 3}, Weights.EQUAL);
        Kappa gaps = CohenKappa.of(new double[] {1, GAP, 2, 3, 1}, new double[] {1, 2, 2, 2, 3}, Weights.EQUAL);
        assertThat(gaps).isEqualTo(whole);
        assertThat(KendallW.test(new double[][] {{1, 2, GAP, 3}, {3, 2, 1, 4}}).things())
                .isEqualTo(3);
        assertThat(FleissKappa.of(new double[][] {{1, 1}, {1, 2}, {2, GAP}}).n())
                .isEqualTo(2);
    }

    @Test
    void kappaOfHalfTheTableIsAsByHand() {
        // shares .4 .1 / .2 .3: observed .7, expected .5·.6 + .5·.4 = .5
        double[] first = {1, 1, 1, 1, 1, 2, 2, 2, 2, 2};
        double[] second = {1, 1, 1, 1, 2, 1, 1, 2, 2, 2};
        assertThat(CohenKappa.of(first, second, Weights.UNWEIGHTED).value()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void ratersWhoGiveOneCategoryHaveNoKappa() {
        assertThat(CohenKappa.of(new double[] {1, 1}, new double[] {1, 1}, Weights.SQUARED)
                        .value())
                .isNaN();
        assertThat(FleissKappa.of(new double[][] {{1, 1}, {1, 1}}).value()).isNaN();
    }

    @Test
    void perfectMeasurementsHaveAnIccOfOneAndLimitsOfOne() {
        for (Icc.Model model : Icc.Model.values()) {
            Icc icc = Icc.of(new double[][] {{1, 1}, {3, 3}, {4, 4}}, model, Icc.Unit.SINGLE);
            assertThat(icc.value()).isEqualTo(1);
            assertThat(icc.low()).isEqualTo(1);
            assertThat(icc.p()).isZero();
        }
        assertThatThrownBy(() -> Icc.of(new double[][] {{1, GAP}, {2, 3}}, Icc.Model.ONE_WAY, Icc.Unit.SINGLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alphaTakesTwoItemsThatVary() {
        assertThatThrownBy(() -> CronbachAlpha.pairwise(new double[][] {{1, 2}, {1, 3}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CronbachAlpha.pairwise(new double[][] {{1, 1, 5}, {2, 2, 5}, {3, 3, 5}})
                        .raw())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void twoNormalVariablesMeetAsTheirQuarterSays() {
        // 1/4 + arcsin ρ / 2π
        for (double rho : new double[] {-0.99, -0.5, 0, 0.3, 0.95, 0.999}) {
            assertThat(BivariateNormal.below(0, 0, rho))
                    .isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-12));
        }
        assertThat(BivariateNormal.below(1, 0.5, 0.9999)).isCloseTo(0.691462461274, within(1e-9));
        assertThat(BivariateNormal.below(Double.POSITIVE_INFINITY, 0, 0.5)).isEqualTo(0.5);
    }

    @Test
    void anItemWithOneAnswerHasNoPolychoricCorrelation() {
        assertThat(Polychoric.of(new double[] {1, 1}, new double[] {1, 2})).isEmpty();
    }
}
