package app.moderato.core.interview;

import java.util.EnumMap;
import java.util.Map;

/**
 * A running run in figures at one moment.
 *
 * @param cells number by status, pending ones included
 */
public record RunProgress(Map<CellStatus, Integer> cells, int retries) {
    public RunProgress {
        cells = new EnumMap<>(cells);
    }

    public int planned() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Cells that are no longer pending. */
    public int ended() {
        return planned() - cells.getOrDefault(CellStatus.PENDING, 0);
    }

    public int withoutAnswer() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().withoutAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
