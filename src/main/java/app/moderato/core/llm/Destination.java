package app.moderato.core.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the calls of a connection go, as people read it.
 *
 * @param host with its port where one is named, such as {@code api.openai.com}; empty where no address can be read
 * @param here this computer itself: nothing leaves it
 */
public record Destination(String host, boolean here) {
    /** @param baseUrl null for the provider's usual one */
    public static Destination of(Providers.Profile provider, @Nullable String baseUrl) {
        String url = baseUrl == null ? provider.baseUrl() : baseUrl;
        if (url == null) {
            return new Destination("", provider.local());
        }
        try {
            URI uri = new URI(url.strip());
            String host = uri.getHost();
            if (host == null) {
                return new Destination("", false);
            }
            return new Destination(uri.getPort() < 0 ? host : host + ":" + uri.getPort(), loopback(host));
        } catch (URISyntaxException _) {
            return new Destination("", false);
        }
    }

    /** By name only: nothing is looked up, so that no name server decides what is called local. */
    private static boolean loopback(String host) {
        return host.toLowerCase(Locale.ROOT).equals("localhost")
                || host.matches("127(\\.\\d{1,3}){3}")
                || host.equals("[::1]");
    }
}
