package app.moderato.core.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ControlledRoundingTest {
    @Test
    void theLargestRemaindersAreRoundedUp() {
        assertThat(ControlledRounding.largestRemainder(new double[] {0.47, 0.16, 0.158, 0.212}, 10))
                .containsExactly(5, 2, 1, 2);
    }

    @Test
    void aCategoryWithoutAShareGetsNobody() {
        assertThat(ControlledRounding.largestRemainder(new double[] {0, 1, 1, 1}, 4)[0])
                .isZero();
    }

    @Property(tries = 200)
    void allocationsAddUpAndStayWithinOnePerson(
            @ForAll @IntRange(min = 1, max = 60) int categories,
            @ForAll @IntRange(min = 1, max = 5000) int n,
            @ForAll long seed) {
        double[] shares = new SplittableRandom(seed).doubles(categories).toArray();
        double sum = Arrays.stream(shares).sum();
        int[] counts = ControlledRounding.largestRemainder(shares, n);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(n);
        for (int i = 0; i < shares.length; i++) {
            assertThat(counts[i]).isBetween((int) Math.floor(shares[i] / sum * n - 1e-6), (int)
                    Math.ceil(shares[i] / sum * n + 1e-6));
        }
    }

    @Property(tries = 200)
    void twoWayTablesKeepCellsRowsAndColumnsWithinOnePerson(
            @ForAll @IntRange(min = 1, max = 12) int rows,
            @ForAll @IntRange(min = 1, max = 12) int columns,
            @ForAll @IntRange(min = 1, max = 1000) int n,
            @ForAll @DoubleRange(min = 0, max = 0.9) double empty,
            @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] table = new double[rows][columns];
        double sum = 0;
        for (double[] row : table) {
            for (int j = 0; j < columns; j++) {
                row[j] = random.nextDouble() < empty ? 0 : random.nextDouble();
                sum += row[j];
            }
        }
        if (sum == 0) {
            table[0][0] = sum = 1;
        }
        int cells = rows * columns;
        int[] row = new int[cells];
        int[] column = new int[cells];
        double[] expected = new double[cells];
        for (int i = 0; i < cells; i++) {
            row[i] = i / columns;
            column[i] = i % columns;
            expected[i] = table[row[i]][column[i]] / sum * n;
        }
        int[] counts = ControlledRounding.twoWay(row, column, expected, random);
        assertThat(Arrays.stream(counts).sum()).isEqualTo(n);
        within(counts, expected, new int[0], cells);
        within(counts, expected, row, rows);
        within(counts, expected, column, columns);
    }

    private static void within(int[] counts, double[] expected, int[] group, int groups) {
        double[] wanted = new double[groups];
        int[] got = new int[groups];
        for (int i = 0; i < counts.length; i++) {
            int at = group.length == 0 ? i : group[i];
            wanted[at] += expected[i];
            got[at] += counts[i];
        }
        for (int i = 0; i < groups; i++) {
            assertThat(got[i]).isBetween((int) Math.floor(wanted[i] + 1e-6), (int) Math.ceil(wanted[i] - 1e-6));
        }
    }
}
