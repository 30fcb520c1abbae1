package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.analysis.inference.Interval;
import org.junit.jupiter.api.Test;

class CountedScaleTest {
    @Test
    void theIntervalsAreThoseOfThePosterior() {
        // quantiles of Beta(29, 23.5) by integrating its density; (1·3.5 + 2·7.5 + 3·12.5 + 4·20.5 + 5·8.5) / 52.5
        CountedScale found = CountedScale.of(new double[] {3, 7, 12, 20, 8});
        assertThat(found.top2().low()).isEqualTo(0.41781, within(1e-4));
        assertThat(found.top2().high()).isEqualTo(0.68317, within(1e-4));
        assertThat((found.mean().low() + found.mean().high()) / 2).isEqualTo(180.5 / 52.5, within(1e-12));
    }

    @Test
    void aFigureAtTheEndOfTheScaleIsInItsOwnInterval() {
        CountedScale found = CountedScale.of(new double[] {0, 0, 0, 0, 12});
        assertThat(found.mean().high()).isEqualTo(5);
        assertThat(found.mean().low()).isBetween(4.0, 5.0);
        assertThat(found.top2().high()).isEqualTo(1);
        assertThat(found.top2().low()).isBetween(0.6, 1.0);
    }

    @Test
    void onTwoPointsTheTwoHighestAreAllThereIs() {
        CountedScale found = CountedScale.of(new double[] {4, 6});
        assertThat(found.top2()).isEqualTo(new Interval(1, 1));
        assertThat(found.mean().low()).isBetween(1.2, 1.4);
        assertThat(found.mean().high()).isBetween(1.8, 2.0);
    }
}
