package app.moderato.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back from one call that succeeded on the wire; the text may still be empty or off the point.
 *
 * @param model as the provider names what answered
 * @param fingerprint of the provider's system, null where it sends none
 * @param latency of the successful try, without waits
 */
public record ChatReply(
        String text,
        Finish finish,
        Usage usage,
        String model,
        @Nullable String fingerprint,
        Duration latency) {
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
