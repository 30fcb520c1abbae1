package app.moderato.core.llm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a model. Never holds a key, only the name of the variable that does.
 *
 * @param provider a name of {@link Providers#known()}
 * @param baseUrl null for the provider's usual one
 * @param keyVariable null for the provider's usual one
 * @param concurrency calls in flight, ≥ 1
 * @param requestsPerMinute 0 for no limit
 * @param timeout of one call
 */
public record ProviderSettings(
        String provider,
        @Nullable String baseUrl,
        String model,
        @Nullable String keyVariable,
        int concurrency,
        int requestsPerMinute,
        Duration timeout) {}
