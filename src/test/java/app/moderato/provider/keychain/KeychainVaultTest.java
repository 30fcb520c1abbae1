package app.moderato.provider.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.KeyVault.Kept;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.javakeyring.KeyringStorageType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(30)
class KeychainVaultTest {
    private static final String KEY = "sk-test-0123456789abcdef";
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final Working keychain = new Working();

    @Test
    void aKeyIsKeptInTheKeychainUnderItsName() {
        try (KeychainVault vault = vault(keychain)) {
            assertThat(vault.save("openai", null, " " + KEY + "\n")).isEqualTo(new Kept.InKeychain("Test Keychain"));
            assertThat(vault.name()).contains("Test Keychain");
            assertThat(keychain.secrets).containsOnly(Map.entry("openai https://api.openai.com:443", KEY));
        }
        try (KeychainVault later = vault(keychain)) {
            assertThat(later.key("openai", null)).contains(KEY);
        }
    }

    @Test
    void aKeyIsOnlyGivenOutForTheAddressItWasGivenFor() {
        try (KeychainVault vault = vault(keychain)) {
            vault.save("openai", null, KEY);
            assertThat(vault.key("openai", "https://api.openai.com/v1/")).contains(KEY);
            assertThat(vault.key("openai", "https://API.openai.com:443/v2")).contains(KEY);
            assertThat(vault.key("openai", "https://api.openai.com.evil.example/v1"))
                    .isEmpty();
            assertThat(vault.key("openai", "http://api.openai.com/v1")).isEmpty();
            assertThat(vault.key("openai", "https://api.openai.com:8443/v1")).isEmpty();
            assertThat(vault.key("custom", "https://api.openai.com/v1")).isEmpty();
            assertThat(vault.key("openai", "https://api.openai.com@evil.example/v1"))
                    .isEmpty();
        }
    }

    @Test
    void aKeyIsReplacedAndForgotten() {
        try (KeychainVault vault = vault(keychain)) {
            vault.save("custom", "http://localhost:9/v1", "first");
            vault.save("custom", "http://localhost:9/v1", "second");
            assertThat(vault.key("custom", "http://localhost:9")).contains("second");
            vault.forget("custom", "http://localhost:9/v1");
            assertThat(vault.key("custom", "http://localhost:9/v1")).isEmpty();
            assertThat(keychain.secrets).isEmpty();
        }
    }

    @Test
    void withoutAKeychainAKeyIsKeptForTheSessionAndTheReasonIsSaid() {
        AtomicInteger looked = new AtomicInteger();
        Keychain.Opener none = () -> {
            looked.incrementAndGet();
            throw new KeychainFailure("this computer has none");
        };
        try (KeychainVault vault = new KeychainVault(none, LONG)) {
            assertThat(vault.name()).isEmpty();
            assertThat(vault.save("openai", null, KEY)).isEqualTo(new Kept.ForThisSession("this computer has none"));
            assertThat(vault.key("openai", null)).contains(KEY);
            vault.forget("openai", null);
            assertThat(vault.key("openai", null)).isEmpty();
        }
        assertThat(looked).hasValue(1);
    }

    @Test
    void aKeychainThatRefusesOrForgetsLeavesTheKeyInTheSession() {
        keychain.refuses = true;
        try (KeychainVault vault = vault(keychain)) {
            assertThat(vault.save("openai", null, KEY))
                    .isEqualTo(new Kept.ForThisSession("Test Keychain did not take it"));
            assertThat(vault.key("openai", null)).contains(KEY);
        }
        keychain.refuses = false;
        keychain.forgets = true;
        try (KeychainVault vault = vault(keychain)) {
            assertThat(vault.save("openai", null, KEY))
                    .isEqualTo(new Kept.ForThisSession("Test Keychain did not give it back"));
        }
    }

    @Test
    void aKeychainThatHangsIsWaitedForOnceAndServesAgainWhenItWakes() throws InterruptedException {
        CountDownLatch asleep = new CountDownLatch(1);
        try (KeychainVault vault = vault(keychain, SHORT)) {
            assertThat(vault.name()).contains("Test Keychain");
            keychain.before = asleep;
            assertThat(vault.save("openai", null, KEY))
                    .isEqualTo(new Kept.ForThisSession("Test Keychain did not answer within 0 s"));
            assertThat(vault.save("groq", null, "k"))
                    .isEqualTo(new Kept.ForThisSession("Test Keychain still does not answer"));
            assertThat(vault.key("openai", null)).contains(KEY);
            asleep.countDown();
            keychain.after.await();
            while (!(vault.save("groq", null, "k") instanceof Kept.InKeychain)) {
                Thread.onSpinWait();
            }
            assertThat(keychain.secrets).containsEntry("groq https://api.groq.com:443", "k");
        }
    }

    @Test
    void aKeychainThatHangsWhileItIsLookedForIsNoKeychainYet() {
        CountDownLatch asleep = new CountDownLatch(1);
        Keychain.Opener slow = () -> {
            await(asleep);
            return keychain;
        };
        try (KeychainVault vault = new KeychainVault(slow, SHORT)) {
            assertThat(vault.name()).isEmpty();
            assertThat(vault.save("openai", null, KEY)).isInstanceOf(Kept.ForThisSession.class);
            asleep.countDown();
            while (vault.name().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(vault.save("openai", null, KEY)).isInstanceOf(Kept.InKeychain.class);
        }
    }

    @Test
    void aBackendThatBreaksIsAReasonAndNoException() {
        Keychain.Opener broken = () -> {
            throw new IllegalStateException(KEY);
        };
        try (KeychainVault vault = new KeychainVault(broken, LONG)) {
            Kept kept = vault.save("openai", null, KEY);
            assertThat(kept).isEqualTo(new Kept.ForThisSession("the keychain failed"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two words", "two\nlines", "\u201ckey\u201d"})
    void aKeyThatNoHeaderCanCarryIsNotKept(String key) {
        try (KeychainVault vault = vault(keychain)) {
            assertThat(vault.save("openai", null, key)).isInstanceOf(Kept.Nowhere.class);
            assertThat(vault.key("openai", null)).isEmpty();
            assertThat(keychain.secrets).isEmpty();
        }
    }

    @Test
    void withoutAnAddressNothingIsKept() {
        try (KeychainVault vault = vault(keychain)) {
            assertThat(vault.save("azure", null, KEY)).isInstanceOf(Kept.Nowhere.class);
            assertThat(vault.save("custom", "https://user:pass@h/v1", KEY)).isInstanceOf(Kept.Nowhere.class);
            assertThat(vault.key("azure", null)).isEmpty();
        }
    }

    @Test
    void thisComputerIsServedWhateverKeychainItHas() {
        try (KeychainVault vault = new KeychainVault()) {
            // whether there is a keychain depends on the machine; what must hold does not
            Kept kept = vault.save("custom", "http://moderato-test.invalid/v1", KEY);
            assertThat(vault.key("custom", "http://moderato-test.invalid/v1")).contains(KEY);
            assertThat(kept instanceof Kept.InKeychain).isEqualTo(vault.name().isPresent());
            vault.forget("custom", "http://moderato-test.invalid/v1");
            assertThat(vault.key("custom", "http://moderato-test.invalid/v1")).isEmpty();
        }
    }

    @Test
    void noLogLineAndNoTextEverHoldsTheKey() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("app.moderato.provider.keychain");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
        keychain.refuses = true;
        try (KeychainVault vault = vault(keychain)) {
            String everything = vault.save("openai", null, KEY) + " " + vault.save("openai", "no address", KEY) + " "
                    + vault.save("openai", null, KEY + " x");
            assertThat(everything).doesNotContain(KEY);
            vault.forget("openai", null);
            assertThat(log.list).noneMatch(line -> line.getFormattedMessage().contains(KEY));
        } finally {
            root.detachAppender(log);
            ours.setLevel(null);
        }
    }

    @Test
    void everySystemHasItsOwnKeychains() {
        assertThat(JavaKeyring.candidates("Windows 11")).containsExactly(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        assertThat(JavaKeyring.candidates("Mac OS X"))
                .containsExactly(KeyringStorageType.OSX_KEYCHAIN, KeyringStorageType.LEGACY_OSX_KEYCHAIN);
        assertThat(JavaKeyring.candidates("Linux"))
                .containsExactly(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
        for (KeyringStorageType type : KeyringStorageType.values()) {
            assertThat(JavaKeyring.name(type)).isNotBlank();
        }
    }

    private static KeychainVault vault(Keychain keychain) {
        return vault(keychain, LONG);
    }

    private static KeychainVault vault(Keychain keychain, Duration limit) {
        return new KeychainVault(() -> keychain, limit);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A keychain in memory, with the troubles that real ones have. */
    private static final class Working implements Keychain {
        final Map<String, String> secrets = new HashMap<>();
        final CountDownLatch after = new CountDownLatch(1);
        volatile CountDownLatch before = new CountDownLatch(0);
        boolean refuses;
        boolean forgets;

        @Override
        public String name() {
            return "Test Keychain";
        }

        @Override
        public synchronized Optional<String> read(String account) {
            return Optional.ofNullable(secrets.get(account));
        }

        @Override
        public synchronized void write(String account, String secret) throws KeychainFailure {
            KeychainVaultTest.await(before);
            if (refuses) {
                throw new KeychainFailure(name() + " did not take it");
            }
            if (!forgets) {
                secrets.put(account, secret);
            }
            after.countDown();
        }

        @Override
        public synchronized void erase(String account) {
            secrets.remove(account);
        }
    }
}
