package app.moderato.provider.batch;

import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.Traffic;
import app.moderato.provider.batch.BatchOffice.Standing;
import app.moderato.provider.batch.OpenBatch.Origin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what lies on the tray once no more comes, looks after the batches at the provider, and has opened what came back.
 * On one thread of its own.
 */
final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration NEVER = Duration.ofHours(1);

    private final BatchOffice office;
    private final Tray tray;
    private final BatchLedger ledger;
    private final Trouble trouble;
    private final BatchPace pace;
    private final LongSupplier nanoTime;
    private final Introduction introduction;
    private final Sending sending;
    private final Opening opening;
    private final Quiet quiet;
    private final Portion portion;
    private final List<OpenBatch> open = new ArrayList<>();
    /** Opened, and not all committed yet. */
    private final List<OpenBatch> ended = new ArrayList<>();

    private int handedOver;
    private volatile Traffic.Batches traffic = new Traffic.Batches(0, 0, 0, 0);

    Courier(
            BatchOffice office,
            Tray tray,
            BatchLedger ledger,
            Trouble trouble,
            BatchPace pace,
            LongSupplier nanoTime,
            Introduction introduction,
            Sending sending,
            Opening opening) {
        this.office = office;
        this.tray = tray;
        this.ledger = ledger;
        this.trouble = trouble;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.introduction = introduction;
        this.sending = sending;
        this.opening = opening;
        this.quiet = new Quiet(tray, pace.quiet(), nanoTime);
        this.portion = new Portion(pace.mostLines(), trouble, nanoTime);
    }

    /** Any thread. */
    Traffic.Batches traffic() {
        return traffic;
    }

    /**
     * Works until interrupted.
     *
     * @param before batches of earlier sittings
     * @throws LlmException where nothing can be sent any more
     */
    void work(List<OpenBatch> before) throws LlmException, InterruptedException {
        open.addAll(before);
        handedOver = before.size();
        tell();
        while (true) {
            collectSettled();
            if (!mayFlush()) {
                tray.await(untilNextLook());
            } else if (quiet.reached()) {
                flush();
            } else {
                Thread.sleep(shorter(quiet.rest(), untilNextLook()));
            }
            lookAtThoseDue();
        }
    }

    private boolean mayFlush() {
        return !tray.empty() && portion.allowsMore(open.size());
    }

    private void flush() throws LlmException, InterruptedException {
        if (introduction.needed()) {
            introduction.make();
            return;
        }
        while (mayFlush()) {
            Sending.Sent sent = sending.send(portion.mostLines(), pace.mostBytes());
            handedOver++;
            open.add(new OpenBatch(
                    sent.token(),
                    sent.id(),
                    Origin.NEW,
                    sent.script(),
                    sent.lines(),
                    pace.firstLook(),
                    nanoTime.getAsLong() + pace.firstLook().toNanos()));
            LOG.info("{} lines were handed over as batch {}", sent.lines().size(), sent.id());
            tell();
        }
    }

    private void lookAtThoseDue() throws LlmException, InterruptedException {
        for (OpenBatch batch : List.copyOf(open)) {
            if (batch.nextLook() - nanoTime.getAsLong() <= 0) {
                lookAt(batch);
                tell();
            }
        }
    }

    private void lookAt(OpenBatch batch) throws LlmException, InterruptedException {
        Standing now = trouble.outlast(() -> office.look(batch.id()));
        batch.looked(now, nanoTime.getAsLong(), pace.longestLook());
        switch (now.phase()) {
            case WORKING -> {}
            case WHOLE, BROKEN_OFF -> {
                opening.open(batch, now);
                open.remove(batch);
                ended.add(batch);
                portion.fitted();
            }
            case TOO_MUCH -> {
                open.remove(batch);
                batch.missing().forEach(line -> tray.again(line, batch));
                ledger.collected(batch.token());
                tell();
                portion.tooMuch(batch.lines(), open.isEmpty(), Objects.requireNonNull(now.why()));
            }
            case TURNED_DOWN -> {
                open.remove(batch);
                ledger.collected(batch.token());
                throw new LlmException(Objects.requireNonNull(now.why()));
            }
        }
    }

    /** Forgets the batches of which everything is committed. */
    void collectSettled() {
        ended.removeIf(batch -> {
            boolean settled = tray.settled(batch);
            if (settled) {
                ledger.collected(batch.token());
            }
            return settled;
        });
    }

    /** Forgets all batches: every cell has ended. After the work. */
    void collectAll() {
        ended.forEach(batch -> ledger.collected(batch.token()));
        open.forEach(batch -> ledger.collected(batch.token()));
        ended.clear();
        open.clear();
        tell();
    }

    private void tell() {
        traffic = OpenBatch.traffic(handedOver, open);
    }

    private Duration untilNextLook() {
        long now = nanoTime.getAsLong();
        return open.stream()
                .map(batch -> Duration.ofNanos(Math.max(0, batch.nextLook() - now)))
                .min(Duration::compareTo)
                .orElse(NEVER);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
