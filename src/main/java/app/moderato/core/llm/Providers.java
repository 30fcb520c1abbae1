package app.moderato.core.llm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The providers Moderato can connect to. */
public interface Providers {
    List<Profile> known();

    default Optional<Profile> find(String name) {
        return known().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    /** @throws LlmException for a name that no provider has, with the name that was probably meant */
    default Profile required(String name) throws LlmException {
        return find(name).orElseThrow(() -> new LlmException(LlmFailure.UnknownProvider.of(name, known())));
    }

    /** @throws IllegalArgumentException for a name no longer known */
    default Profile stillKnown(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("No provider " + name));
    }

    /** The provider meant where none, or only an address, is named: {@code openai} or {@code custom}. */
    static String named(@Nullable String provider, @Nullable String baseUrl) {
        if (provider != null) {
            return provider;
        }
        return baseUrl == null ? "openai" : "custom";
    }

    /**
     * What was learned about a model; nothing is sent.
     *
     * @param baseUrl null for the provider's usual one
     */
    default ModelTraits traits(String provider, @Nullable String baseUrl, String model) {
        return ModelTraits.UNKNOWN;
    }

    /** Prepares a connection without sending anything. @throws LlmException for a missing key or an unknown provider */
    ChatModel connect(ProviderSettings settings) throws LlmException;

    /**
     * The same for calls that are handed over in batches, at half the price.
     *
     * @throws LlmException also where the provider is known to take no batches
     */
    default ChatModel connectInBatches(ProviderSettings settings) throws LlmException {
        throw new LlmException(new LlmFailure.TakesNoBatches(settings.provider()));
    }

    /**
     * @param baseUrl the usual endpoint, null where the user must name one
     * @param keyVariable the environment variable that usually holds the key, null where none is needed; {@code custom}
     *     uses it where it is set and does without otherwise
     * @param local runs on this machine: nothing leaves the laptop
     */
    record Profile(
            String name,
            String title,
            @Nullable String baseUrl,
            @Nullable String keyVariable,
            boolean local) {}
}
