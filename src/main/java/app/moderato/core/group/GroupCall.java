package app.moderato.core.group;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.panel.PersonaId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try of one call on the wire, as it is kept.
 *
 * @param purpose such as {@code turn}, {@code private}, {@code chair}, {@code summary} or {@code themes}
 * @param who was to speak, null for the moderator
 * @param number of the try, from 1
 * @param reply null where the try failed
 * @param failure why, empty where it did not
 */
public record GroupCall(
        String purpose,
        @Nullable PersonaId who,
        int number,
        ChatRequest request,
        @Nullable ChatReply reply,
        String failure,
        Duration latency,
        Instant endedAt) {}
