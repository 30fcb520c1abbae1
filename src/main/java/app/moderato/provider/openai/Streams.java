package app.moderato.provider.openai;

import app.moderato.core.llm.ChatMessage;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Tokenizers;
import app.moderato.core.llm.Usage;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.HttpResponseFor;
import com.openai.core.http.StreamResponse;
import com.openai.errors.OpenAIIoException;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Calls whose reply comes in pieces, for somebody who reads along. Never a reply that a plain call would not have brought:
 * a stream that is cut is a failure, and where an endpoint streams badly its calls are plain ones from then on. Any
 * thread.
 */
final class Streams {
    /** Words are told no more often: screens look four times a second. */
    private static final Duration BETWEEN = Duration.ofMillis(100);
    /** Streams in a row that ended without an end: the endpoint never says it. */
    private static final int ENDLESS = 2;
    /** A message's own, and a picture's, where the endpoint does not count. */
    private static final int MESSAGE_TOKENS = 4;

    private static final int PICTURE_TOKENS = 1_100;

    private final String model;
    private final Tokenizers tokenizers = new BytePairs();
    private final AtomicInteger cut = new AtomicInteger();

    Streams(String model) {
        this.model = model;
    }

    /**
     * What a call brought.
     *
     * @param counted whether the endpoint told its usage; otherwise it is estimated, so that a budget stays kept
     */
    record Heard(ChatReply reply, boolean counted) {}

    /** Whether a call in these words may be streamed. */
    boolean may(Dialect.Words words) {
        return words.stream() && cut.get() < ENDLESS;
    }

    /**
     * Blocks until the reply is whole.
     *
     * @param saying hears what was said so far
     * @throws Replies.Unreadable where what came is no reply
     * @throws Cut where it ended before it was whole
     */
    Heard ask(OpenAIClient client, Dialect.Words words, ChatRequest request, Consumer<String> saying)
            throws Replies.Unreadable, Cut {
        long started = System.nanoTime();
        try (HttpResponseFor<StreamResponse<ChatCompletionChunk>> response = client.chat()
                .completions()
                .withRawResponse()
                .createStreaming(Requests.streamed(request, model, words))) {
            if (isWhole(response)) {
                ChatCompletion completion =
                        JsonValue.from(Bodies.json(response)).convert(ChatCompletion.class);
                if (completion == null) {
                    throw new Replies.Unreadable("it is empty");
                }
                return new Heard(Replies.of(completion, model, Wire.since(started)), true);
            }
            Pieces pieces = read(response, saying);
            Usage usage = pieces.usage().orElseGet(() -> estimate(request, pieces.said()));
            return new Heard(
                    pieces.reply(model, usage, Wire.since(started)),
                    pieces.usage().isPresent());
        }
    }

    /** Some endpoints leave {@code stream} unheeded. */
    private static boolean isWhole(HttpResponseFor<?> response) {
        return response.headers().values("content-type").stream().anyMatch(type -> type.contains("json"));
    }

    private Pieces read(HttpResponseFor<StreamResponse<ChatCompletionChunk>> response, Consumer<String> saying)
            throws Replies.Unreadable, Cut {
        Pieces pieces = new Pieces();
        String told = "";
        long toldAt = System.nanoTime() - BETWEEN.toNanos();
        try (StreamResponse<ChatCompletionChunk> stream = response.parse()) {
            for (Iterator<ChatCompletionChunk> chunks = stream.stream().iterator(); chunks.hasNext(); ) {
                pieces.add(chunks.next());
                long now = System.nanoTime();
                if (now - toldAt >= BETWEEN.toNanos()) {
                    String said = pieces.said();
                    if (said.length() > told.length() && !said.isBlank()) {
                        told = said;
                        toldAt = now;
                        saying.accept(said);
                    }
                }
            }
        } catch (OpenAIIoException e) {
            boolean late = Failures.broken(e)
                    .filter(InterruptedIOException.class::isInstance)
                    .isPresent();
            if (pieces.none() || late) {
                throw e;
            }
            // the call had arrived, so it counts as a try
            throw new Cut();
        }
        if (!pieces.whole()) {
            cut.incrementAndGet();
            if (pieces.none()) {
                throw new Replies.Unreadable("the stream holds nothing");
            }
            throw new Cut();
        }
        cut.set(0);
        return pieces;
    }

    private Usage estimate(ChatRequest request, String said) {
        Tokenizers.Counter counter = tokenizers.of(model);
        long input = 0;
        for (ChatMessage message : request.messages()) {
            input += counter.count(message.text())
                    + MESSAGE_TOKENS
                    + (long) PICTURE_TOKENS * message.pictures().size();
        }
        return new Usage(input, counter.count(said), 0, 0);
    }

    /** The connection ended before the reply did. */
    static final class Cut extends Exception {
        private static final long serialVersionUID = 1L;

        Cut() {
            super("the stream ended before the reply did");
        }
    }
}
