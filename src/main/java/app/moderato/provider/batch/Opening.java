package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.provider.batch.BatchOffice.LineResult;
import app.moderato.provider.batch.BatchOffice.Phase;
import app.moderato.provider.batch.BatchOffice.Standing;
import app.moderato.provider.batch.OpenBatch.Origin;

/** Gives out what came back in a batch. */
final class Opening {
    /** Batches in a row that come back with nothing in them end the run. */
    private static final int MOST_FRUITLESS = 5;

    private final String provider;
    private final Tray tray;
    private final BatchLedger ledger;
    private final Trouble trouble;
    private int fruitless;
    private long fruitlessSince;
    private int given;

    Opening(String provider, Tray tray, BatchLedger ledger, Trouble trouble) {
        this.provider = provider;
        this.tray = tray;
        this.ledger = ledger;
        this.trouble = trouble;
    }

    /** Gives every line to the one who waits for it; those that were not worked off are sent again. */
    void open(OpenBatch batch, Standing ended) throws LlmException, InterruptedException {
        ledger.opened(batch.token());
        given = 0;
        if (fruitless == 0) {
            fruitlessSince = System.nanoTime();
        }
        trouble.outlast(() -> {
            batch.script().fetch(ended, (id, result) -> take(batch, id, result));
            return ended;
        });
        boolean whole = ended.phase() == Phase.WHOLE;
        for (String id : batch.missing()) {
            take(
                    batch,
                    id,
                    whole
                            ? new LineResult.Failed(
                                    new LlmFailure.Malformed(provider, "its batch came back without this line"))
                            : new LineResult.Undone());
        }
        fruitless = given > 0 ? 0 : fruitless + 1;
        if (fruitless >= MOST_FRUITLESS) {
            throw trouble.givenUp(
                    new LlmFailure.BatchTurnedDown(
                            provider, MOST_FRUITLESS + " batches in a row came back without a single answer."),
                    fruitlessSince);
        }
    }

    private void take(OpenBatch batch, String id, LineResult result) {
        if (!batch.came(id)) {
            return;
        }
        if (result instanceof LineResult.Undone
                || (result instanceof LineResult.Failed failed && stale(batch, failed))) {
            tray.again(id, batch);
        } else {
            given++;
            tray.give(id, result, batch);
        }
    }

    /**
     * A failure that an earlier sitting may have committed already, or that came of words which it may have learned to
     * avoid: the question is put again, which costs nothing that was not to be paid anyway.
     */
    private static boolean stale(OpenBatch batch, LineResult.Failed failed) {
        return switch (batch.origin()) {
            case Origin.NEW -> false;
            case Origin.UNOPENED -> failed.failure() instanceof LlmFailure.BadRequest;
            case Origin.OPENED -> true;
        };
    }
}
