package app.moderato.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Limits;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.llm.Providers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCatalogueTest {
    private final Map<String, String> environment = new HashMap<>();
    private final MemoryVault vault = new MemoryVault();
    private final Providers providers = new ProviderCatalogue(
            new Endpoints(KeySource.environment(name -> Optional.ofNullable(environment.get(name))), vault),
            settings -> new Rehearsing(settings.model()),
            ModelMemory.NONE,
            Clock.systemUTC());

    @Test
    void allProvidersOfTheCommandLineAreKnown() {
        assertThat(providers.known())
                .extracting(Providers.Profile::name)
                .containsExactly(
                        "rehearsal",
                        "openai",
                        "anthropic",
                        "gemini",
                        "openrouter",
                        "mistral",
                        "groq",
                        "ollama",
                        "lmstudio",
                        "llamacpp",
                        "vllm",
                        "azure",
                        "custom");
        assertThat(providers.known().stream().filter(Providers.Profile::local))
                .extracting(Providers.Profile::name)
                .containsExactly("rehearsal", "ollama", "lmstudio", "llamacpp", "vllm");
    }

    @Test
    void everyUsualAddressIsValidAndLocalOnesStayOnThisMachine() throws LlmException {
        for (Providers.Profile profile : providers.known()) {
            if (profile.baseUrl() != null) {
                String host = BaseUrl.parse(profile.name(), profile.baseUrl()).getHost();
                assertThat(host.equals("localhost")).as(profile.name()).isEqualTo(profile.local());
            }
        }
    }

    @Test
    void rehearsalNeedsNothing() throws LlmException {
        try (ChatModel model = providers.connect(settings("rehearsal", null, null))) {
            assertThat(model).isEqualTo(new Rehearsing("m"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "openai,OPENAI_API_KEY",
        "anthropic,ANTHROPIC_API_KEY",
        "gemini,GEMINI_API_KEY",
        "openrouter,OPENROUTER_API_KEY",
        "mistral,MISTRAL_API_KEY",
        "groq,GROQ_API_KEY"
    })
    void aProviderThatNeedsAKeyIsRefusedWithoutOneAndConnectedWithIt(String provider, String variable)
            throws LlmException {
        assertThat(failure(settings(provider, null, null))).isEqualTo(new LlmFailure.NoKey(provider, variable));
        environment.put(variable, " ");
        assertThat(failure(settings(provider, null, null))).isEqualTo(new LlmFailure.NoKey(provider, variable));
        environment.put(variable, "k");
        try (ChatModel model = providers.connect(settings(provider, null, null))) {
            assertThat(model.provider()).isEqualTo(provider);
            assertThat(model.model()).isEqualTo("m");
        }
    }

    @Test
    void localAndCustomProvidersDoWithoutAKey() throws LlmException {
        providers.connect(settings("ollama", null, null)).close();
        providers.connect(settings("custom", "http://localhost:9/v1", null)).close();
    }

    @Test
    void aVariableNamedByHandMustHoldAKeyEvenWhereNoneIsNeeded() {
        environment.put("OPENAI_API_KEY", "k");
        assertThat(failure(settings("custom", "http://localhost:9/v1", "MY_KEY")))
                .isEqualTo(new LlmFailure.EmptyVariable("custom", "MY_KEY"));
        assertThat(failure(settings("openai", null, "MY_KEY")))
                .isEqualTo(new LlmFailure.EmptyVariable("openai", "MY_KEY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u201cpasted-key\u201d", "pasted\nkey", "pasted key", "pasted\u00a0key", "pasted\u0000key"})
    void aKeyThatNoHeaderCanCarryIsRefusedBeforeAnythingIsSent(String key) {
        environment.put("OPENAI_API_KEY", key);
        for (LlmFailure failure : List.of(
                failure(settings("openai", null, null)),
                failure(settings("custom", "http://localhost:9/v1", null)),
                failure(settings("ollama", null, "OPENAI_API_KEY")))) {
            assertThat(failure).isInstanceOf(LlmFailure.UnusableKey.class);
            assertThat(failure.endsRun()).isTrue();
            assertThat(failure.sentence()).contains("OPENAI_API_KEY").doesNotContain("pasted");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-proj-abcDEF123",
                "sk_abcdef",
                "gsk_abcDEF123",
                "AIzaSyAbc123",
                "abcdEFGH1234ijklMNOP5678",
                "$OPENAI_API_KEY",
                "MY KEY",
                "MY-KEY",
                "SCHL\u00dcSSEL",
                "1KEY",
                ""
            })
    void aKeyGivenInPlaceOfTheNameOfItsVariableIsNotRepeated(String given) {
        LlmFailure failure = failure(settings("openai", null, given));
        assertThat(failure).isEqualTo(new LlmFailure.NotAVariable("openai"));
        assertThat(failure.endsRun()).isTrue();
        assertThat(failure.sentence()).contains("--api-key-env takes the name of the environment variable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAI_API_KEY", "SK_PROD", "key2", "_K", "A_LONG_NAME_OF_A_VARIABLE_NO_2"})
    void namesOfVariablesAreTaken(String name) throws LlmException {
        environment.put(name, "sk-!~");
        providers.connect(settings("openai", null, name)).close();
    }

    @Test
    void azureAndCustomWantAnAddress() {
        environment.put("AZURE_OPENAI_API_KEY", "k");
        assertThat(failure(settings("azure", null, null))).isEqualTo(new LlmFailure.NoBaseUrl("azure"));
        assertThat(failure(settings("custom", null, null)).sentence()).contains("--base-url");
    }

    @Test
    void anUnknownProviderIsAnsweredWithTheNamesNearestToIt() {
        assertThat(failure(settings("opnai", null, null)).sentence()).contains("“opnai”", "Try openai,");
        assertThat(failure(settings("chatbot", null, null)).sentence()).contains("rehearsal, openai", "custom");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080/v1,does not begin with http",
        "ftp://h/v1,does not begin with http",
        "http:///v1,names no host",
        "http://exa mple/v1,not a web address",
        "https://user:secret@h/v1,user",
        "https://h/v1?key=secret,after ?",
        "https://user:sec ret?secret@h:x/v1#secret,not a web address",
        "ftp://user:secret/secret@h/v1,does not begin with http",
        "user:secret@h/v1,does not begin with http",
        "http://user:secret@/v1?secret,names no host",
        "http://h_under:1/v1?secret,names no host",
        "sk-secret,does not begin with http",
        "http://localhost:99999/v1,port"
    })
    void anAddressThatCannotBeOneIsExplained(String url, String reason) {
        LlmException e = catchThrowableOfType(
                LlmException.class,
                () -> providers.connect(settings("custom", url, null)).close());
        LlmFailure failure = e.failure();
        assertThat(failure).isInstanceOf(LlmFailure.BadBaseUrl.class);
        assertThat(e).hasNoCause();
        assertThat(failure.sentence()).contains(reason).doesNotContain("secret");
        assertThat(failure.endsRun()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"https://h/v1", "https://h/v1/", "https://h/v1/chat/completions", "' https://h/v1/chat/completions/ '"})
    void anAddressPastedWithItsTailIsCutToItsBase(String url) throws LlmException {
        assertThat(BaseUrl.parse("custom", url)).hasToString("https://h/v1");
    }

    @Test
    void withoutANameTheAddressDecides() {
        assertThat(Providers.named("groq", "http://h")).isEqualTo("groq");
        assertThat(Providers.named(null, "http://h")).isEqualTo("custom");
        assertThat(Providers.named(null, null)).isEqualTo("openai");
    }

    private LlmFailure failure(ProviderSettings settings) {
        return catchThrowableOfType(
                        LlmException.class, () -> providers.connect(settings).close())
                .failure();
    }

    private static ProviderSettings settings(String provider, @Nullable String url, @Nullable String variable) {
        return new ProviderSettings(provider, url, "m", variable, Limits.of(4, Duration.ofSeconds(30)));
    }

    private record Rehearsing(String model) implements ChatModel {
        @Override
        public String provider() {
            return "rehearsal";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) {
            return Asking.reply("yes");
        }
    }
}
