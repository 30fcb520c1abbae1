package app.moderato.core.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SsrTest {
    @Test
    void theWorkedExampleOfTheMethodHasItsMean() {
        Rating rating = Ssr.rate(List.of(new double[] {.30, .33, .37, .45, .42}), SsrSettings.DEFAULT);
        assertThat(rating.pmf().mean()).isCloseTo(3.97, within(0.005));
        assertThat(rating.cosineRange()).isCloseTo(0.15, within(1e-12));
    }

    @Test
    void setsAreNormalisedBeforeTheyAreAveraged() {
        // the second set's cosines span a tenth of the first's and yet count as much
        Rating rating = Ssr.rate(List.of(new double[] {0, 1}, new double[] {0.1, 0}), SsrSettings.DEFAULT);
        assertThat(rating.pmf().toArray()).containsExactly(new double[] {0.5, 0.5}, within(1e-12));
    }

    @Test
    void epsilonGoesToTheFirstOfTiedLeastPoints() {
        Rating rating = Ssr.rate(List.of(new double[] {0, 0, 1}), new SsrSettings(1, null, 0.5));
        assertThat(rating.pmf().toArray()).containsExactly(new double[] {0.5, 0, 0.5}, within(1e-12));
        assertThat(rating.undecided()).isFalse();
    }

    @Test
    void equalCosinesWithEpsilonPutAllMassOnTheFirstPoint() {
        Rating rating = Ssr.rate(List.of(new double[] {0.3, 0.3, 0.3}), new SsrSettings(1, null, 1e-300));
        assertThat(rating.pmf()).isEqualTo(Pmf.oneHot(3, 1));
        assertThat(rating.undecided()).isFalse();
    }

    @Test
    void roundingErrorsOfEqualCosinesDecideNothing() {
        Rating rating = Ssr.rate(List.of(new double[] {0.3, Math.nextUp(0.3), 0.3}), SsrSettings.DEFAULT);
        assertThat(rating.undecided()).isTrue();
        assertThat(rating.pmf()).isEqualTo(Pmf.uniform(3));
    }

    @Test
    void theTemperatureComesAfterTheMeanOverSetsAndIsCapped() {
        List<double[]> sets = List.of(new double[] {0, 0.2, 1}, new double[] {0.5, 0, 0.1});
        Pmf mean = Ssr.rate(sets, SsrSettings.DEFAULT).pmf();
        assertThat(Ssr.rate(sets, new SsrSettings(9, 2.0, 0)).pmf()).isEqualTo(Ssr.temper(mean, 2));
    }

    @Test
    void theTiniestTemperatureIsStillADistribution() {
        assertThat(Ssr.temper(Pmf.of(0.2, 0.5, 0.3), Double.MIN_VALUE)).isEqualTo(Pmf.oneHot(3, 2));
    }

    @Test
    void temperatureZeroTakesTheFirstOfTheLargest() {
        assertThat(Ssr.temper(Pmf.of(0.1, 0.45, 0.45), 0)).isEqualTo(Pmf.oneHot(3, 2));
    }

    @Test
    void aNegativeTemperatureIsRefused() {
        assertThatThrownBy(() -> Ssr.temper(Pmf.uniform(3), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void vectorsOfDifferentLengthHaveNoCosine() {
        assertThatThrownBy(() -> Ssr.cosine(new double[2], new double[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsWithoutAWordOrNumberAreNotRated() {
        assertThat(SsrScorer.isUsable(" …?! 👍\n")).isFalse();
        assertThat(SsrScorer.isUsable("¿Sí?")).isTrue();
        assertThat(SsrScorer.isUsable("7")).isTrue();
    }
}
