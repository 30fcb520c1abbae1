package app.moderato.core.interview;

import app.moderato.core.study.RatingMethod;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A run's answers rated once more, by another method or under other settings. It never changes the run's own ratings.
 *
 * @param name unique within the run
 * @param stamp what shaped its numbers: formula, ε, T, embedder, scales and their version, or model and prompts
 * @param cells by status, where a model was asked: one for each answer of the run that is to be rated; empty for ssr
 * @param rated answers that have a rating under it
 * @param totals of the calls made for it
 * @param costUsd null where the model's price is unknown
 */
public record Scoring(
        RunId run,
        String name,
        RatingMethod method,
        Map<String, String> stamp,
        Map<CellStatus, Integer> cells,
        int rated,
        RunRecord.Totals totals,
        @Nullable Double costUsd,
        Instant madeAt) {
    /** What a name may look like. */
    public static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,39}";

    public Scoring {
        stamp = Collections.unmodifiableMap(new TreeMap<>(stamp));
        Map<CellStatus, Integer> copy = new EnumMap<>(CellStatus.class);
        copy.putAll(cells);
        cells = Collections.unmodifiableMap(copy);
    }

    public int planned() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Answers still to be put to the model. */
    public int open() {
        return cells.getOrDefault(CellStatus.PENDING, 0);
    }

    /** Asked, and ended without a number. */
    public int failed() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().withoutAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
