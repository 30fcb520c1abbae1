package app.moderato.provider.openai;

import static app.moderato.provider.openai.Served.calls;
import static app.moderato.provider.openai.Served.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.Asking;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.Outages;
import app.moderato.provider.retry.Patience;
import app.moderato.provider.retry.PatientModel;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class LinesTest {
    private static final int CALLS = 64;
    private static final int IN_FLIGHT = 16;
    private static final int TRIES = 5;

    private final Queue<LlmFailure> failedTries = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @EnumSource(
            value = ClosingServer.Manner.class,
            names = {"AFTER_THE_REPLY", "AT_THE_SECOND_REQUEST"})
    void aServerThatClosesItsConnectionsWithoutAWordAnswersEveryCallAtItsFirstTry(ClosingServer.Manner manner)
            throws Exception {
        try (ClosingServer server = new ClosingServer(manner);
                OpenAiChat chat = Served.chat(server.baseUrl(), Duration.ofSeconds(20), false)) {
            assertThat(askAll(patient(chat))).isEqualTo(Collections.nCopies(CALLS, "yes"));
            assertThat(server.requests).hasValueLessThanOrEqualTo(CALLS + IN_FLIGHT);
        }
        assertThat(failedTries).isEmpty();
    }

    @Test
    void aServerThatCutsEveryConnectionSeesAsManyRequestsAsThereAreTries() throws Exception {
        try (ClosingServer server = new ClosingServer(ClosingServer.Manner.BEFORE_THE_REPLY);
                OpenAiChat chat = Served.chat(server.baseUrl(), Duration.ofSeconds(20), false)) {
            LlmFailure lost = new LlmFailure.ConnectionLost("openai");
            PatientModel model = patient(chat);
            assertThat(catchThrowableOfType(LlmException.class, () -> ask(model))
                            .failure())
                    .isEqualTo(lost);
            assertThat(failedTries).hasSize(TRIES - 1).allMatch(lost::equals);
            assertThat(server.requests).hasValue(TRIES);
            assertThat(catchThrowableOfType(LlmException.class, () -> ask(model))
                            .failure())
                    .isEqualTo(lost);
            assertThat(server.requests).hasValue(TRIES + TRIES);
        }
    }

    @Test
    void aServerThatKeepsItsConnectionsIsAskedOverOneClientThroughout() throws Exception {
        try (Served served = new Served();
                OpenAiChat chat = served.chat()) {
            served.server.stubFor(calls().willReturn(says("yes")));
            assertThat(askAll(patient(chat))).isEqualTo(Collections.nCopies(CALLS, "yes"));
            assertThat(served.server.getAllServeEvents()).hasSize(CALLS);
        }
        assertThat(failedTries).isEmpty();
    }

    @Test
    void aCallThatIsLostBecauseOfClosingIsNotSentAnew() throws Exception {
        Lines lines = new Lines(LinesTest::client, () -> {
            throw new AssertionError("no client is built after closing");
        });
        OpenAIClient kept = lines.client();
        lines.close();
        lines.answered(Duration.ofSeconds(1));
        assertThat(lines.lost(kept, Duration.ZERO)).isFalse();
    }

    private static OpenAIClient client() {
        return OpenAIOkHttpClient.builder()
                .apiKey("none")
                .baseUrl("http://192.0.2.1/v1")
                .build();
    }

    private List<String> askAll(PatientModel model) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ChatReply>> asked = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                asked.add(threads.submit(() -> ask(model)));
            }
            List<String> texts = new ArrayList<>();
            for (Future<ChatReply> reply : asked) {
                texts.add(reply.get().text());
            }
            return texts;
        }
    }

    private ChatReply ask(PatientModel model) throws LlmException, InterruptedException {
        return model.reply(Asking.request(), (number, failure, latency) -> failedTries.add(failure));
    }

    private static PatientModel patient(OpenAiChat chat) {
        Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 0.0);
        return new PatientModel(
                chat,
                new Patience(
                        TRIES,
                        IN_FLIGHT,
                        0,
                        0,
                        new Outages(1_000_000, Duration.ZERO, Duration.ZERO, Duration.ZERO),
                        backoff,
                        wait -> {},
                        System::nanoTime));
    }
}
