package app.moderato.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a provider takes what is asked of it, at one moment.
 *
 * @param allowed calls in flight at most, as a person set it; 0 where nothing limits them
 * @param taken of these, how many the provider bears for now
 * @param outage null while the provider answers
 */
public record Traffic(int allowed, int taken, @Nullable Outage outage) {
    public static final Traffic FREE = new Traffic(0, 0, null);

    /**
     * Nothing but failures came back, so calls wait while one at a time tries again.
     *
     * @param why the last failure
     * @param lasted since the calls began to wait
     * @param nextTry until one is sent again, zero while one is on its way
     */
    public record Outage(LlmFailure why, Duration lasted, Duration nextTry) {}
}
