package app.moderato.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a provider takes what is asked of it, at one moment.
 *
 * @param allowed calls in flight at most, as a person set it; 0 where nothing limits them
 * @param taken of these, how many the provider bears for now
 * @param outage null while the provider answers
 * @param batches null where calls are made one by one
 */
public record Traffic(
        int allowed,
        int taken,
        @Nullable Outage outage,
        @Nullable Batches batches) {
    public static final Traffic FREE = new Traffic(0, 0, null);

    /** Of calls that are made one by one. */
    public Traffic(int allowed, int taken, @Nullable Outage outage) {
        this(allowed, taken, outage, null);
    }

    /**
     * Calls handed over together.
     *
     * @param handedOver batches so far, in this sitting or still open from an earlier one
     * @param open of these, how many the provider is still at work on
     * @param done lines of the open ones that are worked off
     * @param lines of the open ones
     */
    public record Batches(int handedOver, int open, long done, long lines) {
        /** For people, empty while the provider has none. */
        public String words() {
            if (open == 0) {
                return "";
            }
            String which = open == 1 ? "batch " + handedOver : open + " batches";
            return which + " at the provider: " + done + " of " + lines + " done";
        }
    }

    /**
     * Nothing but failures came back, so calls wait while one at a time tries again.
     *
     * @param why the last failure
     * @param lasted since the calls began to wait
     * @param nextTry until one is sent again, zero while one is on its way
     */
    public record Outage(LlmFailure why, Duration lasted, Duration nextTry) {}
}
