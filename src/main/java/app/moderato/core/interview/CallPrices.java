package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.InBatches;
import app.moderato.core.llm.PriceTable;
import app.moderato.core.llm.Providers;
import app.moderato.core.llm.Usage;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What calls cost, by who is asked, where, and how. */
public final class CallPrices {
    private final Providers providers;
    private final PriceTable prices;

    CallPrices(Providers providers, PriceTable prices) {
        this.providers = providers;
        this.prices = prices;
    }

    /** What the model's calls cost, one by one or in batches; null where the price is unknown. */
    public @Nullable ToDoubleFunction<Usage> of(ChatModel model) {
        return asCharged(model, of(model.provider(), model.model()));
    }

    /** @param price of ordinary calls, null where it is unknown */
    public static @Nullable ToDoubleFunction<Usage> asCharged(
            ChatModel model, @Nullable ToDoubleFunction<Usage> price) {
        return price == null || model.inBatches().isEmpty()
                ? price
                : usage -> InBatches.PRICE * price.applyAsDouble(usage);
    }

    /** US dollars for a usage, null where the model's price is unknown; as its maker charges, wherever it is asked. */
    public @Nullable ToDoubleFunction<Usage> of(String provider, String model) {
        return of(provider, null, model);
    }

    /**
     * The same at an address; a server on this machine is free.
     *
     * @param baseUrl null for the provider's usual one
     */
    public @Nullable ToDoubleFunction<Usage> of(String provider, @Nullable String baseUrl, String model) {
        Providers.Profile profile = providers.stillKnown(provider);
        return prices.cost(profile, baseUrl, model, Usage.NONE).isEmpty()
                ? null
                : usage -> prices.cost(profile, baseUrl, model, usage).orElseThrow();
    }
}
