package app.moderato.provider.keychain;

import app.moderato.core.llm.KeyVault;
import app.moderato.provider.KeyAccount;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys in the operating system's keychain. A key that it does not take is kept in memory until the program ends. The
 * keychain is looked for when it is first needed: that costs a connection to the system's bus, and on some systems a
 * person's password.
 */
public final class KeychainVault implements KeyVault, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeychainVault.class);
    /** Long enough for a person who is asked to unlock the keychain. */
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static final String SOME_KEYCHAIN = "the keychain";

    private final Keychain.Opener opener;
    private final Bounded bounded;
    private final Map<String, String> session = new ConcurrentHashMap<>();
    // both are set on the thread that looks for the keychain, perhaps after its caller stopped waiting
    private volatile @Nullable Keychain open;
    private volatile @Nullable String whyNone;

    public KeychainVault() {
        this(JavaKeyring::open, LIMIT);
    }

    KeychainVault(Keychain.Opener opener, Duration limit) {
        this.opener = opener;
        this.bounded = new Bounded(limit);
    }

    @Override
    public Optional<String> name() {
        try {
            return Optional.of(keychain().name());
        } catch (KeychainFailure _) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> key(String provider, @Nullable String baseUrl) {
        return KeyAccount.of(provider, baseUrl)
                .flatMap(account -> Optional.ofNullable(session.get(account)).or(() -> stored(account)));
    }

    private Optional<String> stored(String account) {
        try {
            Keychain keychain = keychain();
            return bounded.call(keychain.name(), () -> keychain.read(account));
        } catch (KeychainFailure e) {
            LOG.debug("No key for {}: {}", account, e.reason());
            return Optional.empty();
        }
    }

    @Override
    public Kept save(String provider, @Nullable String baseUrl, String key) {
        String secret = key.strip();
        if (!KeyAccount.sendable(secret)) {
            return new Kept.Nowhere(
                    "it is empty, or holds a blank, a line break or a character that no key has. Copy it again");
        }
        Optional<String> account = KeyAccount.of(provider, baseUrl);
        if (account.isEmpty()) {
            return new Kept.Nowhere("its address cannot be used");
        }
        return save(account.get(), secret);
    }

    private Kept save(String account, String secret) {
        try {
            Keychain keychain = keychain();
            boolean kept = bounded.call(keychain.name(), () -> {
                keychain.write(account, secret);
                // some take a secret without a word and keep nothing
                return keychain.read(account).filter(secret::equals).isPresent();
            });
            if (!kept) {
                throw new KeychainFailure(keychain.name() + " did not give it back");
            }
            session.remove(account);
            return new Kept.InKeychain(keychain.name());
        } catch (KeychainFailure e) {
            session.put(account, secret);
            return new Kept.ForThisSession(e.reason());
        }
    }

    @Override
    public void forget(String provider, @Nullable String baseUrl) {
        KeyAccount.of(provider, baseUrl).ifPresent(account -> {
            session.remove(account);
            try {
                Keychain keychain = keychain();
                bounded.call(keychain.name(), () -> {
                    keychain.erase(account);
                    return true;
                });
            } catch (KeychainFailure e) {
                LOG.debug("Nothing to forget for {}: {}", account, e.reason());
            }
        });
    }

    /** Looked for once; one that was too slow to open is looked for again. */
    private synchronized Keychain keychain() throws KeychainFailure {
        Keychain found = open;
        if (found != null) {
            return found;
        }
        String reason = whyNone;
        if (reason != null) {
            throw new KeychainFailure(reason);
        }
        return bounded.call(SOME_KEYCHAIN, this::find);
    }

    private Keychain find() throws KeychainFailure {
        try {
            Keychain found = opener.open();
            open = found;
            return found;
        } catch (KeychainFailure e) {
            whyNone = e.reason();
            throw e;
        }
    }

    @Override
    public void close() {
        session.clear();
        Keychain keychain = open;
        if (keychain != null) {
            try {
                bounded.call(keychain.name(), () -> {
                    keychain.close();
                    return true;
                });
            } catch (KeychainFailure e) {
                LOG.debug("Not closed: {}", e.reason());
            }
        }
    }
}
