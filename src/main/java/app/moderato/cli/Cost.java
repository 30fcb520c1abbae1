package app.moderato.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An amount of US dollars in words; what is not known is never 0. */
final class Cost {
    private Cost() {}

    static String words(@Nullable Double usd) {
        return usd == null ? "unknown" : String.format(Locale.ROOT, usd > 0 && usd < 0.01 ? "$%.4f" : "$%.2f", usd);
    }

    static String range(@Nullable Double low, @Nullable Double high) {
        return low == null || high == null ? "unknown" : words(low) + " to " + words(high);
    }
}
