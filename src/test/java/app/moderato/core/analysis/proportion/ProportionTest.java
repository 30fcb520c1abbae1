package app.moderato.core.analysis.proportion;

import static app.moderato.core.analysis.inference.Alternative.GREATER;
import static app.moderato.core.analysis.inference.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.Interval;
import app.moderato.core.analysis.table.ContingencyTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProportionTest {
    @Test
    void mendelsPeasOfTheHelpPage() {
        Interval exact = new Proportion(682, 925).clopperPearson(0.95);
        // ?binom.test, of W. J. Conover (1971) 97
        assertThat(exact.low()).isCloseTo(0.7076683, within(5e-8));
        assertThat(exact.high()).isCloseTo(0.7654066, within(5e-8));
    }

    @Test
    void aSmallShareAsPublished() {
        // R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
        double[][] published = {
            {81, 263, .2553, .3662, .2535, .3682, .2527, .3676},
            {15, 148, .0624, .1605, .0598, .1644, .0578, .1617},
            {0, 20, 0, .1611, 0, .2005, 0, .1684},
            {1, 29, .0061, .1718, .0018, .1963, .0009, .1776}
        };
        for (double[] row : published) {
            Proportion share = new Proportion(row[0], row[1]);
            interval(share.wilson(0.95), row[2], row[3]);
            interval(share.wilsonCorrected(0.95), row[4], row[5]);
            interval(share.clopperPearson(0.95), row[6], row[7]);
        }
    }

    private static void interval(Interval found, double low, double high) {
        assertThat(found.low()).isCloseTo(low, within(6e-5));
        assertThat(found.high()).isCloseTo(high, within(6e-5));
    }

    @Test
    void twoSharesAreTheirTable() {
        Proportion first = new Proportion(120, 300);
        Proportion second = new Proportion(95, 300);
        ContingencyTable table = ContingencyTable.of(new double[][] {{120, 180}, {95, 205}});
        TwoProportions plain = TwoProportions.of(first, second);
        TwoProportions corrected = new TwoProportions(first, second, true);
        assertThat(plain.test().orElseThrow().statistic())
                .isCloseTo(table.chiSquared().orElseThrow().statistic(), within(1e-9));
        assertThat(corrected.test().orElseThrow().statistic())
                .isCloseTo(table.corrected().orElseThrow().statistic(), within(1e-9));
        assertThat(plain.p(GREATER).orElseThrow()).isCloseTo(plain.p(TWO_SIDED).orElseThrow() / 2, within(1e-15));
        assertThat(corrected.interval(0.95).high() - plain.interval(0.95).high())
                .isCloseTo(1 / 300.0, within(1e-12));
    }

    @Test
    void whereEverybodyIsAlikeThereIsNoTest() {
        TwoProportions none = TwoProportions.of(new Proportion(0, 5), new Proportion(0, 9));
        assertThat(none.test()).isEmpty();
        assertThat(none.p(TWO_SIDED)).isEmpty();
        TwoProportions all = TwoProportions.of(new Proportion(5, 5), new Proportion(0, 9));
        assertThat(all.interval(0.95)).isEqualTo(new Interval(1, 1));
    }

    @Test
    void whatIsNoShareIsRefused() {
        for (double[] wrong : new double[][] {{-1, 5}, {6, 5}, {0, 0}, {Double.NaN, 5}, {1, Double.NaN}}) {
            assertThatThrownBy(() -> new Proportion(wrong[0], wrong[1])).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new Proportion(1, 2).wilson(95)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new Proportion(1, 2).clopperPearson(1)).hasMessageContaining("between 0 and 1");
    }

    @Test
    void onePersonOfFourWithAFlatPrior() {
        DirichletPosterior posterior = DirichletPosterior.of(new double[] {1, 3}, 1);
        assertThat(posterior.means()).containsExactly(new double[] {2 / 6.0, 4 / 6.0}, within(1e-12));
        assertThat(posterior.topMean(1)).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(posterior.meanScore()).isCloseTo(1 + 4 / 6.0, within(1e-12));
        // the sd of Beta(4, 2)
        assertThat(posterior.meanScoreSd()).isCloseTo(Math.sqrt(8.0 / (36 * 7)), within(1e-12));
        Interval first = posterior.interval(0, 0.9);
        Interval top = posterior.topInterval(1, 0.9);
        assertThat(first.low()).isCloseTo(1 - top.high(), within(1e-12));
        // P(Beta(2, 4) ≤ x) = 1 − (1 − x)⁵ − 5x(1 − x)⁴
        double x = first.low();
        assertThat(1 - Math.pow(1 - x, 5) - 5 * x * Math.pow(1 - x, 4)).isCloseTo(0.05, within(1e-10));
    }

    @Test
    void anAnswerThatNobodyGaveIsRareNotImpossible() {
        DirichletPosterior posterior = DirichletPosterior.of(new double[] {0, 0, 50}, DirichletPosterior.JEFFREYS);
        assertThat(posterior.interval(0, 0.95).low()).isPositive();
        assertThat(posterior.interval(0, 0.95).high()).isLessThan(0.06);
        assertThat(Arrays.stream(posterior.means()).sum()).isCloseTo(1, within(1e-12));
        assertThatThrownBy(() -> posterior.topMean(3)).hasMessageContaining("1 to 2 of them");
        assertThatThrownBy(() -> DirichletPosterior.of(new double[] {1, -1}, 1)).hasMessageContaining("0 or more");
        assertThatThrownBy(() -> DirichletPosterior.of(new double[] {1, Double.NaN}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DirichletPosterior.of(new double[] {1, 1}, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> DirichletPosterior.of(new double[] {1}, 1)).hasMessageContaining("Two answers");
    }
}
