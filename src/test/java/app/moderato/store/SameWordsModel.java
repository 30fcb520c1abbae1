package app.moderato.store;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Says to the same request always the same. */
final class SameWordsModel implements ChatModel {
    final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Duration thinking;

    SameWordsModel(Duration thinking) {
        this.thinking = thinking;
    }

    @Override
    public String provider() {
        return "custom";
    }

    @Override
    public String model() {
        return "m-1";
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws InterruptedException {
        Thread.sleep(thinking);
        String digest = request.sha256();
        asked.add(digest);
        String text = "What I would say here is " + digest.substring(0, 12) + ", all things considered.";
        return new ChatReply(text, Finish.STOP, new Usage(100, 20, 0, 0), model(), null, thinking);
    }
}
