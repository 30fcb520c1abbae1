package app.moderato.provider.retry;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Permits;
import dev.failsafe.Execution;
import dev.failsafe.RateLimiter;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks again where another try makes sense. A permit is held only while a call is on the wire: a call that waits for its
 * next try leaves its place to others. Failsafe's own loop sleeps by itself, so its execution record is driven by hand
 * and the sleeper stays ours.
 */
public final class PatientModel implements ChatModel {
    private final OneTry model;
    private final Patience patience;
    private final Permits permits;
    private final Optional<RateLimiter<Object>> rate;
    private final RetryPolicy<ChatReply> policy;

    public PatientModel(OneTry model, Patience patience) {
        this.model = model;
        this.patience = patience;
        this.permits = new Permits(patience.concurrency());
        this.rate = patience.requestsPerMinute() == 0
                ? Optional.empty()
                : Optional.of(RateLimiter.smoothBuilder(patience.requestsPerMinute(), Duration.ofMinutes(1))
                        .build());
        this.policy = RetryPolicy.<ChatReply>builder()
                .withMaxAttempts(patience.tries())
                .handleIf((Throwable e) ->
                        e instanceof LlmException failed && failed.failure().retryable())
                .build();
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
    public void atOnce(int calls) {
        permits.set(calls);
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        Execution<ChatReply> execution = Execution.of(policy);
        while (true) {
            Outcome outcome = tryOnce(request, retries);
            switch (outcome) {
                case Answered answered -> {
                    return answered.reply();
                }
                case Failed failed -> {
                    execution.recordException(failed.exception());
                    if (execution.isComplete()) {
                        throw failed.exception();
                    }
                    int number = execution.getAttemptCount();
                    retries.failed(number, failed.exception().failure(), failed.latency());
                    patience.sleeper()
                            .sleep(patience.backoff()
                                    .after(number, failed.exception().failure()));
                }
            }
        }
    }

    private Outcome tryOnce(ChatRequest request, RetryListener retries) throws InterruptedException {
        if (rate.isPresent()) {
            Duration wait = rate.get().reservePermit();
            if (wait.isPositive()) {
                patience.sleeper().sleep(wait);
            }
        }
        permits.acquire();
        long started = patience.nanoClock().getAsLong();
        try {
            retries.sent();
            return new Answered(model.ask(request));
        } catch (LlmException e) {
            return new Failed(e, Duration.ofNanos(patience.nanoClock().getAsLong() - started));
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private sealed interface Outcome {}

    private record Answered(ChatReply reply) implements Outcome {}

    private record Failed(LlmException exception, Duration latency) implements Outcome {}
}
