package app.moderato.provider.keychain;

import java.util.Optional;

/** An operating system's store of secrets. Calls may take as long as a person needs to unlock it. */
interface Keychain extends AutoCloseable {
    /** As people know it. */
    String name();

    /** Empty where there is none, or none that this program may see. */
    Optional<String> read(String account);

    /** Puts a secret in the place of the one that was there. */
    void write(String account, String secret) throws KeychainFailure;

    /** Does nothing where there is none. */
    void erase(String account);

    @Override
    default void close() {}

    /** Finds this computer's keychain. */
    @FunctionalInterface
    interface Opener {
        /** @throws KeychainFailure where there is none that works */
        Keychain open() throws KeychainFailure;
    }
}
