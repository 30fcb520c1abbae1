package app.moderato.ui.settings;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Destination;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers.Profile;
import app.moderato.ui.control.ProviderNames;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The endpoint being connected.
 *
 * @param baseUrl null for the provider's usual one
 */
record Target(Profile profile, @Nullable String baseUrl) {
    /** A server on this machine may have to load its model first. */
    private static final Duration LOCAL = Duration.ofMinutes(3);

    private static final Duration HOSTED = Duration.ofMinutes(1);

    static Target of(Profile profile, String address) {
        String typed = address.strip();
        return new Target(profile, typed.isEmpty() || typed.equals(profile.baseUrl()) ? null : typed);
    }

    Destination destination() {
        return Destination.of(profile, baseUrl);
    }

    String title() {
        return ProviderNames.of(profile);
    }

    /** @param model may be empty where only the list of models is asked for */
    ProviderSettings settings(String model) {
        Duration limit = destination().here() ? LOCAL : HOSTED;
        return new ProviderSettings(profile.name(), baseUrl, model, null, Limits.of(1, limit));
    }

    boolean reaches(Connection connection) {
        return connection.provider().equals(profile.name())
                && Destination.of(profile, connection.baseUrl()).equals(destination());
    }
}
