package app.moderato.ui.run;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Says what a test tells it to, word by word, to whoever reads along; ends when the test lets it. */
final class SpeakingModel implements ChatModel {
    private final List<RetryListener> listening = new ArrayList<>();
    private final Semaphore ends = new Semaphore(0);

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String model() {
        return "gpt-4.1-mini";
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws InterruptedException {
        retries.sent();
        synchronized (this) {
            if (retries.readsAlong()) {
                listening.add(retries);
            }
            notifyAll();
        }
        ends.acquire();
        synchronized (this) {
            listening.remove(retries);
        }
        return new ChatReply(
                "Quite likely, I would buy it.",
                ChatReply.Finish.STOP,
                new Usage(100, 20, 0, 0),
                "gpt-4.1-mini",
                null,
                Duration.ofMillis(400));
    }

    /** In all calls on the wire, once there are four. */
    synchronized void say(String soFar) throws InterruptedException {
        while (listening.size() < 4) {
            wait();
        }
        listening.forEach(one -> one.said(soFar));
    }

    void end(int calls) {
        ends.release(calls);
    }

    void endAll() {
        ends.release(1_000_000);
    }
}
