package app.moderato.core.interview;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Permits;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A model whose calls stay on the wire until the test lets them go. */
public final class HeldModel implements ChatModel {
    private final Permits permits = new Permits(64);
    private final Semaphore replies = new Semaphore(0);
    private final Semaphore sent = new Semaphore(0);
    private final AtomicInteger onTheWire = new AtomicInteger();

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String model() {
        return "gpt-4.1-mini";
    }

    @Override
    public void atOnce(int calls) {
        permits.set(calls);
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        permits.acquire();
        try {
            retries.sent();
            onTheWire.incrementAndGet();
            sent.release();
            replies.acquire();
        } finally {
            onTheWire.decrementAndGet();
            permits.release();
        }
        return reply("Quite likely, I have been looking for one of these.");
    }

    static ChatReply reply(String text) {
        return new ChatReply(
                text, ChatReply.Finish.STOP, new Usage(100, 20, 0, 0), "gpt-4.1-mini", null, Duration.ofMillis(400));
    }

    static LlmFailure limited() {
        return new LlmFailure.RateLimited("held", null);
    }

    /** Waits until this many more calls are on the wire. */
    public void awaitSent(int calls) throws InterruptedException {
        sent.acquire(calls);
    }

    public int onTheWire() {
        return onTheWire.get();
    }

    public void let(int calls) {
        replies.release(calls);
    }

    public void letAll() {
        replies.release(1_000_000);
    }
}
