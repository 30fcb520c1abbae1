package app.moderato.core.interview;

import java.util.EnumMap;
import java.util.Map;

/** Counts a running run's cells by status, and its retries. Any thread. */
final class RunTally {
    private final Map<CellStatus, Integer> cells = new EnumMap<>(CellStatus.class);
    private int retries;

    /** @param before as earlier sessions left them */
    RunTally(Map<CellStatus, Integer> before) {
        for (CellStatus status : CellStatus.values()) {
            cells.put(status, before.getOrDefault(status, 0));
        }
    }

    synchronized void hear(RunEvent event) {
        switch (event) {
            case RunEvent.CellEnded(Answer answer) -> {
                cells.merge(CellStatus.PENDING, -1, Integer::sum);
                cells.merge(answer.status(), 1, Integer::sum);
            }
            case RunEvent.Retried retried -> retries++;
            default -> {}
        }
    }

    synchronized RunProgress progress() {
        return new RunProgress(cells, retries);
    }
}
