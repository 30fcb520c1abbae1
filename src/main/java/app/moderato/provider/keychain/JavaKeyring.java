package app.moderato.provider.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's own keychain. What the library throws is never passed on: it may hold what was given to it. */
final class JavaKeyring implements Keychain {
    private static final Logger LOG = LoggerFactory.getLogger(JavaKeyring.class);
    private static final String SERVICE = "Moderato";

    private final Keyring keyring;

    private JavaKeyring(Keyring keyring) {
        this.keyring = keyring;
    }

    static Keychain open() throws KeychainFailure {
        for (KeyringStorageType type : candidates(System.getProperty("os.name"))) {
            try {
                return new JavaKeyring(Keyring.create(type));
            } catch (BackendNotSupportedException | RuntimeException | LinkageError e) {
                LOG.debug("{} cannot be used: {}", type, e.getClass().getName());
            }
        }
        throw new KeychainFailure("this computer has no keychain Moderato can use");
    }

    /** Only what belongs to the system is tried: a search for D-Bus on Windows would only cost time. */
    static List<KeyringStorageType> candidates(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        if (name.contains("mac")) {
            return List.of(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN);
        }
        return List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
    }

    static String name(KeyringStorageType type) {
        return switch (type) {
            case WINDOWS_CREDENTIAL_STORE -> "Windows Credential Manager";
            case OSX_KEYCHAIN, LEGACY_OSX_KEYCHAIN -> "macOS Keychain";
            case GNOME_KEYRING -> "GNOME Keyring";
            case KWALLET -> "KWallet";
        };
    }

    @Override
    public String name() {
        return name(keyring.getKeyringStorageType());
    }

    @Override
    public Optional<String> read(String account) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            // the library has one exception for "there is none" and for "it is locked"
            LOG.debug(
                    "{} gives no key for {}: {}", name(), account, e.getClass().getName());
            return Optional.empty();
        }
    }

    @Override
    public void write(String account, String secret) throws KeychainFailure {
        try {
            keyring.setPassword(SERVICE, account, secret);
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            LOG.warn("{} did not take a key: {}", name(), e.getClass().getName());
            throw new KeychainFailure(name() + " did not take it");
        }
    }

    @Override
    public void erase(String account) {
        try {
            keyring.deletePassword(SERVICE, account);
        } catch (PasswordAccessException | RuntimeException | LinkageError e) {
            LOG.debug(
                    "{} erased no key of {}: {}", name(), account, e.getClass().getName());
        }
    }

    @Override
    public void close() {
        try {
            keyring.close();
        } catch (Exception e) {
            LOG.debug("{} was not closed: {}", name(), e.getClass().getName());
        }
    }
}
