package app.moderato.provider;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a base URL as people paste it. */
final class BaseUrl {
    private static final Pattern SURPLUS = Pattern.compile("(/chat/completions)?/*$");

    private BaseUrl() {}

    /** @return http or https with a host, without a slash or {@code /chat/completions} at its end */
    static URI parse(String provider, String text) throws LlmException {
        URI uri;
        try {
            uri = new URI(SURPLUS.matcher(text.strip()).replaceFirst(""));
        } catch (URISyntaxException e) {
            throw bad(provider, text, "it is not a web address", e);
        }
        String scheme = uri.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw bad(provider, text, "it does not begin with http:// or https://", null);
        }
        if (uri.getHost() == null) {
            throw bad(provider, text, "it names no host", null);
        }
        if (uri.getUserInfo() != null || uri.getQuery() != null || uri.getFragment() != null) {
            String shown = scheme + "://" + uri.getHost() + uri.getPath();
            throw bad(provider, shown, "a user, a password or anything after ? or # does not belong into it", null);
        }
        return uri;
    }

    private static LlmException bad(String provider, String url, String reason, @Nullable Throwable cause) {
        return new LlmException(new LlmFailure.BadBaseUrl(provider, url, reason), cause);
    }
}
