package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.retry.OneTry;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call to an OpenAI-compatible endpoint, on the calling thread, which must be a virtual one for an interrupt to end a
 * call on the wire at once. The client is built and warmed in the background from the constructor on.
 */
public final class OpenAiChat implements OneTry {
    private static final Logger LOG = LoggerFactory.getLogger(OpenAiChat.class);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);
    private static final int IDLE_CONNECTIONS = 256;

    private final Endpoint endpoint;
    private final Dialect dialect;
    private final Secrets secrets;
    private final Failures failures;
    private final Lines lines;

    /** @param clock to read dates in Retry-After against */
    public OpenAiChat(Endpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.dialect = Dialect.of(endpoint.baseUrl().getHost(), endpoint.model());
        this.secrets = new Secrets(endpoint.key());
        this.failures = new Failures(endpoint, secrets, clock);
        this.lines = new Lines(() -> buildWarm(endpoint), () -> build(endpoint, 0));
    }

    @Override
    public String provider() {
        return endpoint.provider();
    }

    @Override
    public String model() {
        return endpoint.model();
    }

    @Override
    public ChatReply ask(ChatRequest request) throws LlmException, InterruptedException {
        while (true) {
            Dialect.Words words = dialect.words();
            ChatCompletionCreateParams params = Requests.of(request, endpoint.model(), words);
            OpenAIClient client = client();
            long started = System.nanoTime();
            try {
                ChatCompletion completion = client.chat().completions().create(params);
                return Replies.of(completion, endpoint.model(), since(started));
            } catch (Replies.Unreadable e) {
                throw new LlmException(failures.unreadable(String.valueOf(e.getMessage())));
            } catch (OpenAIException e) {
                stopWhereInterrupted();
                Optional<String> filter = failures.filter(e);
                if (filter.isPresent()) {
                    return Replies.filtered(filter.get(), endpoint.model(), since(started));
                }
                LlmFailure failure = failures.of(e);
                if (!canSayItOtherwise(e, words) && !canSendItAnew(failure, client)) {
                    throw failed(failure, e);
                }
            } catch (RuntimeException e) {
                stopWhereInterrupted();
                throw failed(failures.impossible(e), e);
            }
        }
    }

    private OpenAIClient client() throws LlmException, InterruptedException {
        try {
            return lines.client();
        } catch (IllegalStateException e) {
            throw failed(failures.impossible(e), e);
        }
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private void stopWhereInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting for " + endpoint.provider());
        }
    }

    private boolean canSayItOtherwise(OpenAIException e, Dialect.Words sent) {
        return e instanceof OpenAIServiceException refusal
                && (refusal.statusCode() == 400 || refusal.statusCode() == 422)
                && dialect.learn(sent, Complaint.of(refusal.body()));
    }

    /** At most once a call: what was sent by a client that keeps no connection is not sent anew. */
    private boolean canSendItAnew(LlmFailure failure, OpenAIClient used) {
        return failure instanceof LlmFailure.ConnectionLost && lines.lost(used);
    }

    /** The cause is kept in words only: openai-java's exceptions carry headers and bodies. */
    private LlmException failed(LlmFailure failure, RuntimeException e) {
        IOException cause = new IOException(secrets.shorten(Failures.deepest(e).toString()));
        cause.setStackTrace(e.getStackTrace());
        LOG.debug("{}: {}", endpoint, cause.getMessage());
        return new LlmException(failure, cause);
    }

    private static OpenAIClient build(Endpoint endpoint, int idleConnections) {
        Duration timeout = endpoint.timeout();
        return OpenAIOkHttpClient.builder()
                .baseUrl(endpoint.baseUrl().toString())
                .apiKey(endpoint.key())
                .timeout(Timeout.builder()
                        .connect(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
                        .request(timeout)
                        .build())
                .maxRetries(0)
                .maxIdleConnections(idleConnections)
                .keepAliveDuration(KEEP_ALIVE)
                .followRedirects(false)
                .disableTelemetry(true)
                .logLevel(LogLevel.OFF)
                .build();
    }

    private static OpenAIClient buildWarm(Endpoint endpoint) {
        OpenAIClient client = build(endpoint, IDLE_CONNECTIONS);
        try {
            LOG.debug("The client for {} is {}.", endpoint, CannedExchange.warm(client));
        } catch (OpenAIException e) {
            LOG.debug("The client for {} stays cold; its first call will be slow.", endpoint, e);
        }
        return client;
    }

    @Override
    public void close() {
        lines.close();
    }
}
