package app.moderato.ui.run;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Says what a test tells it to, word by word, to whoever reads along; ends when the test lets it. */
final class SpeakingModel implements ChatModel {
    private final List<Call> open = new ArrayList<>();
    private boolean talking = true;

    private record Call(RetryListener listener, CountDownLatch end) {}

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
        Call call = new Call(retries, new CountDownLatch(1));
        if (begins(call)) {
            call.end().await();
        }
        return new ChatReply(
                "Quite likely, I would buy it.",
                ChatReply.Finish.STOP,
                new Usage(100, 20, 0, 0),
                "gpt-4.1-mini",
                null,
                Duration.ofMillis(400));
    }

    private synchronized boolean begins(Call call) {
        if (talking) {
            open.add(call);
            notifyAll();
        }
        return talking;
    }

    /** In all calls on the wire, once there are four. */
    synchronized void say(String soFar) throws InterruptedException {
        while (open.size() < 4) {
            wait();
        }
        open.forEach(call -> call.listener().said(soFar));
    }

    /** Those that began first. */
    synchronized void end(int calls) {
        List<Call> first = open.subList(0, calls);
        first.forEach(call -> call.end().countDown());
        first.clear();
    }

    synchronized void endAll() {
        talking = false;
        end(open.size());
    }
}
