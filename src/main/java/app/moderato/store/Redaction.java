package app.moderato.store;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Takes secrets out of addresses before they are stored: user info, and query parameters named like a key. */
final class Redaction {
    private static final Pattern USER_INFO = Pattern.compile("^((?:[a-zA-Z][a-zA-Z0-9+.-]*:)?//)?[^/?#\\s]*@");
    private static final Pattern SECRET_PARAMETER = Pattern.compile(
            "(?i)([?&])[^=&#\\s]*(?:key|token|secret|sig|pass|pwd|auth|credential)[^=&#\\s]*=[^&#\\s]*");

    private Redaction() {}

    static String of(String address) {
        String bare = USER_INFO.matcher(address).replaceAll(match -> Objects.requireNonNullElse(match.group(1), ""));
        String kept = SECRET_PARAMETER.matcher(bare).replaceAll("$1");
        return kept.equals(bare) ? bare : tidy(kept);
    }

    /** Values that are addresses, without their secrets. */
    static Map<String, String> of(Map<String, String> stamp) {
        Map<String, String> redacted = new TreeMap<>(stamp);
        redacted.replaceAll((key, value) -> value.contains("://") ? of(value) : value);
        return redacted;
    }

    /** Removes the separators that taken parameters left behind. */
    private static String tidy(String address) {
        return address.replaceAll("&{2,}", "&").replace("?&", "?").replaceAll("[?&](?=$|[#\\s])", "");
    }
}
