package app.moderato.provider;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.provider.openai.Endpoint;
import app.moderato.provider.openai.OpenAiChat;
import app.moderato.provider.retry.Patience;
import app.moderato.provider.retry.PatientModel;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Connects to a provider by its name. Nothing is sent before the first question. */
public final class ProviderCatalogue implements Providers {
    /** For servers that want no key: the header cannot be left out, and no one takes this for a secret. */
    private static final String NO_KEY_NEEDED = "no-key-needed";

    private final KeySource keys;
    private final Function<ProviderSettings, ChatModel> rehearsal;
    private final Clock clock;

    /** @param rehearsal opens the built-in model that needs no key and no network */
    public ProviderCatalogue(KeySource keys, Function<ProviderSettings, ChatModel> rehearsal, Clock clock) {
        this.keys = keys;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @Override
    public List<Profile> known() {
        return Known.PROFILES;
    }

    @Override
    public ChatModel connect(ProviderSettings settings) throws LlmException {
        Profile profile = Known.named(settings.provider())
                .orElseThrow(() -> new LlmException(
                        new LlmFailure.UnknownProvider(settings.provider(), Known.near(settings.provider()))));
        if (profile.name().equals(Known.REHEARSAL)) {
            return rehearsal.apply(settings);
        }
        Endpoint endpoint = new Endpoint(
                profile.name(),
                baseUrl(profile, settings),
                profile.local(),
                settings.model(),
                key(profile, settings),
                settings.timeout());
        return new PatientModel(new OpenAiChat(endpoint, clock), Patience.of(settings));
    }

    private static URI baseUrl(Profile profile, ProviderSettings settings) throws LlmException {
        String url = Optional.ofNullable(settings.baseUrl())
                .or(() -> Optional.ofNullable(profile.baseUrl()))
                .orElseThrow(() -> new LlmException(new LlmFailure.NoBaseUrl(profile.name())));
        return BaseUrl.parse(profile.name(), url);
    }

    /** A variable that a person names must hold a key; without one only custom and local providers do without. */
    private String key(Profile profile, ProviderSettings settings) throws LlmException {
        Optional<String> named = Optional.ofNullable(settings.keyVariable());
        if (named.isPresent() && !KeyShape.variable(named.get())) {
            throw new LlmException(new LlmFailure.NotAVariable(profile.name()));
        }
        Optional<String> variable = named.or(() -> Optional.ofNullable(profile.keyVariable()));
        Optional<String> key = variable.flatMap(name -> keys.key(profile.name(), name));
        boolean needed = named.isPresent()
                || (profile.keyVariable() != null && !profile.name().equals(Known.CUSTOM));
        if (key.isEmpty() && needed) {
            throw new LlmException(new LlmFailure.NoKey(profile.name(), variable.orElseThrow()));
        }
        if (key.isPresent() && !KeyShape.sendable(key.get())) {
            throw new LlmException(new LlmFailure.UnusableKey(profile.name(), variable.orElseThrow()));
        }
        return key.orElse(NO_KEY_NEEDED);
    }
}
