package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BestChancesTest {
    @Property(tries = 60, seed = "20261123")
    void chancesAddUpToOneWhateverTheDrawsAndTheNoise(
            @ForAll @IntRange(min = 1, max = 7) int concepts, @ForAll @LongRange(min = 0, max = 999) long seed) {
        Random random = new Random(seed);
        double[][] draws = new double[concepts][];
        for (int c = 0; c < concepts; c++) {
            // coarse figures tie often
            draws[c] = random.doubles(Bootstrap.DRAWS)
                    .map(x -> Math.round(4 * x) / 4.0)
                    .toArray();
        }
        double[] noise = random.doubles(50, -1, 1).toArray();
        assertThat(Arrays.stream(BestChances.of(draws, null, seed)).sum()).isCloseTo(1, within(1e-9));
        assertThat(Arrays.stream(BestChances.of(draws, noise, seed)).sum()).isCloseTo(1, within(1e-9));
    }

    @Property(tries = 30, seed = "20261123")
    void noiseTakesChancesFromAConceptThatAlwaysLeads(@ForAll @LongRange(min = 0, max = 999) long seed) {
        double[][] draws = {constant(0.5), constant(0.4)};
        double[] noise = new Random(seed).doubles(200, -1, 1).toArray();
        assertThat(BestChances.of(draws, null, seed)).containsExactly(1, 0);
        assertThat(BestChances.of(draws, noise, seed)[0]).isBetween(.45, .75);
    }

    @Test
    void aDrawThatHoldsNobodyOfAConceptIsWonByTheOthers() {
        assertThat(BestChances.of(new double[][] {constant(Double.NaN), constant(1)}, null, 1))
                .containsExactly(0, 1);
    }

    private static double[] constant(double value) {
        double[] draws = new double[Bootstrap.DRAWS];
        Arrays.fill(draws, value);
        return draws;
    }
}
