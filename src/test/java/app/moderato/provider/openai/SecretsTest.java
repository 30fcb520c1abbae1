package app.moderato.provider.openai;

import static app.moderato.provider.openai.Served.calls;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.LlmException;
import app.moderato.provider.Asking;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@Timeout(30)
class SecretsTest {
    private final Secrets secrets = new Secrets("my-very-own-key");

    @Test
    void theKeyItselfAndAnythingThatLooksLikeOneIsHidden() {
        assertThat(secrets.hide("key my-very-own-key rejected")).isEqualTo("key [key] rejected");
        assertThat(secrets.hide("Incorrect API key provided: sk-proj-ab***yz.")).doesNotContain("ab***yz");
        assertThat(secrets.hide("Authorization: Bearer abc.def")).isEqualTo("Authorization: [key]");
        assertThat(secrets.hide("AIzaSyD-1234567890 and gsk_abcdefgh")).isEqualTo("[key] and [key]");
    }

    @Test
    void ordinaryWordsStay() {
        String words = "Ask the risk-averse: task-1234 is a key-free desk.";
        assertThat(secrets.hide(words)).isEqualTo(words);
        assertThat(new Secrets("ollama").hide("ollama has no such model")).isEqualTo("ollama has no such model");
    }

    @Test
    void anEndpointPrintsWithoutItsKeyOrQuery() {
        Endpoint endpoint = new Endpoint(
                "openai", URI.create("http://h:1/v1"), false, "m", "my-very-own-key", Duration.ofSeconds(1));
        assertThat(endpoint).hasToString("openai m at http://h:1/v1");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 404, 422, 429, 500})
    void noSentenceExceptionOrLogLineEverHoldsTheKey(int status) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger ours = (Logger) LoggerFactory.getLogger("app.moderato.provider");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.DEBUG);
        try (Served served = new Served();
                OpenAiChat chat = served.chat()) {
            served.server.stubFor(calls().willReturn(aResponse()
                    .withStatus(status)
                    .withHeader("X-Echo", "Bearer " + Served.KEY)
                    .withBody("{\"error\": {\"message\": \"bad " + Served.KEY + " or sk-other-key-1234\"}}")));
            LlmException e = catchThrowableOfType(LlmException.class, () -> served.ask(chat, Asking.request()));
            StringWriter everything = new StringWriter();
            e.printStackTrace(new PrintWriter(everything, true));
            everything.append(e.failure().sentence()).append(e.failure().toString());
            log.list.forEach(line -> everything.append(line.getFormattedMessage()));
            assertThat(everything.toString())
                    .doesNotContain(Served.KEY)
                    .doesNotContain("sk-other")
                    .contains("openai");
            assertThat(log.list).isNotEmpty();
        } finally {
            root.detachAppender(log);
            ours.setLevel(null);
        }
    }
}
