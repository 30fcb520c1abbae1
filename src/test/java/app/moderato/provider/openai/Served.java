package app.moderato.provider.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.Outages;
import app.moderato.provider.retry.Patience;
import app.moderato.provider.retry.PatientModel;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A provider on this machine that says what a test wants, and a model connected to it that never really waits. */
final class Served implements AutoCloseable {
    static final String KEY = "sk-test-0123456789abcdef";
    static final String PATH = "/v1/chat/completions";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().jettyAcceptors(1));
    final List<Duration> waits = new ArrayList<>();
    private final AtomicLong slept = new AtomicLong();
    final List<LlmFailure> failedTries = new ArrayList<>();

    Served() {
        server.start();
    }

    void reset() {
        server.resetAll();
        waits.clear();
        failedTries.clear();
    }

    static MappingBuilder calls() {
        return post(PATH);
    }

    static ResponseDefinitionBuilder says(String text) {
        return okJson("""
                {"id": "c1", "object": "chat.completion", "created": 1, "model": "gpt-4o-2024-08-06",
                 "system_fingerprint": "fp_1",
                 "choices": [{"index": 0, "finish_reason": "stop",
                  "message": {"role": "assistant", "content": "%s", "refusal": null}}],
                 "usage": {"prompt_tokens": 120, "completion_tokens": 30, "total_tokens": 150,
                  "prompt_tokens_details": {"cached_tokens": 100},
                  "completion_tokens_details": {"reasoning_tokens": 10}}}
                """.formatted(text));
    }

    static ResponseDefinitionBuilder error(int status, String message, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("""
                        {"error": {"message": "%s", "type": "invalid_request_error", "param": null, "code": "%s"}}
                        """.formatted(message, code));
    }

    OpenAiChat chat() {
        return chat(server.baseUrl() + "/v1", Duration.ofSeconds(20), false);
    }

    OpenAiChat chat(ModelMemory memory) {
        URI url = URI.create(server.baseUrl() + "/v1");
        return new OpenAiChat(new Endpoint("openai", url, false, "gpt-4o", KEY, Duration.ofSeconds(20)), CLOCK, memory);
    }

    static OpenAiChat chat(String baseUrl, Duration timeout, boolean local) {
        return new OpenAiChat(
                new Endpoint("openai", URI.create(baseUrl), local, "gpt-4o", KEY, timeout), CLOCK, ModelMemory.NONE);
    }

    /** Time passes at once. */
    private void sleep(Duration wait) {
        waits.add(wait);
        slept.addAndGet(wait.toNanos());
    }

    /** Asks with five tries. */
    ChatReply ask(OpenAiChat chat, ChatRequest request) throws LlmException, InterruptedException {
        Backoff withoutJitter = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(30), () -> 0.0);
        Patience patience = new Patience(
                5,
                4,
                0,
                0,
                Outages.lasting(Duration.ofMinutes(10)),
                withoutJitter,
                this::sleep,
                () -> System.nanoTime() + slept.get());
        return new PatientModel(chat, patience).reply(request, (number, failure, latency) -> failedTries.add(failure));
    }

    @Override
    public void close() {
        server.stop();
    }
}
