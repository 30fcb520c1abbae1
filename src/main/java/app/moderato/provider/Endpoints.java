package app.moderato.provider;

import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.provider.openai.Endpoint;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Where a model is and which key opens it. A key comes from the environment variable that the person named; where none was
 * named, from the provider's usual variable, then from the keychain. At {@code custom} addresses the keychain comes first:
 * a key that was given for this very address is meant before one that is meant for OpenAI.
 */
public final class Endpoints {
    /** For servers that want no key: the header cannot be left out, and no one takes this for a secret. */
    private static final String NO_KEY_NEEDED = "no-key-needed";

    private final KeySource environment;
    private final KeyVault vault;

    public Endpoints(KeySource environment, KeyVault vault) {
        this.environment = environment;
        this.vault = vault;
    }

    /** Sends nothing. Not on the screen's thread: the keychain may be slow. */
    Endpoint of(Profile profile, ProviderSettings settings) throws LlmException {
        return new Endpoint(
                profile.name(),
                baseUrl(profile, settings),
                profile.local(),
                settings.model(),
                key(profile, settings),
                settings.limits().timeout());
    }

    private static URI baseUrl(Profile profile, ProviderSettings settings) throws LlmException {
        String url = Optional.ofNullable(settings.baseUrl())
                .or(() -> Optional.ofNullable(profile.baseUrl()))
                .orElseThrow(() -> new LlmException(new LlmFailure.NoBaseUrl(profile.name())));
        return BaseUrl.parse(profile.name(), url);
    }

    private String key(Profile profile, ProviderSettings settings) throws LlmException {
        String named = settings.keyVariable();
        if (named != null) {
            return keyIn(profile, named);
        }
        String usual = profile.keyVariable();
        if (usual == null) {
            return NO_KEY_NEEDED;
        }
        boolean custom = profile.name().equals(Known.CUSTOM);
        Supplier<Optional<Found>> fromEnvironment =
                () -> environment.key(profile.name(), usual).map(key -> new Found(key, usual));
        Supplier<Optional<Found>> fromVault =
                () -> vault.key(profile.name(), settings.baseUrl()).map(key -> new Found(key, "the keychain"));
        Optional<Found> found = (custom ? Stream.of(fromVault, fromEnvironment) : Stream.of(fromEnvironment, fromVault))
                .flatMap(source -> source.get().stream())
                .findFirst();
        if (found.isEmpty() && custom) {
            return NO_KEY_NEEDED;
        }
        return sendable(
                profile, found.orElseThrow(() -> new LlmException(new LlmFailure.NoKey(profile.name(), usual))));
    }

    /** A variable that a person names must hold a key. */
    private String keyIn(Profile profile, String variable) throws LlmException {
        if (!KeyShape.variable(variable)) {
            throw new LlmException(new LlmFailure.NotAVariable(profile.name()));
        }
        String key = environment
                .key(profile.name(), variable)
                .orElseThrow(() -> new LlmException(new LlmFailure.EmptyVariable(profile.name(), variable)));
        return sendable(profile, new Found(key, variable));
    }

    private static String sendable(Profile profile, Found found) throws LlmException {
        if (!KeyShape.sendable(found.key())) {
            throw new LlmException(new LlmFailure.UnusableKey(profile.name(), found.place()));
        }
        return found.key();
    }

    /** @param place where it was found, for people */
    private record Found(String key, String place) {
        @Override
        public String toString() {
            return "a key in " + place;
        }
    }
}
