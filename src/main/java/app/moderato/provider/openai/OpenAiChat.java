package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelMemory;
import app.moderato.provider.batch.BatchOffice;
import app.moderato.provider.retry.OneTry;
import com.openai.client.OpenAIClient;
import com.openai.models.chat.completions.ChatCompletion;
import java.time.Clock;
import java.util.function.Consumer;

/** One question of an interview to an OpenAI-compatible endpoint, see {@link Wire}. */
public final class OpenAiChat implements OneTry {
    private final Wire wire;
    private final Streams streams;

    /**
     * @param clock to read dates in Retry-After against
     * @param memory of what was learned about the model
     */
    public OpenAiChat(Endpoint endpoint, Clock clock, ModelMemory memory) {
        this.wire = new Wire(endpoint, clock, memory);
        this.streams = new Streams(endpoint.model());
    }

    @Override
    public String provider() {
        return wire.endpoint().provider();
    }

    @Override
    public String model() {
        return wire.endpoint().model();
    }

    @Override
    public boolean learned() {
        return wire.learned();
    }

    @Override
    public ChatReply ask(ChatRequest request) throws LlmException, InterruptedException {
        return ask((client, words) -> plainly(client, words, request));
    }

    @Override
    public ChatReply ask(ChatRequest request, Consumer<String> saying) throws LlmException, InterruptedException {
        return ask((client, words) ->
                streams.may(words) ? streams.ask(client, words, request, saying) : plainly(client, words, request));
    }

    private Streams.Heard plainly(OpenAIClient client, Dialect.Words words, ChatRequest request)
            throws Replies.Unreadable {
        long started = System.nanoTime();
        ChatCompletion completion = client.chat().completions().create(Requests.of(request, model(), words));
        return new Streams.Heard(Replies.of(completion, model(), Wire.since(started)), true);
    }

    private ChatReply ask(Wire.Call<Streams.Heard> call) throws LlmException, InterruptedException {
        try {
            Streams.Heard heard = wire.send(call);
            if (!heard.counted()) {
                wire.noStream();
            }
            wire.understood();
            return heard.reply();
        } catch (Wire.Filtered filtered) {
            return Replies.filtered(filtered.words(), model(), filtered.latency());
        }
    }

    /** The batch interface at the same address, which shares what is learned. */
    public BatchOffice batches() {
        return new OpenAiBatches(wire);
    }

    @Override
    public void close() {
        wire.close();
    }
}
