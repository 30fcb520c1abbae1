package app.moderato.core.analysis.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What numbers of people and replicates would show.
 *
 * @param difference that shall be told, in the measure's unit
 * @param wanted power, 0..1
 * @param rows by people, then by replicates
 */
public record PowerTable(double difference, double wanted, List<Row> rows) {
    private static final double SURE = 0.995;

    public PowerTable {
        rows = List.copyOf(rows);
    }

    /**
     * @param people asked in all
     * @param power share of simulated runs in which the better concept is called better
     * @param costUsd as the past run cost by interview; null where that is unknown
     */
    public record Row(
            int people,
            int replicates,
            double power,
            @Nullable Double costUsd) {}

    /** The fewest people of the table who reach the power wanted; empty where none of them does. */
    public OptionalInt people(int replicates) {
        return needed(replicates).stream().mapToInt(Row::people).findFirst();
    }

    /** The row of {@link #people(int)}. */
    public Optional<Row> needed(int replicates) {
        return rows.stream()
                .filter(row -> row.replicates() == replicates && row.power() >= wanted)
                .min(Comparator.comparingInt(Row::people));
    }

    /** Numbers of replicates that were tried. */
    public List<Integer> replicates() {
        return rows.stream().map(Row::replicates).distinct().toList();
    }

    /** Those worth a line: up to the first number of people with whom nearly every run tells it, whatever the replicates. */
    public List<Integer> worthShowing() {
        List<Integer> all = rows.stream().map(Row::people).distinct().toList();
        long unsure = all.stream()
                .filter(people -> of(people).stream().anyMatch(row -> row.power() < SURE))
                .count();
        return all.subList(0, (int) Math.min(all.size(), unsure + 1));
    }

    /** By replicates; empty for a number of people that was not tried. */
    public List<Row> of(int people) {
        return rows.stream().filter(row -> row.people() == people).toList();
    }
}
