package app.moderato.provider.openai;

import static app.moderato.provider.openai.Served.calls;
import static app.moderato.provider.openai.Served.error;
import static app.moderato.provider.openai.Served.says;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.provider.Asking;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FailuresTest {
    private static final Served SERVED = new Served();
    private static final OpenAiChat CHAT = SERVED.chat();

    @BeforeEach
    void forget() {
        SERVED.reset();
    }

    @AfterAll
    static void stop() {
        CHAT.close();
        SERVED.close();
    }

    @Test
    void aWrongKeyAndAForbiddenOneEndTheRun() {
        assertOnce(
                error(401, "Incorrect API key provided", "invalid_api_key"), new LlmFailure.KeyRejected("openai", 401));
        assertOnce(error(403, "Country not supported", "x"), new LlmFailure.KeyRejected("openai", 403));
        assertOnce(error(400, "API key not valid.", "x"), new LlmFailure.KeyRejected("openai", 400));
    }

    @Test
    void anUnknownModelIsNamedHoweverTheProviderSaysIt() {
        LlmFailure unknown = new LlmFailure.UnknownModel("openai", "gpt-4o");
        assertOnce(error(404, "The model `gpt-4o` does not exist", "model_not_found"), unknown);
        assertOnce(error(404, "model: gpt-4o", ""), unknown);
        assertOnce(error(400, "gpt-4o is not a valid model ID", ""), unknown);
        assertOnce(json(400, "{\"object\": \"error\", \"message\": \"Invalid model: gpt-4o\"}"), unknown);
        assertThat(unknown.sentence()).contains("gpt-4o").contains("Check the name");
    }

    @Test
    void aWrongAddressIsBlamedOnTheBaseUrlAndNotRetried() {
        String url = SERVED.server.baseUrl() + "/v1";
        LlmFailure wrong = new LlmFailure.BadBaseUrl("openai", url, "there is no chat endpoint under it (HTTP 404)");
        assertOnce(aResponse().withStatus(404).withBody("<html>Not here</html>"), wrong);
        assertOnce(json(404, "{\"detail\": \"Not Found\"}"), wrong);
        assertThat(wrong.sentence()).contains(url).contains("Check the base URL");
        assertOnce(
                aResponse().withStatus(301).withHeader("Location", "https://example.org/"),
                new LlmFailure.BadBaseUrl("openai", url, "it sends calls on to another address (HTTP 301)"));
    }

    @Test
    void anExhaustedQuotaIsNotARateLimit() {
        LlmFailure exhausted = new LlmFailure.QuotaExhausted("openai");
        assertOnce(error(429, "You exceeded your current quota", "insufficient_quota"), exhausted);
        assertOnce(error(402, "Insufficient credits", ""), exhausted);
        assertOnce(error(400, "Your credit balance is too low", ""), exhausted);
    }

    @Test
    void aRateLimitIsWaitedOutAsTheProviderAsks() throws Exception {
        firstThenGood(error(429, "slow down", "rate_limit_exceeded").withHeader("Retry-After", "7"));
        assertThat(SERVED.waits).containsExactly(Duration.ofSeconds(7));
        firstThenGood(error(429, "slow down", "").withHeader("Retry-After", "Thu, 01 Jan 2026 00:01:00 GMT"));
        assertThat(SERVED.waits).containsExactly(Duration.ofMinutes(1));
        firstThenGood(error(429, "slow down", "").withHeader("Retry-After-Ms", "1500"));
        assertThat(SERVED.waits).containsExactly(Duration.ofMillis(1500));
    }

    @Test
    void aServerErrorIsTriedAgainAndForgottenWhenTheNextTryWorks() throws Exception {
        firstThenGood(error(500, "oops", "server_error"));
        assertThat(SERVED.failedTries).containsExactly(new LlmFailure.ServerError("openai", 500, null));
        firstThenGood(aResponse().withStatus(408));
        assertThat(SERVED.failedTries).containsExactly(new LlmFailure.ServerError("openai", 408, null));
    }

    @Test
    void aServerThatKeepsFailingIsGivenUpAfterFiveTries() {
        assertFiveTimes(error(500, "oops", "server_error"), new LlmFailure.ServerError("openai", 500, null));
    }

    @Test
    void repliesThatCannotBeReadAreTriedAgain() {
        LlmFailure noJson = new LlmFailure.Malformed("openai", "it is not JSON");
        assertFiveTimes(okJson("{\"choices\": [{\"mess"), noJson);
        assertFiveTimes(aResponse().withHeader("Content-Type", "text/html").withBody("<html>Welcome</html>"), noJson);
        assertFiveTimes(okJson("{\"choices\": []}"), new LlmFailure.Malformed("openai", "it holds no choices"));
        assertFiveTimes(okJson("{}"), new LlmFailure.Malformed("openai", "it holds no choices"));
        assertThat(noJson.sentence()).contains("base URL");
    }

    @Test
    void aReplyCutInItsMiddleOrBeforeItsStartIsALostConnection() {
        LlmFailure lost = new LlmFailure.ConnectionLost("openai");
        assertFiveTimes(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK), lost);
        assertFiveTimes(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), lost);
        assertFiveTimes(aResponse().withFault(Fault.EMPTY_RESPONSE), lost);
    }

    @Test
    void aReplyThatComesTooLateHasTimedOut() {
        Duration limit = Duration.ofMillis(100);
        SERVED.server.stubFor(calls().willReturn(says("late").withFixedDelay(300)));
        try (OpenAiChat hasty = Served.chat(SERVED.server.baseUrl() + "/v1", limit, false)) {
            LlmException e = catchThrowableOfType(LlmException.class, () -> hasty.ask(Asking.request()));
            assertThat(e.failure()).isEqualTo(new LlmFailure.TimedOut("openai", limit));
        }
    }

    @Test
    void aRefusedPortIsUnreachableAndForALocalProviderAServerToStart() throws IOException {
        String host = "127.0.0.1:" + freePort();
        try (OpenAiChat remote = Served.chat("http://" + host + "/v1", Duration.ofSeconds(5), false);
                OpenAiChat local = Served.chat("http://" + host + "/v1", Duration.ofSeconds(5), true)) {
            assertThat(catchThrowableOfType(LlmException.class, () -> remote.ask(Asking.request()))
                            .failure())
                    .isEqualTo(new LlmFailure.Unreachable("openai", host));
            LlmFailure notStarted = catchThrowableOfType(LlmException.class, () -> local.ask(Asking.request()))
                    .failure();
            assertThat(notStarted).isEqualTo(new LlmFailure.ServerNotStarted("openai", host));
            assertThat(notStarted.sentence()).contains("Start openai");
        }
    }

    @Test
    void aConversationThatIsTooLongIsSaidWithTheRoomThereIs() {
        assertOnce(
                error(
                        400,
                        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000.",
                        "context_length_exceeded"),
                new LlmFailure.TooLong("openai", "gpt-4o", 8192));
        assertOnce(json(400, """
                        {"error": {"code": 400, "message": "request (583 tokens) exceeds the available context size (512
                         tokens), try increasing it", "type": "exceed_context_size_error", "n_ctx": 512}}
                        """.replace("\n", "")), new LlmFailure.TooLong("openai", "gpt-4o", 512));
        assertOnce(
                json(400, "{\"message\": \"prompt is too long: 210000 tokens > 200000 maximum\"}"),
                new LlmFailure.TooLong("openai", "gpt-4o", 200_000));
        assertThat(new LlmFailure.TooLong("openai", "gpt-4o", 0).sentence())
                .startsWith("The conversation is longer than gpt-4o of openai can read. Name a model");
    }

    @Test
    void anythingElseIsABadRequestInTheProvidersOwnWordsShortened() {
        assertOnce(
                error(400, "The picture is too large.", "image_too_large"),
                new LlmFailure.BadRequest("openai", 400, "The picture is too large."));
        assertOnce(aResponse().withStatus(418), new LlmFailure.BadRequest("openai", 418, "it gave no reason."));
        SERVED.server.stubFor(calls().willReturn(error(413, "long ".repeat(500), "")));
        LlmFailure failure = catchThrowableOfType(LlmException.class, () -> SERVED.ask(CHAT, Asking.request()))
                .failure();
        assertThat(failure.sentence()).hasSizeLessThan(300).endsWith("…");
    }

    @Test
    void whatCannotEvenBeSentIsAFailureOfThisCallThatIsNotTriedAgain() {
        String key = "secret-\u201cquoted\u201d-key";
        Endpoint unsendable =
                new Endpoint("openai", URI.create("http://127.0.0.1:9/v1"), false, "m", key, Duration.ofSeconds(5));
        Endpoint nowhere = new Endpoint(
                "openai", URI.create("http://127.0.0.1:99999/v1"), false, "m", "none", Duration.ofSeconds(5));
        for (Endpoint endpoint : List.of(unsendable, nowhere)) {
            try (OpenAiChat chat = new OpenAiChat(endpoint, Clock.systemUTC(), ModelMemory.NONE)) {
                LlmException e = catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()));
                assertThat(e.failure()).isInstanceOf(LlmFailure.CallImpossible.class);
                assertThat(e.failure().retryable()).isFalse();
                assertThat(e).hasStackTraceContaining("IllegalArgument");
                assertThat(e.getMessage() + e.getCause()).doesNotContain("quoted");
            }
        }
        assertThat(SERVED.failedTries).isEmpty();
    }

    @Test
    void aClientThatCannotBeBuiltFailsTheCallAndNothingElse() {
        Endpoint endpoint =
                new Endpoint("openai", URI.create("http://127.0.0.1:9/v1"), false, "m", "none", Duration.ofSeconds(-1));
        try (OpenAiChat chat = new OpenAiChat(endpoint, Clock.systemUTC(), ModelMemory.NONE)) {
            assertThat(catchThrowableOfType(LlmException.class, () -> SERVED.ask(chat, Asking.request()))
                            .failure())
                    .isInstanceOf(LlmFailure.CallImpossible.class);
        }
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static void assertOnce(ResponseDefinitionBuilder response, LlmFailure expected) {
        assertTries(1, response, expected);
    }

    private static void assertFiveTimes(ResponseDefinitionBuilder response, LlmFailure expected) {
        assertTries(5, response, expected);
    }

    private static void assertTries(int tries, ResponseDefinitionBuilder response, LlmFailure expected) {
        SERVED.reset();
        SERVED.server.stubFor(calls().willReturn(response));
        LlmException e = catchThrowableOfType(LlmException.class, () -> SERVED.ask(CHAT, Asking.request()));
        assertThat(e.failure()).isEqualTo(expected);
        assertThat(e).hasMessage(expected.sentence());
        assertThat(SERVED.failedTries).hasSize(tries - 1).allMatch(expected::equals);
    }

    private static void firstThenGood(ResponseDefinitionBuilder first) throws Exception {
        SERVED.reset();
        SERVED.server.stubFor(calls().inScenario("again")
                .whenScenarioStateIs(STARTED)
                .willReturn(first)
                .willSetStateTo("good"));
        SERVED.server.stubFor(
                calls().inScenario("again").whenScenarioStateIs("good").willReturn(says("yes")));
        assertThat(SERVED.ask(CHAT, Asking.request()).text()).isEqualTo("yes");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
