package app.moderato.provider.retry;

import app.moderato.core.llm.LlmFailure;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after a failed try. Without a wish of the provider: {@code first · 2^(n-1)}, at most {@code longest},
 * of which a random half is taken off so that calls that failed together do not come back together. A provider's
 * Retry-After is waited out, up to {@link #LONGEST_WISH}, plus up to one second of the same spread.
 *
 * @param random uniform in [0, 1)
 */
public record Backoff(Duration first, Duration longest, DoubleSupplier random) {
    /** A provider that asks for more is tried again earlier: the tries run out instead of the run standing still. */
    public static final Duration LONGEST_WISH = Duration.ofMinutes(2);

    private static final Duration SPREAD = Duration.ofSeconds(1);

    /** @param failedTries ≥ 1 */
    public Duration after(int failedTries, LlmFailure failure) {
        Duration wish = wishOf(failure);
        if (wish != null) {
            return shorter(wish, LONGEST_WISH).plus(times(SPREAD, random.getAsDouble()));
        }
        Duration doubled = times(first, Math.pow(2, Math.min(failedTries - 1, 20)));
        return times(shorter(doubled, longest), 0.5 + 0.5 * random.getAsDouble());
    }

    private static @Nullable Duration wishOf(LlmFailure failure) {
        return switch (failure) {
            case LlmFailure.RateLimited limited -> limited.retryAfter();
            case LlmFailure.ServerError error -> error.retryAfter();
            default -> null;
        };
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
