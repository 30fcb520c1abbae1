package app.moderato.core.llm;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back from one call that succeeded on the wire; the text may still be empty or off the point.
 *
 * @param model as the provider names what answered
 * @param fingerprint of the provider's system, null where it sends none
 * @param latency of the successful try, without waits
 * @param tokens how the text begins with what might have been said instead, in order; empty where that was not asked for
 *     or is not known
 */
public record ChatReply(
        String text,
        Finish finish,
        Usage usage,
        String model,
        @Nullable String fingerprint,
        Duration latency,
        List<SaidToken> tokens) {
    /** Tokens kept of a reply: what is read by its likelihoods is short. */
    public static final int TOKENS_KEPT = 24;

    public ChatReply {
        tokens = List.copyOf(tokens.size() > TOKENS_KEPT ? tokens.subList(0, TOKENS_KEPT) : tokens);
    }

    /** Of which only the words are known. */
    public ChatReply(
            String text, Finish finish, Usage usage, String model, @Nullable String fingerprint, Duration latency) {
        this(text, finish, usage, model, fingerprint, latency, List.of());
    }

    /** Why the model stopped. */
    public enum Finish {
        /** It had said its piece. */
        STOP,
        /** The token limit cut it off. */
        LENGTH,
        /** The provider's filter withheld it. */
        FILTERED
    }
}
