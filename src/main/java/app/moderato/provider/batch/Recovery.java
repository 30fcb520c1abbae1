package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.LlmException;
import app.moderato.provider.batch.OpenBatch.Origin;
import app.moderato.provider.retry.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the batches of earlier sittings, and keeps what they hold from being sent again. */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final BatchOffice office;
    private final Tray tray;
    private final BatchLedger ledger;
    private final Trouble trouble;
    private final BatchPace pace;
    private final Sleeper sleeper;
    private final Clock clock;
    private final LongSupplier nanoTime;

    Recovery(
            BatchOffice office,
            Tray tray,
            BatchLedger ledger,
            Trouble trouble,
            BatchPace pace,
            Sleeper sleeper,
            Clock clock,
            LongSupplier nanoTime) {
        this.office = office;
        this.tray = tray;
        this.ledger = ledger;
        this.trouble = trouble;
        this.pace = pace;
        this.sleeper = sleeper;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** Oldest first. A line that was sent again stands in the newest batch only. */
    List<OpenBatch> batches() throws LlmException, InterruptedException {
        List<OpenBatch> batches = new ArrayList<>();
        Map<String, OpenBatch> holders = new HashMap<>();
        for (BatchLedger.Open entry : ledger.open()) {
            Optional<String> id = Optional.ofNullable(entry.providerId());
            if (id.isEmpty()) {
                id = find(entry);
            }
            if (id.isEmpty()) {
                LOG.info("A batch was about to be handed over when the run was cut off, and never was");
                ledger.collected(entry.token());
                continue;
            }
            OpenBatch batch = new OpenBatch(
                    entry.token(),
                    id.get(),
                    entry.opened() ? Origin.OPENED : Origin.UNOPENED,
                    office.script(),
                    entry.requests(),
                    pace.firstLook(),
                    nanoTime.getAsLong());
            batches.add(batch);
            for (String line : entry.requests()) {
                OpenBatch earlier = holders.put(line, batch);
                if (earlier != null) {
                    earlier.leaveTo(line);
                }
            }
        }
        holders.keySet().forEach(tray::promise);
        return batches;
    }

    /** The process may have ended the moment it told the provider, whose list may lag behind. */
    private Optional<String> find(BatchLedger.Open entry) throws LlmException, InterruptedException {
        Duration age = Duration.between(entry.announced(), clock.instant());
        Duration wait = pace.settling().minus(age);
        if (wait.isPositive()) {
            sleeper.sleep(wait.compareTo(pace.settling()) < 0 ? wait : pace.settling());
        }
        Optional<String> found = trouble.outlast(() -> office.find(entry.token(), entry.announced()));
        found.ifPresent(id -> ledger.accepted(entry.token(), id));
        return found;
    }
}
