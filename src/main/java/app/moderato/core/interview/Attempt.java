package app.moderato.core.interview;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call on the wire, successful or not, or a reply kept from one, committed as soon as it ended.
 *
 * @param turn 0 for the question, 1.. for its probes
 * @param ask 1 for the first asking of that turn, 2 for the one re-ask
 * @param number of the try within that asking, from 1
 * @param reply null where the call failed
 * @param failure for people, empty where the call succeeded
 * @param latency of this try
 * @param fromCache kept from an earlier call with the same words: nothing was sent
 */
public record Attempt(
        CellKey key,
        int turn,
        int ask,
        int number,
        ChatRequest request,
        @Nullable ChatReply reply,
        String failure,
        Duration latency,
        Instant endedAt,
        boolean fromCache) {}
