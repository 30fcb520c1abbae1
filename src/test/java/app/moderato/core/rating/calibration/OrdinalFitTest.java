package app.moderato.core.rating.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.rating.Pmf;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrdinalFitTest {
    private static final double[] SCORES = {1.2, 1.9, 2.1, 2.4, 2.6, 2.8, 3.0, 3.1, 3.3, 3.5, 3.7, 3.9, 4.1, 4.4, 4.8};
    private static final double[] RATINGS = {1, 1, 3, 2, 2, 4, 3, 2, 3, 5, 4, 3, 5, 4, 5};

    /** SciPy's BFGS on the same likelihood. */
    @Test
    void estimatesAreThoseOfGreatestLikelihood() {
        OrdinalMap map = OrdinalFit.of(SCORES, RATINGS, 5);
        assertThat(map.slope()).isCloseTo(2.4814818, within(1e-4));
        double[] expected = {4.6289148, 6.6804925, 8.611224, 10.274798};
        for (int r = 0; r < expected.length; r++) {
            assertThat(map.thresholds().get(r)).isCloseTo(expected[r], within(1e-3));
        }
    }

    @Test
    void aHigherScoreNeverHasALowerMean() {
        OrdinalMap map = OrdinalFit.of(SCORES, RATINGS, 5);
        assertThat(DoubleStream.iterate(-2, score -> score < 7, score -> score + 0.25)
                        .mapToObj(map::pmf)
                        .map(Pmf::mean)
                        .toList())
                .isSorted();
    }

    @Test
    void scoresThatFallAsRatingsRiseGiveEveryTextTheLabelsOwnDistribution() {
        double[] turned = DoubleStream.of(SCORES).map(score -> -score).toArray();
        OrdinalMap map = OrdinalFit.of(turned, RATINGS, 5);
        assertThat(map.slope()).isZero();
        assertThat(map.pmf(-100)).isEqualTo(map.pmf(100));
        assertThat(map.pmf(0).at(1)).isCloseTo((2 + 0.2) / 16, within(1e-9));
    }

    @Test
    void scoresWithoutAMistakeAndPointsWithoutALabelKeepFiniteEstimates() {
        double[] scores = IntStream.range(0, 40).mapToDouble(i -> i / 10.0).toArray();
        double[] ratings =
                IntStream.range(0, 40).mapToDouble(i -> i < 20 ? 1 : 11).toArray();
        OrdinalMap map = OrdinalFit.of(scores, ratings, 11);
        assertThat(map.slope()).isFinite().isPositive();
        assertThat(map.thresholds()).allMatch(Double::isFinite).isSorted();
        assertThat(map.pmf(0).mean()).isLessThan(2);
        assertThat(map.pmf(4).mean()).isGreaterThan(10);
    }
}
