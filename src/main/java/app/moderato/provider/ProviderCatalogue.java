package app.moderato.provider;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelTraits;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import app.moderato.provider.batch.BatchModel;
import app.moderato.provider.batch.BatchPace;
import app.moderato.provider.openai.OpenAiChat;
import app.moderato.provider.retry.Patience;
import app.moderato.provider.retry.PatientModel;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Connects to a provider by its name. Nothing is sent before the first question. */
public final class ProviderCatalogue implements Providers {
    private final Endpoints endpoints;
    private final Function<ProviderSettings, ChatModel> rehearsal;
    private final ModelMemory memory;
    private final Clock clock;
    private final BatchPace batches;

    /** With the usual pace of batches. */
    public ProviderCatalogue(
            Endpoints endpoints, Function<ProviderSettings, ChatModel> rehearsal, ModelMemory memory, Clock clock) {
        this(endpoints, rehearsal, memory, clock, BatchPace.USUAL);
    }

    /**
     * @param rehearsal opens the built-in model that needs no key and no network
     * @param memory of what was learned about models
     * @param batches when batches are sent and looked after
     */
    public ProviderCatalogue(
            Endpoints endpoints,
            Function<ProviderSettings, ChatModel> rehearsal,
            ModelMemory memory,
            Clock clock,
            BatchPace batches) {
        this.endpoints = endpoints;
        this.memory = memory;
        this.rehearsal = rehearsal;
        this.clock = clock;
        this.batches = batches;
    }

    @Override
    public List<Profile> known() {
        return Known.PROFILES;
    }

    @Override
    public ModelTraits traits(String provider, @Nullable String baseUrl, String model) {
        return Known.named(provider)
                .flatMap(profile -> Optional.ofNullable(baseUrl).or(() -> Optional.ofNullable(profile.baseUrl())))
                .flatMap(url -> BaseUrl.address(provider, url))
                .map(address -> memory.recall(address, model))
                .orElse(ModelTraits.UNKNOWN);
    }

    @Override
    public ChatModel connect(ProviderSettings settings) throws LlmException {
        Profile profile = Known.required(settings.provider());
        if (profile.name().equals(Known.REHEARSAL)) {
            return rehearsal.apply(settings);
        }
        return new PatientModel(
                new OpenAiChat(endpoints.of(profile, settings), clock, memory), Patience.of(settings.limits()));
    }

    @Override
    public ChatModel connectInBatches(ProviderSettings settings) throws LlmException {
        Profile profile = Known.required(settings.provider());
        if (!Known.BATCHES.contains(profile.name())) {
            throw new LlmException(new LlmFailure.TakesNoBatches(profile.name()));
        }
        OpenAiChat single = new OpenAiChat(endpoints.of(profile, settings), clock, memory);
        return new BatchModel(
                single, single.batches(), batches, settings.limits().longestOutage(), clock);
    }
}
