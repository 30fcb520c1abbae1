package app.moderato.core.analysis.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class HypergeometricTest {
    private static final int STEPS = 20_000;

    @Test
    void evenUniformsGiveTheSharesOfTheDistribution() {
        int[][] cases = {{60, 12, 30}, {9, 4, 4}, {163, 100, 81}, {2, 1, 1}, {60, 1, 30}, {400, 399, 200}};
        for (int[] each : cases) {
            Hypergeometric draws = new Hypergeometric(each[0]);
            double[] shares = new double[each[1] + 1];
            for (int i = 0; i < STEPS; i++) {
                shares[draws.draw(each[0], each[1], each[2], (i + 0.5) / STEPS)] += 1.0 / STEPS;
            }
            HypergeometricDistribution known = new HypergeometricDistribution(each[0], each[1], each[2]);
            for (int k = 0; k <= each[1]; k++) {
                assertThat(shares[k]).isCloseTo(known.probability(k), within(2.0 / STEPS));
            }
        }
    }

    @Property
    void aDrawStaysPossible(
            @ForAll @IntRange(min = 1, max = 400) int total,
            @ForAll @IntRange(max = 400) int ofClass,
            @ForAll @IntRange(max = 400) int drawn,
            @ForAll @IntRange(max = 999) int uniform) {
        int k = Math.min(ofClass, total);
        int n = Math.min(drawn, total);
        int taken = new Hypergeometric(total).draw(total, k, n, uniform / 1000.0);
        assertThat(taken).isBetween(Math.max(0, n + k - total), Math.min(k, n));
    }
}
