package app.moderato.core.analysis.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final List<Double> STANDARD = normal(1, 1);

    /** Centred and of the standard deviation wanted, so that theory applies. */
    private static List<Double> normal(long seed, double sd) {
        List<Double> drawn =
                Stream.generate(new Random(seed)::nextGaussian).limit(400).toList();
        double mean = drawn.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double now = Math.sqrt(Variation.variance(drawn));
        return drawn.stream().map(value -> (value - mean) / now * sd).toList();
    }

    private static Variation paired(List<Double> differences, List<Double> repeats) {
        return new Variation(true, 1, differences, List.of(), repeats, 1, 1, true);
    }

    private static double power(PowerTable table, int people, int replicates) {
        return table.rows().stream()
                .filter(row -> row.people() == people && row.replicates() == replicates)
                .mapToDouble(PowerTable.Row::power)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withoutNoisePowerIsThatOfTheTTest() {
        PowerTable table = Planner.table(paired(STANDARD, List.of()), 0.3, 0.8, List.of(1), null, 5);
        for (int people : List.of(50, 100, 150)) {
            double theory = new NormalDistribution().cumulativeProbability(0.3 * Math.sqrt(people) - 1.98);
            assertThat(power(table, people, 1)).as("%s people", people).isCloseTo(theory, within(0.05));
        }
        assertThat(table.people(1)).hasValue(100);
    }

    @Test
    void aDifferenceThatIsNotThereIsSeldomTold() {
        PowerTable table = Planner.table(paired(STANDARD, normal(2, 0.5)), 1e-9, 0.8, List.of(1, 2), null, 5);
        assertThat(table.rows()).allMatch(row -> row.power() < 0.05);
        assertThat(table.people(1)).isEmpty();
    }

    @Test
    void noiseCostsPowerAndReplicatesGiveSomeOfItBack() {
        PowerTable quiet = Planner.table(paired(STANDARD, normal(2, 0.1)), 0.2, 0.8, List.of(1), null, 5);
        PowerTable loud = Planner.table(paired(STANDARD, normal(2, 0.9)), 0.2, 0.8, List.of(1, 3), 0.01, 5);
        assertThat(power(loud, 200, 1)).isLessThan(power(quiet, 200, 1));
        assertThat(power(loud, 200, 3)).isGreaterThan(power(loud, 200, 1) + 0.05);
        assertThat(loud.rows().getLast().costUsd()).isCloseTo(1200 * 3 * 0.01, within(1e-9));
    }

    @Test
    void differentPeopleForEachConceptNeedManyMore() {
        Variation apart = new Variation(false, 0.5, normal(3, 1), normal(4, 1), List.of(), 1, 1, false);
        PowerTable table = Planner.table(apart, 0.3, 0.8, List.of(1), null, 5);
        assertThat(table.people(1).orElseThrow()).isBetween(300, 400);
    }

    @Test
    void theSameSeedGivesTheSameTable() {
        Variation past = paired(STANDARD, normal(2, 0.3));
        assertThat(Planner.table(past, 0.2, 0.8, List.of(1, 2), null, 9))
                .isEqualTo(Planner.table(past, 0.2, 0.8, List.of(1, 2), null, 9));
    }

    @Test
    void replicatesTakeAwayAtMostWhatTheyAverageOut() {
        Variation past = paired(STANDARD, normal(2, 0.8));
        assertThat(past.within()).isCloseTo(0.32, within(1e-9));
        assertThat(past.scale(STANDARD, 2, 1)).isCloseTo(1, within(1e-9));
        assertThat(past.scale(STANDARD, 2, 2)).isCloseTo(Math.sqrt(1 - 0.32), within(1e-9));
    }
}
