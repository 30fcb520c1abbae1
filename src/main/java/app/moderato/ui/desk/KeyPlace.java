package app.moderato.ui.desk;

import app.moderato.core.llm.Connection;
import app.moderato.core.llm.Providers.Profile;
import java.util.Optional;

/** Where the key comes from that opens a connection. */
public enum KeyPlace {
    /** The server does without. */
    NOT_NEEDED,
    /** An environment variable holds it. */
    VARIABLE,
    KEYCHAIN,
    /** Kept until the window closes. */
    SESSION,
    /** One is needed, and there is none: a run would be turned away. */
    MISSING;

    private static final String CUSTOM = "custom";

    /** Not on the screen's thread: a keychain may ask a person to unlock it. Sends nothing. */
    public static KeyPlace of(Connection connection, DesktopPorts ports) {
        String variable = ports.providers()
                .find(connection.provider())
                .map(Profile::keyVariable)
                .orElse(null);
        if (variable == null) {
            return NOT_NEEDED;
        }
        Optional<KeyPlace> environment =
                ports.connect().variableSet().test(variable) ? Optional.of(VARIABLE) : Optional.empty();
        // at an address of its own the key that was given for it comes first, as it does where calls are made
        if (connection.provider().equals(CUSTOM)) {
            return inVault(connection, ports).or(() -> environment).orElse(connection.keyed() ? MISSING : NOT_NEEDED);
        }
        return environment.or(() -> inVault(connection, ports)).orElse(MISSING);
    }

    private static Optional<KeyPlace> inVault(Connection connection, DesktopPorts ports) {
        return ports.connect()
                        .vault()
                        .key(connection.provider(), connection.baseUrl())
                        .isEmpty()
                ? Optional.empty()
                : Optional.of(ports.connect().vault().name().isPresent() ? KEYCHAIN : SESSION);
    }
}
