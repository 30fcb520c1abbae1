package app.moderato.provider.openai;

import static app.moderato.provider.openai.Served.calls;
import static app.moderato.provider.openai.Served.says;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.Abilities;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.file.settings.ModelMemoryFile;
import app.moderato.provider.Asking;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DialectTest {
    private static final Served SERVED = new Served();

    @BeforeEach
    void forget() {
        SERVED.reset();
        SERVED.server.stubFor(calls().willReturn(says("yes")).atPriority(9));
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    private static Dialect.Words words(String host) {
        Endpoint endpoint =
                new Endpoint("any", URI.create("https://" + host + "/v1"), false, "m", "k", Duration.ofSeconds(1));
        return Dialect.of(endpoint, ModelMemory.NONE).words();
    }

    @Test
    void openAiItselfGetsTheNewNameOfTheLimitAndOthersTheOldOne() {
        assertThat(words("api.openai.com").limit()).contains("max_completion_tokens");
        assertThat(words("r.openai.azure.com").limit()).contains("max_completion_tokens");
        assertThat(words("localhost").limit()).contains("max_tokens");
    }

    @Test
    void mistralCallsTheSeedByAnotherName() {
        assertThat(words("api.mistral.ai").seed()).contains("random_seed");
        assertThat(words("api.groq.com").seed()).contains("seed");
    }

    @Test
    void aLimitRefusedUnderItsOldNameIsSentUnderItsNewOneFromThenOn() throws Exception {
        refuse("$.max_tokens", """
                {"error": {"message": "Unsupported parameter: 'max_tokens' is not supported with this model. \
                Use 'max_completion_tokens' instead.", "param": "max_tokens", "code": "unsupported_parameter"}}
                """);
        try (OpenAiChat chat = SERVED.chat()) {
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
        }
        assertThat(SERVED.failedTries).isEmpty();
        SERVED.server.verify(3, postRequestedFor(urlEqualTo(Served.PATH)));
        SERVED.server.verify(
                2,
                postRequestedFor(urlEqualTo(Served.PATH)).withRequestBody(matchingJsonPath("$.max_completion_tokens")));
    }

    @Test
    void aRefusedTemperatureIsLeftOut() throws Exception {
        refuse("$.temperature", """
                {"error": {"message": "Unsupported value: 'temperature' does not support 0.7 with this model. \
                Only the default (1) value is supported.", "code": "unsupported_value"}}
                """);
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.ask(chat, Asking.request());
        }
        SERVED.server.verify(2, postRequestedFor(urlEqualTo(Served.PATH)));
    }

    @Test
    void severalRefusalsOfOtherEndpointsAreLearntOneByOne() throws Exception {
        refuse(
                "$.seed",
                "[{\"error\": {\"code\": 400, \"message\": \"Unknown name \\\"seed\\\": Cannot find field.\"}}]");
        refuse("$.temperature", "{\"message\": \"temperature is deprecated for this model\"}");
        refuse("$.max_tokens", """
                {"detail": [{"type": "extra_forbidden", "loc": ["body", "max_tokens"], "msg": "Extra inputs are not permitted"}]}
                """);
        try (OpenAiChat chat = SERVED.chat()) {
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
        }
        SERVED.server.verify(4, postRequestedFor(urlEqualTo(Served.PATH)));
    }

    @Test
    void whereTheSystemRoleIsRefusedAnotherTakesItsPlace() throws Exception {
        refuse("$.messages[?(@.role == 'system')]", """
                {"error": {"message": "Unsupported value: 'messages[0].role' does not support 'system' with this model.", \
                "param": "messages[0].role", "code": "unsupported_value"}}
                """);
        try (OpenAiChat chat = SERVED.chat()) {
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
        }
        SERVED.server.verify(
                1,
                postRequestedFor(urlEqualTo(Served.PATH))
                        .withRequestBody(matchingJsonPath("$.messages[?(@.role == 'developer')]")));
    }

    @Test
    void whereNoRoleIsTakenButTheTwoThatTalkThePersonaStandsInTheQuestion() throws Exception {
        refuse("$.messages[?(@.role == 'system')]", "{\"error\": {\"message\": \"System role not supported\"}}");
        refuse(
                "$.messages[?(@.role == 'developer')]",
                "{\"error\": {\"message\": \"Developer instruction is not enabled for this model\"}}");
        try (OpenAiChat chat = SERVED.chat()) {
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
        }
        SERVED.server.verify(3, postRequestedFor(urlEqualTo(Served.PATH)));
        String persona = Asking.request().messages().getFirst().text();
        SERVED.server.verify(
                1,
                postRequestedFor(urlEqualTo(Served.PATH))
                        .withRequestBody(matchingJsonPath("$.messages[0].content", containing(persona)))
                        .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("user"))));
    }

    @Test
    void whatWasLearnedIsRememberedForTheNextRun(@TempDir Path folder) throws Exception {
        ModelMemory memory = new ModelMemoryFile(folder.resolve("models.json"));
        refuse("$.seed", "{\"error\": {\"message\": \"Unsupported parameter: seed\"}}");
        try (OpenAiChat chat = SERVED.chat(memory)) {
            assertThat(chat.learned()).isFalse();
            SERVED.ask(chat, Asking.request());
            assertThat(chat.learned()).isTrue();
        }
        try (OpenAiChat chat = SERVED.chat(new ModelMemoryFile(folder.resolve("models.json")))) {
            assertThat(chat.learned()).isTrue();
            SERVED.ask(chat, Asking.request());
        }
        SERVED.server.verify(3, postRequestedFor(urlEqualTo(Served.PATH)));
    }

    @Test
    void aModelThatTakesNoPicturesSaysSoOnce(@TempDir Path folder) {
        ModelMemory memory = new ModelMemoryFile(folder.resolve("models.json"));
        refuse("$.model", "{\"error\": {\"message\": \"image input is not supported by this model\"}}");
        try (OpenAiChat chat = SERVED.chat(memory)) {
            LlmException e = catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()));
            assertThat(e.failure()).isEqualTo(new LlmFailure.NoVision("openai", "gpt-4o"));
            assertThat(e.failure().endsRun()).isTrue();
        }
        assertThat(memory.recall(SERVED.server.baseUrl() + "/v1", "gpt-4o")
                        .abilities()
                        .vision()
                        .level())
                .isEqualTo(Abilities.Level.NO);
    }

    @Test
    void aLimitThatIsOnlyTooLargeIsABadRequest() {
        refuse(
                "$.max_tokens",
                "{\"error\": {\"message\": \"max_tokens is too large: 300.\", \"param\": \"max_tokens\"}}");
        try (OpenAiChat chat = SERVED.chat()) {
            LlmException e = catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()));
            assertThat(e.failure())
                    .isEqualTo(new LlmFailure.BadRequest("openai", 400, "max_tokens is too large: 300."));
        }
        SERVED.server.verify(1, postRequestedFor(urlEqualTo(Served.PATH)));
    }

    @Test
    void aRefusalOfSomethingThatWasNotSentIsNotTriedAgain() {
        refuse("$.model", "{\"error\": {\"message\": \"Unsupported parameter: 'random_seed'\"}}");
        try (OpenAiChat chat = SERVED.chat()) {
            assertThat(catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()))
                            .failure())
                    .isInstanceOf(LlmFailure.BadRequest.class);
        }
        SERVED.server.verify(1, postRequestedFor(urlEqualTo(Served.PATH)));
    }

    private static void refuse(String path, String body) {
        SERVED.server.stubFor(calls().withRequestBody(matchingJsonPath(path))
                .willReturn(aResponse()
                        .withStatus(body.contains("detail") ? 422 : 400)
                        .withHeader("Content-Type", "application/json")
                        .withBody(body)));
    }
}
