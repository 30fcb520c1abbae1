package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.BatchLedger;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one run, as long as it holds the run's lock. */
final class SqliteRunJournal implements RunJournal {
    private final RunId run;
    private final Database database;
    private final SideLock lock;
    private final Clock clock;
    private final boolean fresh;
    private final Consumer<SqliteRunJournal> whenClosed;
    private volatile boolean closed;

    /** @param fresh begun just now, so that no earlier session left anything */
    SqliteRunJournal(
            RunId run,
            Database database,
            SideLock lock,
            Clock clock,
            boolean fresh,
            Consumer<SqliteRunJournal> whenClosed) {
        this.run = run;
        this.database = database;
        this.lock = lock;
        this.clock = clock;
        this.fresh = fresh;
        this.whenClosed = whenClosed;
    }

    @Override
    public RunId run() {
        return run;
    }

    @Override
    public Map<CellKey, Answer> ended(PersonaId persona, int replicate) {
        return database.read(handle -> new CellRepository(handle).ended(run, persona, replicate));
    }

    @Override
    public Map<CellStatus, Integer> counts() {
        return database.read(handle -> new CellRepository(handle).counts(run));
    }

    @Override
    public boolean fresh() {
        return fresh;
    }

    @Override
    public Optional<ChatReply> recorded(CellKey key, int turn, int ask) {
        return database.read(handle -> new AttemptRepository(handle).unusedReply(run, key, turn, ask));
    }

    @Override
    public Usage used() {
        return database.read(handle -> new AttemptRepository(handle).used(run));
    }

    @Override
    public void attempt(Attempt attempt) {
        write(handle -> new AttemptRepository(handle).insert(run, attempt));
    }

    @Override
    public void answer(Answer answer) {
        write(handle -> new CellRepository(handle).update(run, answer));
    }

    @Override
    public void ratings(List<NewRating> made) {
        write(handle -> new RatingRepository(handle).put(run, "", made));
    }

    @Override
    public void reopenFailed() {
        write(handle -> {
            new AttemptRepository(handle).supersedeFailed(run);
            new CellRepository(handle).reopenFailed(run);
            // what a cell is asked again must not be answered by its old line
            new BatchRepository(handle).allCollected(run, clock.instant());
        });
    }

    @Override
    public BatchLedger batches() {
        return new SqliteBatchLedger(run, clock, database::read, this::write);
    }

    @Override
    public void state(RunState state) {
        boolean goesOn = state == RunState.RUNNING || state == RunState.PAUSED;
        @Nullable Instant ended = goesOn ? null : clock.instant();
        write(handle -> new RunRepository(handle).state(run, state, ended));
    }

    @Override
    public void cost(@Nullable Double usd) {
        write(handle -> new RunRepository(handle).cost(run, usd));
    }

    @Override
    public void enough(String sentence) {
        write(handle -> new RunRepository(handle).stamp(run, ENOUGH, sentence));
    }

    @Override
    public void beyond() {
        write(handle -> new RunRepository(handle).stamp(run, BEYOND, "The others were asked too."));
    }

    @Override
    public void note(String remark) {
        write(handle -> new RunRepository(handle).note(run, remark));
    }

    private void write(Consumer<Handle> work) {
        database.write(handle -> {
            if (closed) {
                throw new IllegalStateException("The journal of run " + run + " is closed.");
            }
            work.accept(handle);
            return run;
        });
    }

    @Override
    public void close() {
        // whoever gets the lock next must not meet a write of ours
        database.betweenWrites(() -> closed = true);
        lock.close();
        whenClosed.accept(this);
    }
}
