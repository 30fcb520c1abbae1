package app.moderato.core.llm;

import org.jspecify.annotations.Nullable;

/**
 * How to reach a model. Never holds a key, only the name of the variable that does.
 *
 * @param provider a name of {@link Providers#known()}
 * @param baseUrl null for the provider's usual one
 * @param keyVariable null for the provider's usual one
 */
public record ProviderSettings(
        String provider,
        @Nullable String baseUrl,
        String model,
        @Nullable String keyVariable,
        Limits limits) {}
