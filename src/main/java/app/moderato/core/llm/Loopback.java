package app.moderato.core.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Whether an address is this machine's own. */
public final class Loopback {
    private Loopback() {}

    public static boolean is(String url) {
        try {
            String host = new URI(url).getHost();
            return host != null
                    && (host.toLowerCase(Locale.ROOT).equals("localhost")
                            || host.matches("127(\\.\\d{1,3}){3}")
                            || host.equals("[::1]"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
