package app.moderato.provider.openai;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.Usage;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionChunk.Choice;
import com.openai.models.completions.CompletionUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reply in the making: the pieces of one stream as the reply that a plain call would have brought. Reads the raw fields,
 * as {@link Replies} does. Of one thread.
 */
final class Pieces {
    /** What a router sends where the model behind it failed halfway. */
    private static final String FAILED = "error";

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private int number;
    private @Nullable String finish;
    private @Nullable CompletionUsage usage;
    private @Nullable String model;
    private @Nullable String fingerprint;

    void add(ChatCompletionChunk chunk) {
        number++;
        model = chunk._model().asKnown().filter(name -> !name.isBlank()).orElse(model);
        usage = chunk._usage().asKnown().orElse(usage);
        String sent = Replies.fingerprint(chunk._allProperties());
        fingerprint = sent == null ? fingerprint : sent;
        // the piece with the usage has no choice, others have one
        chunk._choices().asKnown().orElse(List.of()).stream()
                .filter(choice -> choice._index().asKnown().orElse(0L) == 0)
                .forEach(this::add);
    }

    private void add(Choice choice) {
        choice._delta().asKnown().ifPresent(delta -> {
            text.append(Replies.text(delta._content()));
            delta._refusal().asKnown().ifPresent(refusal::append);
        });
        finish = choice._finishReason()
                .asKnown()
                .map(Choice.FinishReason::asString)
                .orElse(finish);
    }

    /** Nothing has come yet. */
    boolean none() {
        return number == 0;
    }

    /** The model said that it had ended. A stream that ends without it was cut. */
    boolean whole() {
        return finish != null && !finish.equals(FAILED);
    }

    String said() {
        return text.toString();
    }

    /** As the provider counted; empty where it sent none. */
    Optional<Usage> usage() {
        return Optional.ofNullable(usage).map(Replies::usage);
    }

    /** @param counted the usage to book */
    ChatReply reply(String askedModel, Usage counted, Duration latency) {
        boolean refused = !refusal.toString().isBlank();
        return new ChatReply(
                refused ? refusal.toString() : said(),
                refused ? Finish.FILTERED : Replies.finish(finish == null ? "" : finish),
                counted,
                model == null ? askedModel : model,
                fingerprint,
                latency);
    }
}
