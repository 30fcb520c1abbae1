package app.moderato.ui.settings;

import app.moderato.core.llm.KeyVault;
import app.moderato.core.llm.KeyVault.Kept;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that one visit of the wizard deals with. A visit that is broken off leaves the vault as it was. Background
 * threads only.
 */
final class KeyDesk {
    private final KeyVault vault;
    private final Map<Target, Optional<String>> before = new LinkedHashMap<>();

    KeyDesk(KeyVault vault) {
        this.vault = vault;
    }

    /**
     * @param keychain its name, empty where there is none
     * @param kept there is a key for this address already
     */
    record Standing(Optional<String> keychain, boolean kept) {}

    Standing look(Target target) {
        return new Standing(
                vault.name(),
                vault.key(target.profile().name(), target.baseUrl()).isPresent());
    }

    synchronized Kept save(Target target, String key) {
        before.computeIfAbsent(target, now -> vault.key(now.profile().name(), now.baseUrl()));
        return vault.save(target.profile().name(), target.baseUrl(), key);
    }

    /** What was saved stays. */
    synchronized void keep() {
        before.clear();
    }

    /** Puts back what was there before this visit. */
    synchronized void undo() {
        before.forEach((target, key) -> key.ifPresentOrElse(
                old -> vault.save(target.profile().name(), target.baseUrl(), old),
                () -> vault.forget(target.profile().name(), target.baseUrl())));
        before.clear();
    }
}
