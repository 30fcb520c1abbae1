package app.moderato.provider;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Providers.Profile;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose key it is: one provider at one web origin, so that no key travels to another host, port or scheme. */
public final class KeyAccount {
    private KeyAccount() {}

    /**
     * @param baseUrl null for the provider's usual one
     * @return such as {@code openai https://api.openai.com:443}; empty for an address that cannot be one
     */
    public static Optional<String> of(String provider, @Nullable String baseUrl) {
        String url = baseUrl != null
                ? baseUrl
                : Known.named(provider).map(Profile::baseUrl).orElse(null);
        if (url == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(provider + " " + origin(BaseUrl.parse(provider, url)));
        } catch (LlmException _) {
            return Optional.empty();
        }
    }

    /** Whether a key can be sent at all, see {@link KeyShape}. */
    public static boolean sendable(String key) {
        return KeyShape.sendable(key);
    }

    private static String origin(URI url) {
        String scheme = url.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        return scheme + "://" + url.getHost().toLowerCase(Locale.ROOT) + ":"
                + (url.getPort() < 0 ? usual : url.getPort());
    }
}
