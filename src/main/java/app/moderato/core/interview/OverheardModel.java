package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks another model and remembers how it failed last, as an interview goes on after most failures. */
final class OverheardModel implements ChatModel {
    private final ChatModel model;
    private volatile @Nullable LlmException failed;

    OverheardModel(ChatModel model) {
        this.model = model;
    }

    Optional<LlmException> lastFailure() {
        return Optional.ofNullable(failed);
    }

    @Override
    public String provider() {
        return model.provider();
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        try {
            return model.reply(request, retries);
        } catch (LlmException e) {
            failed = e;
            throw e;
        }
    }
}
