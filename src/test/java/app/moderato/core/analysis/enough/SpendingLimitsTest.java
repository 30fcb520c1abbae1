package app.moderato.core.analysis.enough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpendingLimitsTest {
    /** As R's gsDesign gives them for five equal looks, sfLDPocock, two-sided 0.05. */
    @Test
    void fiveEqualLooksHaveThePublishedLimits() {
        List<Double> limits = SpendingLimits.of(List.of(20, 40, 60, 80, 100), 0.05);
        double[] published = {2.438, 2.427, 2.410, 2.397, 2.386};
        for (int i = 0; i < published.length; i++) {
            assertThat(limits.get(i)).isCloseTo(published[i], within(0.002));
        }
    }

    @Test
    void oneLookHasTheUsualLimit() {
        assertThat(SpendingLimits.of(List.of(60), 0.05).getFirst()).isCloseTo(1.959964, within(1e-5));
    }

    @Test
    void anyLimitIsPassedAsOftenAsStatedWhereNothingIsThere() {
        List<Integer> people =
                IntStream.rangeClosed(3, 50).mapToObj(i -> i * 20).toList();
        List<Double> limits = SpendingLimits.of(people, 0.05);
        Random random = new Random(7);
        int runs = 20_000;
        int passed = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            int before = 0;
            for (int look = 0; look < people.size(); look++) {
                sum += Math.sqrt(people.get(look) - before) * random.nextGaussian();
                before = people.get(look);
                if (Math.abs(sum) / Math.sqrt(before) >= limits.get(look)) {
                    passed++;
                    break;
                }
            }
        }
        assertThat((double) passed / runs).isCloseTo(0.05, within(0.005));
    }
}
