package app.moderato.core.interview;

import app.moderato.core.llm.Usage;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A run's row in the workspace.
 *
 * @param series id of the first run of the series it was begun in, null for a run of its own
 * @param studyTitle for lists
 * @param studySource the study file's text as run
 * @param studyPath where it was read from, empty for a bundled study
 * @param baseUrl null for the provider's usual one
 * @param seed of orders and respondents; the study's unless the command line gave one
 * @param promptHash SHA-256 over the prompt templates used
 * @param stamp what else shaped the numbers: formula, ε, T, embedder, reference sets, concurrency …
 * @param cells number of cells by status; pending ones included
 * @param rated answers that have a rating so far; ratings may trail the run's end
 * @param costUsd null where the model's price is unknown
 */
public record RunRecord(
        RunId id,
        @Nullable RunId series,
        String studyTitle,
        String studySource,
        String studyPath,
        RunState state,
        String provider,
        @Nullable String baseUrl,
        String model,
        long seed,
        String promptHash,
        Map<String, String> stamp,
        Map<CellStatus, Integer> cells,
        int rated,
        Totals totals,
        @Nullable Double costUsd,
        Instant startedAt,
        @Nullable Instant endedAt) {
    /**
     * Sums over all attempts.
     *
     * @param calls on the wire
     * @param retries calls that failed and were repeated
     * @param tokens of all calls, as reported
     * @param fromCache replies kept from earlier calls, nothing of them among the others
     */
    public record Totals(int calls, int retries, Usage tokens, int fromCache) {
        public static final Totals NONE = new Totals(0, 0, Usage.NONE, 0);
    }

    public boolean rehearsal() {
        return provider.equals("rehearsal");
    }

    /** Whether only a few people of the study's panel were asked, to see what goes wrong. */
    public boolean pilot() {
        return stamp.containsKey(RunRemarks.PILOT);
    }

    /** Whether it asks some people of another run again, to see what of its conclusions stays. */
    public boolean stability() {
        return stamp.containsKey(RunRemarks.STABILITY);
    }

    /** Whether it is a run of the study for its own sake: neither a pilot nor a part of a stability study. */
    public boolean whole() {
        return !pilot() && !stability();
    }

    /**
     * Why it was ended by the stopping rule that was fixed before it, for people; nobody else needs to be asked then. Empty
     * where something else ended it, or it went on by wish and was stopped again.
     */
    public Optional<String> decided() {
        return state == RunState.STOPPED ? enough() : Optional.empty();
    }

    /** What its stopping rule said when it had heard enough, also while the last interviews go on; empty before, and by wish. */
    public Optional<String> enough() {
        return stamp.containsKey(RunJournal.BEYOND)
                ? Optional.empty()
                : Optional.ofNullable(stamp.get(RunJournal.ENOUGH));
    }

    /** Its state in a word: its code, or “decided” where its own rule ended it. */
    public String outcome() {
        return decided().isPresent() ? "decided" : state.code();
    }

    /** Whether it asked everybody it was to ask: all of its cells, or as many people as its own rule took. */
    public boolean heardOut() {
        return state == RunState.COMPLETED || decided().isPresent();
    }

    public int planned() {
        return cells.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int count(CellStatus status) {
        return cells.getOrDefault(status, 0);
    }

    /** Cells answered, or skipped because the guide does not ask them: what every share of a run is counted in. */
    public int done() {
        return count(CellStatus.ANSWERED) + count(CellStatus.SKIPPED);
    }

    /** Cells asked that ended without an answer. */
    public int failed() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getKey().withoutAnswer())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
