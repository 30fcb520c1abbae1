package app.moderato.core.analysis.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.TTestPower.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InferenceTest {
    @Test
    void holmTakesTheSmallestPTimesTheirNumberAndNeverFallsBack() {
        // by hand: .005·4, .01·3, .03·2, then .04·1 raised to .06
        assertThat(Adjustment.HOLM.adjust(new double[] {.01, .04, .03, .005}))
                .containsExactly(new double[] {.03, .06, .06, .02}, within(1e-12));
        assertThat(Adjustment.HOLM.adjust(new double[] {.5, .9})).containsExactly(1, 1);
    }

    @Test
    void theOthersByHand() {
        double[] p = {.01, .04, .03, .005};
        assertThat(Adjustment.BONFERRONI.adjust(p)).containsExactly(new double[] {.04, .16, .12, .02}, within(1e-12));
        assertThat(Adjustment.HOCHBERG.adjust(p)).containsExactly(new double[] {.03, .04, .04, .02}, within(1e-12));
        assertThat(Adjustment.BENJAMINI_HOCHBERG.adjust(p))
                .containsExactly(new double[] {.02, .04, .04, .02}, within(1e-12));
        double harmonic = 1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0;
        assertThat(Adjustment.BENJAMINI_YEKUTIELI.adjust(p))
                .containsExactly(
                        new double[] {.02 * harmonic, .04 * harmonic, .04 * harmonic, .02 * harmonic}, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotTestedDoesNotCount(Adjustment adjustment) {
        double[] with = adjustment.adjust(new double[] {.01, Double.NaN, .2});
        double[] without = adjustment.adjust(new double[] {.01, .2});
        assertThat(with).containsExactly(without[0], Double.NaN, without[1]);
        assertThat(adjustment.adjust(new double[0])).isEmpty();
        assertThatThrownBy(() -> adjustment.adjust(new double[] {1.5})).hasMessageContaining("0..1");
    }

    @Test
    void powerOfTheHelpPages() {
        // ?power.t.test and ?power.prop.test; R's search for n ends within 1e-4
        TTestPower means = TTestPower.twoGroups(1);
        assertThat(means.power(20, 1)).isCloseTo(0.8689528, within(5e-8));
        assertThat(means.size(1, 0.9).orElseThrow()).isCloseTo(22.02110, within(1e-4));
        assertThat(new TTestPower(Kind.TWO_GROUPS, 1, 0.05, false, false)
                        .size(1, 0.9)
                        .orElseThrow())
                .isCloseTo(17.84713, within(1e-4));
        ProportionPower shares = ProportionPower.usual();
        assertThat(shares.power(50, 0.50, 0.75)).isCloseTo(0.7401659, within(1e-6));
        assertThat(shares.size(0.50, 0.75, 0.9).orElseThrow()).isCloseTo(76.7, within(0.05));
    }

    @Test
    void powerOfPairs() {
        // scipy 1.17, by the non-central t distribution
        assertThat(TTestPower.paired(1).power(20, 0.5)).isCloseTo(0.5644828966786231, within(1e-10));
        assertThat(TTestPower.paired(1).power(20, -0.5)).isCloseTo(0.5644828966786231, within(1e-10));
        assertThat(NoncentralT.below(-1, 7, 1.3)).isCloseTo(0.014117368737643562, within(1e-11));
        assertThat(NoncentralT.below(2, 3.5, -0.7)).isCloseTo(0.9833606258462512, within(1e-11));
        assertThat(NoncentralT.below(0, 5, 0.4)).isCloseTo(Tails.normal(0.4), within(1e-12));
    }

    @Test
    void sizePowerAndDifferenceAreOneEquation() {
        TTestPower means = TTestPower.twoGroups(1.1);
        double n = means.size(0.25, 0.8).orElseThrow();
        assertThat(means.power(n, 0.25)).isCloseTo(0.8, within(1e-9));
        assertThat(means.detectable(n, 0.8)).isCloseTo(0.25, within(1e-7));
        assertThat(means.size(50, 0.8)).hasValue(2);
        assertThat(means.size(1e-9, 0.8)).isEmpty();
        assertThat(ProportionPower.usual().size(0.4, 0.4, 0.8)).isEmpty();
    }

    @Test
    void aFindingToTheWrongSideCountsOnlyWhereAskedFor() {
        TTestPower strict = new TTestPower(Kind.TWO_GROUPS, 1, 0.05, true, true);
        assertThat(strict.power(10, 0)).isCloseTo(0.05, within(1e-10));
        assertThat(TTestPower.twoGroups(1).power(10, 0)).isCloseTo(0.025, within(1e-10));
        assertThat(new ProportionPower(0.05, true, true).power(100, 0.3, 0.3)).isCloseTo(0.05, within(1e-10));
    }

    @Test
    void whatIsNoPowerIsRefused() {
        assertThatThrownBy(() -> TTestPower.twoGroups(0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> TTestPower.twoGroups(1).power(1, 1)).hasMessageContaining("2 people");
        assertThatThrownBy(() -> TTestPower.twoGroups(1).size(1, 80)).hasMessageContaining("such as 0.8");
        assertThatThrownBy(() -> ProportionPower.usual().power(20, -1, 0.5)).hasMessageContaining("A share");
        assertThatThrownBy(() -> TTestPower.twoGroups(1).size(Double.NaN, 0.8))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
