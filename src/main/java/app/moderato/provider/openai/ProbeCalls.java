package app.moderato.provider.openai;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Usage;
import app.moderato.provider.retry.Backoff;
import app.moderato.provider.retry.Sleeper;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The calls of one check: small, tried again where that may help, and counted. */
final class ProbeCalls {
    /** A model that thinks before it speaks gets more once it turns out to need it. */
    private static final int FEW_TOKENS = 256;

    private static final int MANY_TOKENS = 4096;
    private static final int TRIES = 3;
    /** With this and with 500 servers say that they cannot do a thing at all, such as see pictures. */
    private static final int NOT_IMPLEMENTED = 501;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final Wire wire;
    private final Backoff backoff;
    private final Sleeper sleeper;
    private final Consumer<Duration> waiting;
    private int maxTokens = FEW_TOKENS;
    private Usage usage = Usage.NONE;

    /** @param waiting hears of each wait for another try, before it begins */
    ProbeCalls(Wire wire, Backoff backoff, Sleeper sleeper, Consumer<Duration> waiting) {
        this.wire = wire;
        this.backoff = backoff;
        this.sleeper = sleeper;
        this.waiting = waiting;
    }

    /** @param completion as it came */
    record Reply(ChatReply reply, ChatCompletion completion) {}

    /** Tokens of the calls since this was last asked for. */
    Usage takeUsage() {
        Usage taken = usage;
        usage = Usage.NONE;
        return taken;
    }

    Reply ask(ChatMessage message) throws LlmException, Wire.Filtered, InterruptedException {
        return ask(message, (params, words) -> {});
    }

    /** @param more adds to the call what is to be checked */
    Reply ask(ChatMessage message, BiConsumer<ChatCompletionCreateParams.Builder, Dialect.Words> more)
            throws LlmException, Wire.Filtered, InterruptedException {
        Reply reply = once(message, more);
        boolean thoughtTooLong = reply.reply().finish() == ChatReply.Finish.LENGTH
                && reply.reply().text().isBlank();
        if (thoughtTooLong && maxTokens == FEW_TOKENS) {
            maxTokens = MANY_TOKENS;
            return once(message, more);
        }
        return reply;
    }

    private Reply once(ChatMessage message, BiConsumer<ChatCompletionCreateParams.Builder, Dialect.Words> more)
            throws LlmException, Wire.Filtered, InterruptedException {
        String model = wire.endpoint().model();
        Reply reply = send((client, words) -> {
            ChatCompletionCreateParams.Builder params = Requests.begin(List.of(message), 1, maxTokens, model, words);
            more.accept(params, words);
            long started = System.nanoTime();
            ChatCompletion completion = client.chat().completions().create(params.build());
            return new Reply(Replies.of(completion, model, Wire.since(started)), completion);
        });
        wire.understood();
        count(reply.reply().usage());
        return reply;
    }

    <T> T send(Wire.Call<T> call) throws LlmException, Wire.Filtered, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return wire.send(call);
            } catch (LlmException e) {
                Duration wait = backoff.after(tries, e.failure());
                if (tries == TRIES || !worthAnother(e.failure()) || wait.compareTo(LONGEST_WAIT) > 0) {
                    throw e;
                }
                waiting.accept(wait);
                sleeper.sleep(wait);
            }
        }
    }

    void count(Usage more) {
        usage = usage.plus(more);
    }

    /** A person waits: what would take long to fail again, or surely fails again, is not tried again. */
    private static boolean worthAnother(LlmFailure failure) {
        return failure instanceof LlmFailure.RateLimited
                || failure instanceof LlmFailure.ConnectionLost
                || (failure instanceof LlmFailure.ServerError error && error.status() > NOT_IMPLEMENTED);
    }
}
