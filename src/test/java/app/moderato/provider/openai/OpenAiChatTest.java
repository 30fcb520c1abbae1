package app.moderato.provider.openai;

import static app.moderato.provider.openai.Served.calls;
import static app.moderato.provider.openai.Served.says;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.Picture;
import app.moderato.provider.Asking;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OpenAiChatTest {
    private static final Served SERVED = new Served();

    @BeforeEach
    void forget() {
        SERVED.reset();
    }

    @AfterAll
    static void stop() {
        SERVED.close();
    }

    @Test
    void aReplyCarriesTextUsageModelFingerprintAndLatency() throws Exception {
        SERVED.server.stubFor(calls().willReturn(says("I would try it.")));
        try (OpenAiChat chat = SERVED.chat()) {
            ChatReply reply = SERVED.ask(chat, Asking.request());
            assertThat(reply.text()).isEqualTo("I would try it.");
            assertThat(reply.finish()).isEqualTo(Finish.STOP);
            assertThat(reply.usage()).isEqualTo(new Usage(120, 30, 100, 10));
            assertThat(reply.model()).isEqualTo("gpt-4o-2024-08-06");
            assertThat(reply.fingerprint()).isEqualTo("fp_1");
            assertThat(reply.latency()).isPositive().isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void theWholeConversationIsSentWithItsParametersAndKey() throws Exception {
        SERVED.server.stubFor(calls().willReturn(says("yes")));
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.ask(
                    chat,
                    Asking.request(
                            ChatMessage.system("You are Ann."),
                            ChatMessage.user("Hello?"),
                            ChatMessage.assistant("Hi."),
                            ChatMessage.user("Why?")));
        }
        SERVED.server.verify(postRequestedFor(urlEqualTo(Served.PATH))
                .withHeader("Authorization", equalTo("Bearer " + Served.KEY))
                .withHeader("X-Stainless-OS", absent())
                .withRequestBody(equalToJson("""
                        {"model": "gpt-4o", "temperature": 0.7, "seed": 42, "max_tokens": 300, "messages": [
                          {"role": "system", "content": "You are Ann."}, {"role": "user", "content": "Hello?"},
                          {"role": "assistant", "content": "Hi."}, {"role": "user", "content": "Why?"}]}
                        """)));
    }

    @Test
    void picturesFollowTheTextAsDataUrls() throws Exception {
        SERVED.server.stubFor(calls().willReturn(says("nice")));
        byte[] bytes = "PNG".getBytes(StandardCharsets.US_ASCII);
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.ask(
                    chat,
                    Asking.showing(
                            new Picture("a.png", "image/png", bytes), new Picture("b.webp", "image/webp", bytes)));
        }
        SERVED.server.verify(postRequestedFor(urlEqualTo(Served.PATH))
                .withRequestBody(matchingJsonPath("$.messages[0].content", equalToJson("""
                        [{"type": "text", "text": "Look at this."},
                         {"type": "image_url", "image_url": {"url": "data:image/png;base64,UE5H"}},
                         {"type": "image_url", "image_url": {"url": "data:image/webp;base64,UE5H"}}]
                        """))));
    }

    @Test
    void aSeedOfSixtyFourBitsIsFoldedIntoThirtyOneAndASmallOneStays() {
        assertThat(Requests.seed(42)).isEqualTo(42);
        assertThat(Requests.seed(-1)).isNotNegative();
        assertThat(Requests.seed(0x1234_5678_9abc_def0L)).isPositive().isNotEqualTo(Requests.seed(0x9abc_def0L));
    }

    @Test
    void aCutOffReplyAndAWithheldOneSayWhy() throws Exception {
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.server.stubFor(calls().willReturn(okJson(
                    "{\"choices\": [{\"finish_reason\": \"length\", \"message\": {\"content\": \"I wou\"}}]}")));
            assertThat(SERVED.ask(chat, Asking.request()).finish()).isEqualTo(Finish.LENGTH);
            SERVED.server.stubFor(calls().willReturn(
                            okJson("{\"choices\": [{\"finish_reason\": \"content_filter\", \"message\": {}}]}")));
            assertThat(SERVED.ask(chat, Asking.request()).finish()).isEqualTo(Finish.FILTERED);
        }
    }

    @Test
    void aSparseReplyOfALocalServerIsEnough() throws Exception {
        SERVED.server.stubFor(calls().willReturn(okJson("{\"choices\": [{\"message\": {\"content\": \"yes\"}}]}")));
        try (OpenAiChat chat = SERVED.chat()) {
            ChatReply reply = SERVED.ask(chat, Asking.request());
            assertThat(reply.text()).isEqualTo("yes");
            assertThat(reply.model()).isEqualTo("gpt-4o");
            assertThat(reply.usage()).isEqualTo(Usage.NONE);
            assertThat(reply.fingerprint()).isNull();
        }
    }

    @Test
    void contentNullIsAnEmptyTextAndPartsAreJoined() throws Exception {
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.server.stubFor(calls().willReturn(okJson("{\"choices\": [{\"message\": {\"content\": null}}]}")));
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEmpty();
            SERVED.server.stubFor(calls().willReturn(okJson(
                    "{\"choices\": [{\"message\": {\"content\": [{\"type\": \"text\", \"text\": \"yes\"}]}}]}")));
            assertThat(SERVED.ask(chat, Asking.request()).text()).isEqualTo("yes");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"I would\""})
    void aRefusalOfTheModelIsAFilteredReplyInItsOwnWords(String content) throws Exception {
        SERVED.server.stubFor(calls().willReturn(okJson("""
                {"choices": [{"finish_reason": "stop", "message": {"content": %s, "refusal": "I can't."}}]}
                """.formatted(content))));
        try (OpenAiChat chat = SERVED.chat()) {
            ChatReply reply = SERVED.ask(chat, Asking.request());
            assertThat(reply.finish()).isEqualTo(Finish.FILTERED);
            assertThat(reply.text()).isEqualTo("I can't.");
        }
    }

    @Test
    void anEmptyRefusalIsNone() throws Exception {
        SERVED.server.stubFor(calls().willReturn(
                        okJson("{\"choices\": [{\"message\": {\"content\": \"yes\", \"refusal\": \"\"}}]}")));
        try (OpenAiChat chat = SERVED.chat()) {
            ChatReply reply = SERVED.ask(chat, Asking.request());
            assertThat(reply.finish()).isEqualTo(Finish.STOP);
            assertThat(reply.text()).isEqualTo("yes");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\": {\"message\": \"Stopped.\", \"code\": \"content_filter\", \"status\": 400}}",
                "{\"error\": {\"message\": \"Stopped.\", \"type\": \"content_filter\", \"code\": null}}",
                "{\"error\": {\"message\": \"Stopped. It triggers Azure OpenAI's content management policy.\"}}"
            })
    void aQuestionThatTheProvidersFilterStopsIsAFilteredReply(String body) throws Exception {
        SERVED.server.stubFor(calls().willReturn(jsonResponse(body, 400)));
        try (OpenAiChat chat = SERVED.chat()) {
            ChatReply reply = SERVED.ask(chat, Asking.request());
            assertThat(reply.finish()).isEqualTo(Finish.FILTERED);
            assertThat(reply.text()).startsWith("Stopped.");
            assertThat(reply.model()).isEqualTo("gpt-4o");
            assertThat(reply.usage()).isEqualTo(Usage.NONE);
        }
        assertThat(SERVED.failedTries).isEmpty();
    }

    @Test
    void anErrorInsideAGoodStatusIsMalformedAndNamed() {
        SERVED.server.stubFor(
                calls().willReturn(okJson("{\"error\": {\"message\": \"upstream is down\", \"code\": 502}}")));
        try (OpenAiChat chat = SERVED.chat()) {
            LlmException e = catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()));
            assertThat(e.failure())
                    .isEqualTo(new LlmFailure.Malformed("openai", "it holds an error: upstream is down"));
        }
    }

    @Test
    void theClientWarmsItselfWithoutTheNetwork() throws Exception {
        SERVED.server.stubFor(calls().willReturn(says("yes")));
        try (OpenAiChat chat = SERVED.chat()) {
            SERVED.ask(chat, Asking.request());
        }
        assertThat(SERVED.server.getAllServeEvents()).hasSize(1);
    }
}
