package app.moderato.provider;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a base URL as people paste it. */
final class BaseUrl {
    private static final Pattern SURPLUS = Pattern.compile("(/chat/completions)?/*$");

    private static final Pattern USER = Pattern.compile("(?s)^([A-Za-z][A-Za-z0-9+.-]*:/*)?.*@");
    private static final Pattern TAIL = Pattern.compile("(?s)[?#].*$");
    private static final int HIGHEST_PORT = 65_535;

    private BaseUrl() {}

    /** @return http or https with a host, without a slash or {@code /chat/completions} at its end */
    static URI parse(String provider, String text) throws LlmException {
        URI uri;
        try {
            uri = new URI(SURPLUS.matcher(text.strip()).replaceFirst(""));
        } catch (URISyntaxException _) {
            // not kept as the cause: its message repeats the whole text
            throw bad(provider, text, "it is not a web address");
        }
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw bad(provider, text, "it does not begin with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw bad(provider, text, "it names no host");
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            throw bad(provider, text, "a user, a password or anything after ? or # does not belong into it");
        }
        if (uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            throw bad(provider, text, "its port is not between 1 and " + HIGHEST_PORT);
        }
        return uri;
    }

    /** For people and for looking things up: without a key, a user or a query; empty where it is no address. */
    static Optional<String> address(String provider, String text) {
        try {
            URI uri = parse(provider, text);
            int port = uri.getPort();
            return Optional.of(uri.getScheme() + "://" + uri.getHost() + (port < 0 ? "" : ":" + port) + uri.getPath());
        } catch (LlmException _) {
            return Optional.empty();
        }
    }

    private static LlmException bad(String provider, String url, String reason) {
        return new LlmException(new LlmFailure.BadBaseUrl(provider, shown(url), reason));
    }

    /**
     * Without user, password and anything after ? or #, in a text that need not be an address. All up to the last @ goes
     * first, since a password may hold any other mark.
     */
    private static String shown(String url) {
        String stripped = url.strip();
        if (KeyShape.likely(stripped)) {
            return "(not shown: it looks like a key)";
        }
        String open = TAIL.matcher(USER.matcher(stripped).replaceFirst("$1")).replaceFirst("");
        return open.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }
}
