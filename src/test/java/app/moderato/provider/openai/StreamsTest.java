package app.moderato.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.core.llm.ModelTraits;
import app.moderato.core.llm.Usage;
import app.moderato.provider.Asking;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class StreamsTest {
    private static final String PLAIN = """
            {"choices": [{"finish_reason": "stop", "message": {"content": "plainly"}}],
             "usage": {"prompt_tokens": 9, "completion_tokens": 2}}
            """;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Remembered memory = new Remembered();

    private static final class Remembered implements ModelMemory {
        private ModelTraits traits = ModelTraits.UNKNOWN;

        @Override
        public synchronized ModelTraits recall(String address, String model) {
            return traits;
        }

        @Override
        public synchronized void learn(String address, String model, UnaryOperator<ModelTraits> learned) {
            traits = learned.apply(traits);
        }
    }

    private OpenAiChat chat(StreamServer server) {
        return chat(server, Duration.ofSeconds(20));
    }

    private OpenAiChat chat(StreamServer server, Duration timeout) {
        return new OpenAiChat(
                new Endpoint("openai", URI.create(server.baseUrl()), true, "gpt-4o", "k", timeout),
                Clock.systemUTC(),
                memory);
    }

    private LlmFailure failure(OpenAiChat chat) {
        return catchThrowableOfType(LlmException.class, () -> chat.ask(Asking.request(), heard::add))
                .failure();
    }

    @Test
    void thePiecesAreTheReplyOfAPlainCallAndAreHeardBeforeItIsWhole() throws Exception {
        CountDownLatch firstHeard = new CountDownLatch(1);
        try (StreamServer server = new StreamServer(line -> {
                    line.begin()
                            .send("{\"choices\": [{\"index\": 0, \"delta\": {\"role\": \"assistant\","
                                    + " \"content\": null}}]}");
                    line.says("I would ");
                    firstHeard.await();
                    line.says("try it.").ends("stop").counts().done();
                });
                OpenAiChat chat = chat(server)) {
            ChatReply reply = chat.ask(Asking.request(), said -> {
                heard.add(said);
                firstHeard.countDown();
            });
            assertThat(reply.text()).isEqualTo("I would try it.");
            assertThat(reply.finish()).isEqualTo(Finish.STOP);
            assertThat(reply.usage()).isEqualTo(new Usage(120, 30, 100, 10));
            assertThat(reply.model()).isEqualTo("m-1");
            assertThat(reply.fingerprint()).isEqualTo("fp");
            assertThat(reply.latency()).isPositive();
            assertThat(heard).startsWith("I would ").allMatch("I would try it."::startsWith);
            assertThat(server.requests).singleElement().asString().contains("\"include_usage\":true");
        }
    }

    @Test
    void whereNobodyReadsAlongNothingIsStreamed() throws Exception {
        try (StreamServer server = new StreamServer(line -> line.whole(200, PLAIN));
                OpenAiChat chat = chat(server)) {
            assertThat(chat.ask(Asking.request()).text()).isEqualTo("plainly");
            assertThat(server.requests).singleElement().asString().doesNotContain("stream");
        }
    }

    @Test
    void aServerThatTakesNoNoticeAndSendsTheReplyWholeIsUnderstood() throws Exception {
        try (StreamServer server = new StreamServer(line -> line.whole(200, PLAIN));
                OpenAiChat chat = chat(server)) {
            ChatReply reply = chat.ask(Asking.request(), heard::add);
            assertThat(reply.text()).isEqualTo("plainly");
            assertThat(reply.usage()).isEqualTo(new Usage(9, 2, 0, 0));
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aReplyWithoutUsageIsCountedHereAndTheNextIsAskedForWhole() throws Exception {
        try (StreamServer server = new StreamServer(line -> {
                    if (line.streamed()) {
                        line.begin().says("I would try it.").ends("stop").done();
                    } else {
                        line.whole(200, PLAIN);
                    }
                });
                OpenAiChat chat = chat(server)) {
            Usage estimated = chat.ask(Asking.request(), heard::add).usage();
            assertThat(estimated.input()).isBetween(8L, 20L);
            assertThat(estimated.output()).isBetween(4L, 6L);
            assertThat(chat.ask(Asking.request(), heard::add).usage()).isEqualTo(new Usage(9, 2, 0, 0));
            assertThat(memory.traits.refused()).containsExactly("stream");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream_options|Unsupported parameter: stream_options",
                "stream|Unsupported value: 'stream' does not support true with this model.",
                "stream|This model does not support streaming."
            })
    void whatIsRefusedAboutStreamsIsLearnedOnce(String name, String words) throws Exception {
        try (StreamServer server = new StreamServer(line -> {
                    boolean refused = name.equals("stream")
                            ? line.streamed()
                            : line.request().contains("stream_options");
                    if (refused) {
                        line.whole(400, "{\"error\": {\"message\": \"" + words + "\"}}");
                    } else if (line.streamed()) {
                        line.begin().says("in pieces").ends("stop").counts().done();
                    } else {
                        line.whole(200, PLAIN);
                    }
                });
                OpenAiChat chat = chat(server)) {
            String text = name.equals("stream") ? "plainly" : "in pieces";
            assertThat(chat.ask(Asking.request(), heard::add).text()).isEqualTo(text);
            assertThat(chat.ask(Asking.request(), heard::add).text()).isEqualTo(text);
            assertThat(server.requests).hasSize(3);
            assertThat(memory.traits.refused()).containsExactly(name);
        }
    }

    @Test
    void aStreamThatIsCutIsALostConnectionAndAfterTwoTheRepliesAreAskedForWhole() throws Exception {
        try (StreamServer server = new StreamServer(line -> {
                    if (line.streamed()) {
                        line.begin().says("I wou");
                    } else {
                        line.whole(200, PLAIN);
                    }
                });
                OpenAiChat chat = chat(server)) {
            assertThat(failure(chat)).isEqualTo(new LlmFailure.ConnectionLost("openai"));
            assertThat(failure(chat)).isEqualTo(new LlmFailure.ConnectionLost("openai"));
            assertThat(chat.ask(Asking.request(), heard::add).text()).isEqualTo("plainly");
            assertThat(memory.traits.refused()).isEmpty();
        }
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsALostOne() throws Exception {
        try (StreamServer server = new StreamServer(line -> {
                    line.begin().says("I wou");
                    throw new IOException("pulled out");
                });
                OpenAiChat chat = chat(server)) {
            assertThat(failure(chat)).isEqualTo(new LlmFailure.ConnectionLost("openai"));
            assertThat(server.requests).hasSize(1);
        }
    }

    @Test
    void aStreamOfNothingCannotBeRead() throws Exception {
        try (StreamServer server = new StreamServer(StreamServer.Line::begin);
                OpenAiChat chat = chat(server)) {
            assertThat(failure(chat)).isInstanceOf(LlmFailure.Malformed.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\": \"Slow down.\", \"code\": \"rate_limit_exceeded\"}|RateLimited",
                "{\"message\": \"Slow down.\", \"code\": 429}|RateLimited",
                "{\"message\": \"No money.\", \"code\": \"insufficient_quota\"}|QuotaExhausted",
                "{\"message\": \"Broken.\", \"type\": \"server_error\", \"code\": null}|ServerError",
                "{\"message\": \"Busy.\", \"type\": \"overloaded_error\"}|ServerError",
                "{\"message\": \"Too long.\", \"type\": \"exceed_context_size_error\", \"code\": 400}|TooLong",
                "{\"message\": \"Bad body.\", \"type\": \"invalid_request_error\"}|BadRequest",
                "{\"message\": \"Something else.\"}|Malformed",
                "\"Something else.\"|Malformed"
            })
    void anErrorInsideAStreamIsAFailureOfItsKind(String error, String kind) throws Exception {
        try (StreamServer server =
                        new StreamServer(line -> line.begin().says("I wou").send("{\"error\": " + error + "}"));
                OpenAiChat chat = chat(server)) {
            LlmFailure failure = failure(chat);
            assertThat(failure.getClass().getSimpleName()).isEqualTo(kind);
            if (kind.equals("BadRequest")) {
                assertThat(failure.sentence()).contains("Bad body.");
            }
        }
    }

    @Test
    void aFilterThatStepsInIsAFilteredReply() throws Exception {
        try (StreamServer server = new StreamServer(line -> line.begin()
                        .says("I wou")
                        .send("{\"error\": {\"message\": \"Stopped.\", \"code\": \"content_filter\"}}"));
                OpenAiChat chat = chat(server)) {
            ChatReply reply = chat.ask(Asking.request(), heard::add);
            assertThat(reply.finish()).isEqualTo(Finish.FILTERED);
            assertThat(reply.text()).isEqualTo("Stopped.");
        }
    }

    @Test
    void aRefusalInPiecesIsOneInTheModelsWordsAndALimitSaysSo() throws Exception {
        List<String> refusals = new ArrayList<>(List.of("I can't ", "say."));
        try (StreamServer server = new StreamServer(line -> {
                    line.begin();
                    for (String words : refusals) {
                        line.send("{\"choices\": [{\"delta\": {\"refusal\": \"" + words + "\"}}]}");
                    }
                    line.ends("length").counts().done();
                });
                OpenAiChat chat = chat(server)) {
            ChatReply reply = chat.ask(Asking.request(), heard::add);
            assertThat(reply.finish()).isEqualTo(Finish.FILTERED);
            assertThat(reply.text()).isEqualTo("I can't say.");
            refusals.clear();
            assertThat(chat.ask(Asking.request(), heard::add).finish()).isEqualTo(Finish.LENGTH);
        }
    }

    @Test
    void aStreamThatStopsFlowingHasTimedOut() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (StreamServer server = new StreamServer(line -> {
                    line.begin().says("I wou");
                    never.await();
                });
                OpenAiChat chat = chat(server, Duration.ofMillis(800))) {
            assertThat(failure(chat)).isEqualTo(new LlmFailure.TimedOut("openai", Duration.ofMillis(800)));
            never.countDown();
        }
    }

    @Test
    void anInterruptEndsAStreamAtOnce() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch flowing = new CountDownLatch(1);
        List<Throwable> ends = new CopyOnWriteArrayList<>();
        try (StreamServer server = new StreamServer(line -> {
                    line.begin().says("I wou");
                    never.await();
                });
                OpenAiChat chat = chat(server, Duration.ofMinutes(10))) {
            Thread call = Thread.startVirtualThread(() -> {
                try {
                    chat.ask(Asking.request(), said -> flowing.countDown());
                } catch (LlmException | InterruptedException e) {
                    ends.add(e);
                }
            });
            flowing.await();
            long asked = System.nanoTime();
            call.interrupt();
            call.join();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(1));
            never.countDown();
        }
        assertThat(ends).singleElement().isInstanceOf(InterruptedException.class);
    }
}
