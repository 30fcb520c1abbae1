package app.moderato.core.analysis.ordinal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LikelihoodTest {
    private static final double[][] ROWS = {{0.3, -1}, {-2, 0.5}, {1.1, 2}, {0, 0}};
    private static final double[][] MASSES = {{1, 0, 0, 0}, {0, 2.5, 0, 0.5}, {0.1, 0.2, 0.3, 0.4}, {0, 0, 1, 1}};
    private static final double[] ESTIMATES = {-1.2, 0.1, 1.4, 0.6, -0.3};
    private static final double STEP = 1e-6;

    private static double[] moved(int estimate, double by) {
        double[] moved = ESTIMATES.clone();
        moved[estimate] += by;
        return moved;
    }

    @ParameterizedTest
    @EnumSource
    void derivativesAreThoseOfTheValue(Link link) {
        Likelihood likelihood = new Likelihood(link, ROWS, MASSES);
        Likelihood.Derivatives here = likelihood.derivatives(ESTIMATES);
        for (int i = 0; i < ESTIMATES.length; i++) {
            double[] up = moved(i, STEP);
            double[] down = moved(i, -STEP);
            assertThat(here.gradient().getEntry(i))
                    .isCloseTo((likelihood.value(up) - likelihood.value(down)) / (2 * STEP), within(1e-7));
            double[] bent = likelihood
                    .derivatives(up)
                    .gradient()
                    .subtract(likelihood.derivatives(down).gradient())
                    .mapDivide(-2 * STEP)
                    .toArray();
            assertThat(here.information().getRow(i)).containsExactly(bent, within(1e-7));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkIsADistribution(Link link) {
        for (double share : new double[] {1e-6, 0.01, 0.3, 0.5, 0.9, 0.999}) {
            double x = link.quantile(share);
            assertThat(link.below(x)).isCloseTo(share, within(1e-12));
            assertThat(link.above(x)).isCloseTo(1 - share, within(1e-12));
        }
        assertThat(link.between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isEqualTo(1);
        assertThat(link.between(3, 3.001)).isPositive();
        assertThat(link.density(1000)).isZero();
        assertThat(link.slope(1000)).isZero();
        assertThat(link.slope(-1000)).isZero();
    }
}
