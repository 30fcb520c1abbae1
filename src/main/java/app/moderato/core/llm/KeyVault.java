package app.moderato.core.llm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where API keys are kept on this computer. A key belongs to a provider <em>and</em> to the address it was given for, so
 * that it is never sent to another one. Any thread but the screen's: a keychain may ask a person to unlock it. Nothing
 * here throws; nothing here writes a key down anywhere else.
 */
public interface KeyVault {
    /** The keychain's name as people know it, such as "macOS Keychain"; empty where this computer has none that works. */
    Optional<String> name();

    /** @param baseUrl null for the provider's usual one */
    Optional<String> key(String provider, @Nullable String baseUrl);

    /**
     * Keeps a key in the place of the one that was there.
     *
     * @param key blanks around it are not part of it
     */
    Kept save(String provider, @Nullable String baseUrl, String key);

    /** Does nothing where there is none. */
    void forget(String provider, @Nullable String baseUrl);

    /** Where a key was put. */
    sealed interface Kept {
        /** @param name of the keychain */
        record InKeychain(String name) implements Kept {}

        /**
         * In memory, until the program ends.
         *
         * @param reason why, as the end of a sentence
         */
        record ForThisSession(String reason) implements Kept {}

        /**
         * It was not kept.
         *
         * @param reason why, as the end of a sentence
         */
        record Nowhere(String reason) implements Kept {}
    }
}
