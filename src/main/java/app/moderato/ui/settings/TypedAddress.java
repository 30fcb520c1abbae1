package app.moderato.ui.settings;

import app.moderato.core.llm.Loopback;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** The address of a server as a person types it. */
final class TypedAddress {
    private static final Pattern BEGUN = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://.*");
    /** A host with a point, a port or a name of this computer, then perhaps a path. */
    private static final Pattern HOST = Pattern.compile(
            "(?i)^(localhost|[a-z0-9-]+(\\.[a-z0-9-]+)+|[a-z0-9-]+(?=:\\d)|\\[[0-9a-f:]+])(:\\d+)?(/.*)?$");

    private TypedAddress() {}

    /** With http:// before what is on this computer and https:// before what is elsewhere; else as it is. */
    static String completed(String typed) {
        String text = typed.strip();
        if (BEGUN.matcher(text).matches() || !HOST.matcher(text).matches()) {
            return text;
        }
        return (Loopback.is("http://" + text) ? "http://" : "https://") + text;
    }

    /** It begins with http:// or https:// and names a host. */
    static boolean usable(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
