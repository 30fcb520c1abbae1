package app.moderato.core.analysis.planning;

import java.util.List;
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
        return rows.stream()
                .filter(row -> row.replicates() == replicates && row.power() >= wanted)
                .mapToInt(Row::people)
                .min();
    }
}
