package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.ModelMemory;
import app.moderato.provider.batch.BatchOffice;
import app.moderato.provider.retry.OneTry;
import com.openai.models.chat.completions.ChatCompletion;
import java.time.Clock;

/** One question of an interview to an OpenAI-compatible endpoint, see {@link Wire}. */
public final class OpenAiChat implements OneTry {
    private final Wire wire;

    /**
     * @param clock to read dates in Retry-After against
     * @param memory of what was learned about the model
     */
    public OpenAiChat(Endpoint endpoint, Clock clock, ModelMemory memory) {
        this.wire = new Wire(endpoint, clock, memory);
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
        try {
            ChatReply reply = wire.send((client, words) -> {
                long started = System.nanoTime();
                ChatCompletion completion = client.chat().completions().create(Requests.of(request, model(), words));
                return Replies.of(completion, model(), Wire.since(started));
            });
            wire.understood();
            return reply;
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
