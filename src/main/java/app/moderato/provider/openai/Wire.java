package app.moderato.provider.openai;

import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.ModelMemory;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.errors.OpenAIException;
import com.openai.errors.OpenAIServiceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The wire to one endpoint: makes a call in the words its model takes, says it otherwise where a parameter is refused, and
 * tells what a failure means. On the calling thread, which must be a virtual one for an interrupt to end a call at once.
 * The client is built and warmed in the background from the constructor on.
 */
final class Wire implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(15);
    private static final Duration KEEP_ALIVE = Duration.ofMinutes(5);
    private static final int IDLE_CONNECTIONS = 256;

    private final Endpoint endpoint;
    private final Dialect dialect;
    private final Secrets secrets;
    private final Failures failures;
    private final Lines lines;

    /**
     * @param clock to read dates in Retry-After against
     * @param memory of what was learned about the model
     */
    Wire(Endpoint endpoint, Clock clock, ModelMemory memory) {
        this.endpoint = endpoint;
        this.dialect = Dialect.of(endpoint, memory);
        this.secrets = new Secrets(endpoint.key());
        this.failures = new Failures(endpoint, secrets, clock);
        this.lines = new Lines(() -> buildWarm(endpoint), () -> build(endpoint, 0));
    }

    /** One exchange. */
    @FunctionalInterface
    interface Call<T> {
        T make(OpenAIClient client, Dialect.Words words) throws Replies.Unreadable, Streams.Cut;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** What the model is known to take by now. */
    Dialect.Words words() {
        return dialect.words();
    }

    /** Whether nothing is left to find out about which parameters the model takes. */
    boolean learned() {
        return dialect.answered();
    }

    /** A chat call went through in these words. */
    void understood() {
        dialect.understood();
    }

    /** From now on replies are asked for whole. */
    void noStream() {
        dialect.noStream();
    }

    /**
     * Something was refused outside of a call.
     *
     * @return whether it would be said in other words now
     */
    boolean learn(Dialect.Words said, Complaint complaint) {
        return dialect.learn(said, complaint);
    }

    /** What a refusal outside of a call means. */
    LlmFailure failure(int status, Complaint complaint) {
        LlmFailure failure = failures.of(status, complaint, null);
        learn(failure);
        return failure;
    }

    LlmFailure unreadable(String why) {
        return failures.unreadable(why);
    }

    /** One line of a text from outside, without keys. */
    String shorten(String text) {
        return secrets.shorten(text);
    }

    <T> T send(Call<T> call) throws LlmException, Filtered, InterruptedException {
        while (true) {
            Dialect.Words words = dialect.words();
            OpenAIClient client = client();
            long started = System.nanoTime();
            try {
                T made = call.make(client, words);
                lines.answered(since(started));
                return made;
            } catch (Replies.Unreadable e) {
                throw new LlmException(failures.unreadable(String.valueOf(e.getMessage())));
            } catch (Streams.Cut e) {
                stopWhereInterrupted();
                throw new LlmException(new LlmFailure.ConnectionLost(endpoint.provider()), e);
            } catch (OpenAIException e) {
                stopWhereInterrupted();
                Optional<String> filter = failures.filter(e);
                if (filter.isPresent()) {
                    throw new Filtered(filter.get(), since(started));
                }
                LlmFailure failure = failures.of(e);
                learn(failure);
                if (!canSayItOtherwise(e, words) && !canSendItAnew(failure, client, since(started))) {
                    throw failed(failure, e);
                }
            } catch (RuntimeException e) {
                stopWhereInterrupted();
                throw failed(failures.impossible(e), e);
            }
        }
    }

    private void learn(LlmFailure failure) {
        switch (failure) {
            case LlmFailure.NoVision blind -> dialect.noPictures();
            case LlmFailure.TooLong(String provider, String model, int context) when context > 0 -> reads(context);
            default -> {}
        }
    }

    /** @param context tokens that the model takes in one call, &gt; 0 */
    void reads(int context) {
        dialect.reads(context);
    }

    /** Waits until the client is built and warm. */
    void ready() throws InterruptedException {
        lines.client();
    }

    static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private OpenAIClient client() throws LlmException, InterruptedException {
        try {
            return lines.client();
        } catch (IllegalStateException e) {
            throw failed(failures.impossible(e), e);
        }
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

    private boolean canSendItAnew(LlmFailure failure, OpenAIClient used, Duration after) {
        return failure instanceof LlmFailure.ConnectionLost && lines.lost(used, after);
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
                        // the whole call has its limit; timers for each of its reads would only be kept in order
                        .read(Duration.ZERO)
                        .write(Duration.ZERO)
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

    /** The provider's filter stopped the question. */
    static final class Filtered extends Exception {
        private static final long serialVersionUID = 1L;

        private final String words;
        private final transient Duration latency;

        Filtered(String words, Duration latency) {
            super("filtered");
            this.words = words;
            this.latency = latency;
        }

        /** Of the filter, empty where it gave none. */
        String words() {
            return words;
        }

        Duration latency() {
            return latency;
        }
    }
}
