package app.moderato.ui.group;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.rehearsal.RehearsalModel;
import app.moderato.ui.harness.AsProvider;
import app.moderato.ui.harness.SampleWorkspace;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that gives up after so many calls, until it is mended. */
final class Failing implements ChatModel {
    private final ChatModel respondents = new AsProvider(new RehearsalModel(SampleWorkspace.EMBEDDER));
    private final AtomicInteger left;

    Failing(int calls) {
        this.left = new AtomicInteger(calls);
    }

    void mend() {
        left.set(1_000_000);
    }

    @Override
    public String provider() {
        return respondents.provider();
    }

    @Override
    public String model() {
        return respondents.model();
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        if (left.getAndDecrement() <= 0) {
            throw new LlmException(new LlmFailure.TimedOut("openai", Duration.ofSeconds(20)));
        }
        return respondents.reply(request, retries);
    }
}
