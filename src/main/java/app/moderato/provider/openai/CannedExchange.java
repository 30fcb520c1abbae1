package app.moderato.provider.openai;

import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Answers every call from memory. One exchange with it makes openai-java load and look through its model classes, which
 * costs seconds the first time; nothing leaves the machine.
 */
final class CannedExchange implements HttpClient {
    private static final String REPLY = """
            {"id": "warm-up", "object": "chat.completion", "created": 0, "model": "none", "system_fingerprint": "none",
             "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "ready"}}],
             "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2,
              "prompt_tokens_details": {"cached_tokens": 0}, "completion_tokens_details": {"reasoning_tokens": 0}}}
            """;

    private CannedExchange() {}

    /** @return what came back: the one word of the canned reply */
    static String warm(OpenAIClient client) {
        ChatCompletionCreateParams params = ChatCompletionCreateParams.builder()
                .model("none")
                .addSystemMessage("system")
                .addUserMessage("user")
                .addAssistantMessage("assistant")
                .temperature(1)
                .putAdditionalBodyProperty("seed", JsonValue.from(1))
                .build();
        return client
                .withOptions(options -> options.httpClient(new CannedExchange()))
                .chat()
                .completions()
                .create(params)
                .choices()
                .stream()
                .flatMap(choice -> choice.message().content().stream())
                .collect(Collectors.joining());
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions requestOptions) {
        HttpRequestBody body = request.body();
        if (body != null) {
            body.writeTo(OutputStream.nullOutputStream());
        }
        return new Canned();
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions requestOptions) {
        return CompletableFuture.completedFuture(execute(request, requestOptions));
    }

    @Override
    public void close() {}

    private static final class Canned implements HttpResponse {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Headers headers() {
            return Headers.builder().put("content-type", "application/json").build();
        }

        @Override
        public InputStream body() {
            return new ByteArrayInputStream(REPLY.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
