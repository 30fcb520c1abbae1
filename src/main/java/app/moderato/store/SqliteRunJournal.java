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
import org.jspecify.annotations.Nullable;

/** Writes one run, as long as it holds the run's lock. */
final class SqliteRunJournal implements RunJournal {
    private final RunId run;
    private final Database database;
    private final LockedWrites writes;
    private final Clock clock;
    private final boolean fresh;
    private final Consumer<SqliteRunJournal> whenClosed;

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
        this.writes = new LockedWrites(database, lock, "run " + run);
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
        writes.write(handle -> new AttemptRepository(handle).insert(run, attempt));
    }

    @Override
    public void answer(Answer answer) {
        writes.write(handle -> new CellRepository(handle).update(run, answer));
    }

    @Override
    public void ratings(List<NewRating> made) {
        writes.write(handle -> new RatingRepository(handle).put(run, "", made));
    }

    @Override
    public void reopenFailed() {
        writes.write(handle -> {
            new AttemptRepository(handle).supersedeFailed(run);
            new CellRepository(handle).reopenFailed(run);
            // what a cell is asked again must not be answered by its old line
            new BatchRepository(handle).allCollected(run, clock.instant());
        });
    }

    @Override
    public BatchLedger batches() {
        return new SqliteBatchLedger(run, clock, database::read, writes::write);
    }

    @Override
    public void state(RunState state) {
        @Nullable Instant ended = state.goesOn() ? null : clock.instant();
        writes.write(handle -> new RunRepository(handle).state(run, state, ended));
    }

    @Override
    public void cost(@Nullable Double usd) {
        writes.write(handle -> new RunRepository(handle).cost(run, usd));
    }

    @Override
    public void enough(String sentence) {
        writes.write(handle -> new RunRepository(handle).stamp(run, ENOUGH, sentence));
    }

    @Override
    public void beyond() {
        writes.write(handle -> new RunRepository(handle).stamp(run, BEYOND, "The others were asked too."));
    }

    @Override
    public void note(String remark) {
        writes.write(handle -> new RunRepository(handle).note(run, remark));
    }

    @Override
    public void close() {
        writes.close();
        whenClosed.accept(this);
    }
}
