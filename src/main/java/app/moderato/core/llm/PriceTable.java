package app.moderato.core.llm;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The prices known. A row counts for its model's exact name and for dated versions of it ({@code gpt-4o-2024-08-06},
 * {@code claude-haiku-4-5-20251001}, {@code gemini-2.0-flash-001}) that have no row of their own. A name nobody listed has
 * no price: unknown is never 0.
 */
public final class PriceTable {
    private static final Pattern VERSION = Pattern.compile("-(\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{4}|\\d{3})$");

    private final Map<String, TokenPrice> prices;

    /** @param prices by model name */
    public PriceTable(Map<String, TokenPrice> prices) {
        this.prices = new LinkedHashMap<>(prices);
    }

    public Optional<TokenPrice> priceOf(String model) {
        return Optional.ofNullable(prices.get(model))
                .or(() -> Optional.ofNullable(prices.get(VERSION.matcher(model).replaceFirst(""))));
    }

    /**
     * What calls cost, in US dollars: 0 for a server on this machine, whatever its model is called; empty where the price is
     * unknown. A {@code custom} endpoint elsewhere is taken to charge what the model's maker does.
     *
     * @param baseUrl null for the provider's usual one
     */
    public OptionalDouble cost(Providers.Profile provider, @Nullable String baseUrl, String model, Usage usage) {
        if (provider.local() || (baseUrl != null && Loopback.is(baseUrl))) {
            return OptionalDouble.of(0);
        }
        return priceOf(model).stream().mapToDouble(price -> price.cost(usage)).findFirst();
    }
}
