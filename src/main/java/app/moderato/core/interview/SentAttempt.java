package app.moderato.core.interview;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call on the wire as kept, or a reply kept from one, for the log of an answer.
 *
 * @param turn 0 for the question, 1.. for its probes
 * @param ask 1 for the first asking of that turn, 2 for the one re-ask
 * @param number of the try within that asking, from 1
 * @param superseded whether its cell was asked again since
 * @param messages as sent, in order
 * @param model as the provider named it; empty where nothing answered
 * @param latency of this try
 * @param finish null where the call failed
 * @param reply null where the call failed
 * @param failure for people, empty where the call succeeded
 * @param fromCache kept from an earlier call with the same words: nothing was sent
 */
public record SentAttempt(
        int turn,
        int ask,
        int number,
        boolean superseded,
        List<Message> messages,
        double temperature,
        int maxOutputTokens,
        long seed,
        String model,
        @Nullable String fingerprint,
        Usage usage,
        Duration latency,
        @Nullable Finish finish,
        @Nullable String reply,
        String failure,
        Instant endedAt,
        boolean fromCache) {
    public SentAttempt {
        messages = List.copyOf(messages);
    }

    /**
     * One message of the conversation.
     *
     * @param pictures their names in the study file
     */
    public record Message(ChatMessage.Role role, String text, List<String> pictures) {
        public Message {
            pictures = List.copyOf(pictures);
        }
    }
}
