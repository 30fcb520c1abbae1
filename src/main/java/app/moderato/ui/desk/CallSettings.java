package app.moderato.ui.desk;

import app.moderato.core.interview.Fieldwork;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.Loopback;
import app.moderato.core.llm.ProviderSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How hard a provider is asked from this window for many answers at once. */
public final class CallSettings {
    private static final int AT_ONCE = 16;
    /** A model on this machine answers few at a time, and those that wait would time out. */
    private static final int AT_ONCE_HERE = 4;

    private static final Duration ONE_CALL = Duration.ofMinutes(2);

    private CallSettings() {}

    /**
     * The rehearsal as it is built in; of any other provider its key is left to whoever connects.
     *
     * @param baseUrl null for the provider's usual one
     * @param longestOutage how long calls wait for a provider that is down
     */
    public static ProviderSettings of(
            Fieldwork fieldwork, String provider, @Nullable String baseUrl, String model, Duration longestOutage) {
        if (provider.equals(Fieldwork.rehearsal().provider())) {
            return Fieldwork.rehearsal();
        }
        boolean here = fieldwork.profile(provider).local() || (baseUrl != null && Loopback.is(baseUrl));
        return new ProviderSettings(
                provider,
                baseUrl,
                model,
                null,
                Limits.of(here ? AT_ONCE_HERE : AT_ONCE, ONE_CALL).withLongestOutage(longestOutage));
    }
}
