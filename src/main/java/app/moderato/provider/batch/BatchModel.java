package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.InBatches;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Traffic;
import app.moderato.provider.batch.BatchOffice.LineResult;
import app.moderato.provider.retry.OneTry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A model that is asked in batches: a call waits, perhaps for days, until the batch that holds it has come back. What every
 * waiting call holds is its question and nothing else.
 */
public final class BatchModel implements ChatModel, InBatches {
    private final OneTry single;
    private final BatchOffice office;
    private final BatchPace pace;
    private final Duration longestOutage;
    private final Clock clock;
    private final Tray tray = new Tray();
    private volatile @Nullable Sitting sitting;

    /**
     * @param single the same model by ordinary calls, for the first words to it
     * @param longestOutage how long to wait for a provider that never answered
     */
    public BatchModel(OneTry single, BatchOffice office, BatchPace pace, Duration longestOutage, Clock clock) {
        this.single = single;
        this.office = office;
        this.pace = pace;
        this.longestOutage = longestOutage;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return single.provider();
    }

    @Override
    public String model() {
        return single.model();
    }

    @Override
    public Optional<InBatches> inBatches() {
        return Optional.of(this);
    }

    @Override
    public Traffic traffic() {
        Sitting now = sitting;
        return now == null ? Traffic.FREE : now.traffic();
    }

    @Override
    public void begin(BatchLedger ledger) {
        if (sitting != null) {
            throw new IllegalStateException("One sitting for each connection");
        }
        sitting = new Sitting(single, office, tray, ledger, pace, longestOutage, clock);
    }

    @Override
    public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException, InterruptedException {
        Objects.requireNonNull(sitting, "A sitting begins before its first call");
        String id = LineId.of(request, model());
        for (int number = 1; ; number++) {
            retries.sent();
            switch (await(tray.collect(id, request))) {
                case LineResult.Replied(ChatReply reply) -> {
                    return reply;
                }
                case LineResult.Failed(LlmFailure failure) -> {
                    if (!failure.retryable() || number >= pace.tries()) {
                        throw new LlmException(failure);
                    }
                    retries.failed(number, failure, Duration.ZERO);
                }
                case LineResult.Undone undone ->
                    throw new IllegalStateException("Whoever waits is not told of " + undone);
            }
        }
    }

    private static LineResult await(Asking asking) throws LlmException, InterruptedException {
        try {
            return asking.result().get();
        } catch (ExecutionException e) {
            throw Tray.thrown(Objects.requireNonNull(e.getCause()));
        }
    }

    @Override
    public void kept(ChatRequest request) {
        tray.kept(LineId.of(request, model()));
    }

    @Override
    public void workingOut() {
        tray.workingOut();
    }

    @Override
    public void workedOut() {
        tray.workedOut();
    }

    @Override
    public void leave(boolean whole) {
        Sitting now = sitting;
        if (now != null) {
            now.leave(whole);
        }
    }

    @Override
    public void close() {
        leave(false);
        single.close();
    }
}
