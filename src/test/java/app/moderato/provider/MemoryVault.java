package app.moderato.provider;

import app.moderato.core.llm.KeyVault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys in memory; remembers what it was asked for. */
public final class MemoryVault implements KeyVault {
    public final List<String> asked = new ArrayList<>();
    private final Map<String, String> keys = new HashMap<>();

    @Override
    public Optional<String> name() {
        return Optional.of("Test Keychain");
    }

    @Override
    public Optional<String> key(String provider, @Nullable String baseUrl) {
        Optional<String> account = KeyAccount.of(provider, baseUrl);
        account.ifPresent(asked::add);
        return account.map(keys::get);
    }

    @Override
    public Kept save(String provider, @Nullable String baseUrl, String key) {
        keys.put(KeyAccount.of(provider, baseUrl).orElseThrow(), key);
        return new Kept.InKeychain("Test Keychain");
    }

    @Override
    public void forget(String provider, @Nullable String baseUrl) {
        keys.remove(KeyAccount.of(provider, baseUrl).orElseThrow());
    }
}
