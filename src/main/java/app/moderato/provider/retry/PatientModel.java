package app.moderato.provider.retry;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Traffic;
import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import java.time.Duration;

/**
 * Asks again where another try makes sense. A place is held only while a call is on the wire: a call that waits for its
 * next try leaves it to others. Failsafe's own loop sleeps by itself, so its execution record is driven by hand and the
 * sleeper stays ours.
 */
public final class PatientModel implements ChatModel {
    private final OneTry model;
    private final Patience patience;
    private final Entrance entrance;
    private final RetryPolicy<ChatReply> policy;

    public PatientModel(OneTry model, Patience patience) {
        this.model = model;
        this.patience = patience;
        this.entrance = new Entrance(model.provider(), patience, model::learned);
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
        entrance.allow(calls);
    }

    @Override
    public Traffic traffic() {
        return entrance.traffic();
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        Execution<ChatReply> execution = Execution.of(policy);
        for (int number = 1; ; number++) {
            Outcome outcome = tryOnce(request, retries);
            switch (outcome) {
                case Answered answered -> {
                    return answered.reply();
                }
                case Failed failed -> {
                    if (!failed.forOthers() || !failed.exception().failure().retryable()) {
                        execution.recordException(failed.exception());
                    }
                    if (execution.isComplete()) {
                        throw failed.exception();
                    }
                    retries.failed(number, failed.exception().failure(), failed.latency());
                    int counted = Math.max(1, execution.getAttemptCount());
                    patience.sleeper()
                            .sleep(patience.backoff()
                                    .after(counted, failed.exception().failure()));
                }
            }
        }
    }

    private Outcome tryOnce(ChatRequest request, RetryListener retries) throws InterruptedException, LlmException {
        Entrance.Ticket ticket = entrance.enter(request);
        boolean ended = false;
        try {
            retries.sent();
            ChatReply reply = retries.readsAlong() ? model.ask(request, retries::said) : model.ask(request);
            ended = true;
            entrance.answered(ticket, reply);
            return new Answered(reply);
        } catch (LlmException e) {
            ended = true;
            entrance.failed(ticket, e.failure());
            Duration latency = Duration.ofNanos(patience.nanoClock().getAsLong() - ticket.sentAt());
            return new Failed(e, latency, ticket.tries());
        } finally {
            if (!ended) {
                entrance.cancelled(ticket);
            }
        }
    }

    @Override
    public void close() {
        model.close();
    }

    private sealed interface Outcome {}

    private record Answered(ChatReply reply) implements Outcome {}

    /** @param forOthers it tried for all calls whether the provider is back, and loses none of its own tries by that */
    private record Failed(LlmException exception, Duration latency, boolean forOthers) implements Outcome {}
}
