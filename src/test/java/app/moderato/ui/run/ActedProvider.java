package app.moderato.ui.run;

import app.moderato.core.interview.monitor.HandClock;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Permits;
import app.moderato.core.llm.Traffic;
import app.moderato.core.llm.Usage;
import app.moderato.ui.harness.AsProvider;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The rehearsal respondents as a paid provider with its ups and downs: time passes with each call, some calls are limited,
 * time out or come out of role, and after a number of calls nothing comes back any more.
 */
final class ActedProvider implements ChatModel {
    private static final LlmFailure SLOW = new LlmFailure.TimedOut("openai", Duration.ofSeconds(20));
    private static final LlmFailure LIMITED = new LlmFailure.RateLimited("openai", null);

    private static final List<String> BEGUN = List.of(
            "I would probably pick this up if",
            "It's fine, I suppose. I mean, my husband buys whatever is on offer, and I don't think he would ever look"
                    + " at the back of the",
            "Not for me");

    private final ChatModel respondents;
    private final HandClock clock;
    private final int replies;
    private final Set<Integer> slow;
    private final Set<Integer> outOfRole;
    private final Permits permits = new Permits(16);
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);

    ActedProvider(ChatModel respondents, HandClock clock, int replies, Set<Integer> slow, Set<Integer> outOfRole) {
        this.respondents = new AsProvider(respondents);
        this.clock = clock;
        this.replies = replies;
        this.slow = slow;
        this.outOfRole = outOfRole;
    }

    @Override
    public String provider() {
        return "openai";
    }

    @Override
    public String model() {
        return "gpt-4.1-mini";
    }

    @Override
    public void atOnce(int number) {
        permits.set(number);
    }

    /** Slowed down by its limits, and back again after a while. */
    @Override
    public Traffic traffic() {
        int call = calls.get();
        return new Traffic(permits.number(), call > 600 && call < 900 ? 10 : permits.number(), null);
    }

    int calls() {
        return calls.get();
    }

    /** Lets the calls that never came back come back. */
    void letAll() {
        never.countDown();
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        permits.acquire();
        try {
            retries.sent();
            int call = calls.incrementAndGet();
            if (call > replies) {
                if (retries.readsAlong()) {
                    retries.said(BEGUN.get(call % BEGUN.size()));
                }
                never.await();
            }
            clock.pass(Duration.ofMillis(95 + call * 37 % 41 + (call > 590 && call < 640 ? 150 : 0)));
            if (call > 600 && call < 605) {
                retries.failed(1, LIMITED, Duration.ofMillis(90));
                retries.sent();
            }
            if (slow.contains(call)) {
                for (int number = 1; number < 3; number++) {
                    retries.failed(number, SLOW, Duration.ofSeconds(20));
                    retries.sent();
                }
                throw new LlmException(SLOW);
            }
            if (call % 97 == 5) {
                retries.failed(1, new LlmFailure.ConnectionLost("openai"), Duration.ofMillis(700));
                retries.sent();
            }
            ChatReply said = respondents.reply(request, (number, failure, latency) -> {});
            boolean breaks = outOfRole.contains(
                    request.situation().persona().id().value().hashCode() % 97);
            return new ChatReply(
                    breaks && request.situation().concept() != null
                            ? "As an AI language model I buy nothing."
                            : said.text(),
                    said.finish(),
                    new Usage(said.usage().input(), said.usage().output(), 0, 0),
                    said.model(),
                    null,
                    Duration.ofMillis(1_200 + call * 131 % 1_300 + (call % 19 == 0 ? 1_500 : 0)));
        } finally {
            permits.release();
        }
    }

    /** Rejects the key at every call. */
    record Refusing() implements ChatModel {
        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "gpt-4.1-mini";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException {
            retries.sent();
            throw new LlmException(new LlmFailure.KeyRejected("openai", 401));
        }
    }
}
