package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PermutationTest {
    /** Four standard errors of a share of 9,999 draws at its widest. */
    private static final double CHANCE = 0.02;

    @Test
    void fiveDifferencesOfOneSignReachTheSmallestPThatTheirNumberAllows() {
        // of the 32 ways to sign 1..5 only two have a sum of ±15
        double[] p = Permutation.paired(ones(5), new double[][] {{1, 2, 3, 4, 5}}, 1);
        assertThat(p[0]).isCloseTo(2 / 32.0, within(CHANCE));
    }

    @Test
    void signFlipsAgreeWithCountingThemAll() {
        Random random = new Random(3);
        for (int round = 0; round < 6; round++) {
            double[] weights = random.doubles(9, 0.3, 3).toArray();
            double[] differences = random.doubles(9, -0.6, 1).toArray();
            double p = Permutation.paired(weights, new double[][] {differences}, round)[0];
            assertThat(p).isCloseTo(countedFlips(weights, differences), within(CHANCE));
        }
    }

    @Test
    void threeAgainstThreeThatDoNotOverlapHaveTwoOfTwentyDeals() {
        double none = Double.NaN;
        double[][] low = {{1, 2, 3, none, none, none}};
        double[][] high = {{none, none, none, 4, 5, 6}};
        assertThat(Permutation.unpaired(ones(6), low, high, 1)[0]).isCloseTo(0.1, within(CHANCE));
    }

    @Test
    void dealsOfWeightedPeopleAgreeWithCountingThemAll() {
        double none = Double.NaN;
        double[] weights = {1, 2, .5, 1.5, 1, 1, .7};
        double[] values = {3, 2, 4, 1, 2.5, 1, 3.2};
        double[][] first = {{3, 2, 4, none, none, none, none}};
        double[][] second = {{none, none, none, 1, 2.5, 1, 3.2}};
        assertThat(Permutation.unpaired(weights, first, second, 1)[0])
                .isCloseTo(countedDeals(weights, values, 3), within(CHANCE));
    }

    @Test
    void peopleWhoSawBothOnlySwap() {
        // everybody saw both: the difference of the means is the mean difference, the deals are sign flips
        double[][] first = {{2, 4, 4, 5, 3, 5}};
        double[][] second = {{1, 2, 3, 3, 3.5, 1}};
        double[] differences = {1, 2, 1, 2, -.5, 4};
        double p = Permutation.unpaired(ones(6), first, second, 1)[0];
        assertThat(p).isCloseTo(countedFlips(ones(6), differences), within(CHANCE));
    }

    @Test
    void noDifferenceAtAllIsNoEvidence() {
        assertThat(Permutation.paired(ones(40), new double[][] {new double[40]}, 1)[0])
                .isEqualTo(1);
    }

    @Property(tries = 50, seed = "20261123")
    void pIsAShareOfTheDrawsAndDoesNotKnowUnits(
            @ForAll @Size(min = 2, max = 12) List<@DoubleRange(min = -2, max = 2) Double> found) {
        double[] differences = found.stream().mapToDouble(Double::doubleValue).toArray();
        double[] other = Arrays.stream(differences).map(d -> -4 * d).toArray();
        double[] p = Permutation.paired(ones(differences.length), new double[][] {differences, other}, 7);
        assertThat(p[0]).isBetween(1 / 10_000.0, 1.0).isEqualTo(p[1]);
    }

    private static double countedFlips(double[] weights, double[] differences) {
        int n = weights.length;
        double observed = Math.abs(signed(weights, differences, 0));
        return IntStream.range(0, 1 << n)
                        .filter(flips -> Math.abs(signed(weights, differences, flips)) >= observed - 1e-12)
                        .count()
                / (double) (1 << n);
    }

    private static double signed(double[] weights, double[] differences, int flips) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> weights[i] * differences[i] * ((flips >> i & 1) == 0 ? 1 : -1))
                .sum();
    }

    private static double countedDeals(double[] weights, double[] values, int first) {
        int n = weights.length;
        double observed = Math.abs(between(weights, values, (1 << first) - 1));
        int[] deals = IntStream.range(0, 1 << n)
                .filter(deal -> Integer.bitCount(deal) == first)
                .toArray();
        return IntStream.of(deals)
                        .filter(deal -> Math.abs(between(weights, values, deal)) >= observed - 1e-12)
                        .count()
                / (double) deals.length;
    }

    private static double between(double[] weights, double[] values, int deal) {
        double[] sums = new double[2];
        double[] totals = new double[2];
        for (int i = 0; i < weights.length; i++) {
            sums[deal >> i & 1] += weights[i] * values[i];
            totals[deal >> i & 1] += weights[i];
        }
        return sums[1] / totals[1] - sums[0] / totals[0];
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
