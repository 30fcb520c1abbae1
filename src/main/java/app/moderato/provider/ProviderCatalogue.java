package app.moderato.provider;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.provider.openai.OpenAiChat;
import app.moderato.provider.retry.Patience;
import app.moderato.provider.retry.PatientModel;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** Connects to a provider by its name. Nothing is sent before the first question. */
public final class ProviderCatalogue implements Providers {
    private final Endpoints endpoints;
    private final Function<ProviderSettings, ChatModel> rehearsal;
    private final Clock clock;

    /** @param rehearsal opens the built-in model that needs no key and no network */
    public ProviderCatalogue(Endpoints endpoints, Function<ProviderSettings, ChatModel> rehearsal, Clock clock) {
        this.endpoints = endpoints;
        this.rehearsal = rehearsal;
        this.clock = clock;
    }

    @Override
    public List<Profile> known() {
        return Known.PROFILES;
    }

    @Override
    public ChatModel connect(ProviderSettings settings) throws LlmException {
        Profile profile = Known.required(settings.provider());
        if (profile.name().equals(Known.REHEARSAL)) {
            return rehearsal.apply(settings);
        }
        return new PatientModel(new OpenAiChat(endpoints.of(profile, settings), clock), Patience.of(settings));
    }
}
