package app.moderato.provider.openai;

import java.net.URI;
import java.time.Duration;

/**
 * Where a model is and how it is addressed. Prints without its key.
 *
 * @param baseUrl valid, without a slash at its end
 * @param local a server on this machine that a person has to start
 * @param key sent as bearer token; a harmless word where none is needed
 * @param timeout of one call, from connecting to the last byte
 */
public record Endpoint(String provider, URI baseUrl, boolean local, String model, String key, Duration timeout) {
    String host() {
        int port = baseUrl.getPort();
        return port < 0 ? baseUrl.getHost() : baseUrl.getHost() + ":" + port;
    }

    /** For people: without user, password or query. */
    String address() {
        return baseUrl.getScheme() + "://" + host() + baseUrl.getPath();
    }

    @Override
    public String toString() {
        return provider + " " + model + " at " + address();
    }
}
