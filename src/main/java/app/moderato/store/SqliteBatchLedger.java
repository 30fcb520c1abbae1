package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.llm.BatchLedger;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The batches of one run, as long as its journal is open.
 *
 * @param read runs work on one snapshot of the file
 * @param write commits work
 */
record SqliteBatchLedger(
        RunId run,
        Clock clock,
        Function<Function<Handle, List<Open>>, List<Open>> read,
        Consumer<Consumer<Handle>> write)
        implements BatchLedger {
    @Override
    public void announce(String token, List<String> requests) {
        write.accept(handle -> new BatchRepository(handle).insert(run, token, requests, clock.instant()));
    }

    @Override
    public void accepted(String token, String providerId) {
        write.accept(handle -> new BatchRepository(handle).accepted(token, providerId));
    }

    @Override
    public void opened(String token) {
        write.accept(handle -> new BatchRepository(handle).opened(token, clock.instant()));
    }

    @Override
    public void collected(String token) {
        write.accept(handle -> new BatchRepository(handle).collected(token, clock.instant()));
    }

    @Override
    public List<Open> open() {
        return read.apply(handle -> new BatchRepository(handle).open(run));
    }
}
