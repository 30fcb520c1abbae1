package app.moderato.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ProviderSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which key is sent where. */
class EndpointsTest {
    private final Map<String, String> environment = new HashMap<>();
    private final MemoryVault vault = new MemoryVault();
    private final Endpoints endpoints =
            new Endpoints(KeySource.environment(name -> Optional.ofNullable(environment.get(name))), vault);

    @Test
    void theUsualVariableComesBeforeTheKeychain() throws LlmException {
        vault.save("openai", null, "from-vault");
        assertThat(key("openai", null, null)).isEqualTo("from-vault");
        environment.put("OPENAI_API_KEY", "from-environment");
        assertThat(key("openai", null, null)).isEqualTo("from-environment");
    }

    @Test
    void aVariableThatIsNamedIsTheOnlySource() {
        vault.save("openai", null, "from-vault");
        environment.put("OPENAI_API_KEY", "from-environment");
        assertThat(failure("openai", null, "OTHER_KEY")).isEqualTo(new LlmFailure.EmptyVariable("openai", "OTHER_KEY"));
        assertThat(vault.asked).isEmpty();
    }

    @Test
    void aKeyInTheKeychainIsOnlySentToTheAddressItWasSavedFor() throws LlmException {
        vault.save("openai", null, "for-openai");
        vault.save("custom", "https://llm.example/v1", "for-example");
        assertThat(failure("openai", "https://evil.example/v1", null)).isInstanceOf(LlmFailure.NoKey.class);
        assertThat(key("custom", "https://llm.example/v1", null)).isEqualTo("for-example");
        assertThat(key("custom", "https://evil.example/v1", null)).isEqualTo("no-key-needed");
        assertThat(key("custom", "http://llm.example/v1", null)).isEqualTo("no-key-needed");
    }

    @Test
    void atACustomAddressTheKeyGivenForItComesBeforeTheOneForOpenAi() throws LlmException {
        environment.put("OPENAI_API_KEY", "for-openai");
        assertThat(key("custom", "https://llm.example/v1", null)).isEqualTo("for-openai");
        vault.save("custom", "https://llm.example/v1", "for-example");
        assertThat(key("custom", "https://llm.example/v1", null)).isEqualTo("for-example");
    }

    @Test
    void aServerOnThisMachineIsSentNoKeyAndTheKeychainIsLeftAlone() throws LlmException {
        vault.save("ollama", null, "saved");
        assertThat(key("ollama", null, null)).isEqualTo("no-key-needed");
        assertThat(vault.asked).isEmpty();
    }

    @Test
    void aSavedKeyThatNoHeaderCanCarryIsRefusedWithItsPlace() {
        vault.save("openai", null, "two words");
        assertThat(failure("openai", null, null)).isEqualTo(new LlmFailure.UnusableKey("openai", "the keychain"));
    }

    @Test
    void theSentenceForAMissingKeyIsTrueInTheWindowAndOnTheCommandLine() {
        assertThat(failure("openai", null, null).sentence())
                .contains("Settings", "OPENAI_API_KEY", "--api-key-env", "Nothing was sent.");
        assertThat(failure("openai", null, "MINE").sentence()).contains("MINE holds no API key", "Nothing was sent.");
    }

    private String key(String provider, @Nullable String url, @Nullable String variable) throws LlmException {
        return endpoints
                .of(Known.required(provider), settings(provider, url, variable))
                .key();
    }

    private LlmFailure failure(String provider, @Nullable String url, @Nullable String variable) {
        return catchThrowableOfType(LlmException.class, () -> key(provider, url, variable))
                .failure();
    }

    private static ProviderSettings settings(String provider, @Nullable String url, @Nullable String variable) {
        return new ProviderSettings(provider, url, "m", variable, Limits.of(4, Duration.ofSeconds(30)));
    }
}
