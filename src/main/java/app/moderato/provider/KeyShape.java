package app.moderato.provider;

import java.util.regex.Pattern;

/** What keys and the names of their variables look like. */
final class KeyShape {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Visible ASCII: what a header carries, less the blank. */
    private static final Pattern SENDABLE = Pattern.compile("[!-~]+");

    private static final Pattern KNOWN_START = Pattern.compile("(sk|gsk|xai)[-_].*|AIza.*");
    /** Some providers hand out bare random letters and digits. */
    private static final Pattern RANDOM = Pattern.compile("(?=.*\\d)[A-Za-z0-9]{24,}");

    private KeyShape() {}

    /** Whether a text given for something else is probably a key. */
    static boolean likely(String text) {
        return KNOWN_START.matcher(text).matches() || RANDOM.matcher(text).matches();
    }

    static boolean variable(String name) {
        return NAME.matcher(name).matches() && !likely(name);
    }

    static boolean sendable(String key) {
        return SENDABLE.matcher(key).matches();
    }
}
