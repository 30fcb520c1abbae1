package app.moderato.core.interview;

import app.moderato.core.llm.Usage;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a cell ended.
 *
 * @param exchanges the question as put and the reply, then probes; for a cell without an answer what there was
 * @param value what was read from the words: choices joined by {@code |}, a number, a price; empty for none
 * @param reason for people, why there is no answer; empty for an answered cell
 * @param model as the provider named what answered; empty where nothing did
 * @param usage over all attempts of the cell
 * @param latencyMillis of the successful calls, added up
 * @param attempts calls made for this cell, failed ones included; 0 for a skipped cell
 */
public record Answer(
        CellKey key,
        CellStatus status,
        List<Exchange> exchanges,
        String value,
        String reason,
        String model,
        @Nullable String fingerprint,
        long seed,
        double temperature,
        Usage usage,
        long latencyMillis,
        int attempts,
        Instant createdAt) {
    public Answer {
        exchanges = List.copyOf(exchanges);
    }

    /** The persona's words: the reply, each probe's reply appended by a newline. Empty unless answered. */
    public String text() {
        return status == CellStatus.ANSWERED
                ? exchanges.stream().map(Exchange::replied).collect(Collectors.joining("\n"))
                : "";
    }
}
