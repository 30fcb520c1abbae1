package app.moderato.store;

import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal.NewRating;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Rating;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes one scoring, as long as it holds its run's lock. */
final class SqliteScoringJournal implements ScoringJournal {
    private final RunId run;
    private final String name;
    private final Database database;
    private final LockedWrites writes;
    private final Consumer<SqliteScoringJournal> whenClosed;

    SqliteScoringJournal(
            RunId run, String name, Database database, SideLock lock, Consumer<SqliteScoringJournal> whenClosed) {
        this.run = run;
        this.name = name;
        this.database = database;
        this.writes = new LockedWrites(database, lock, "scoring " + name + " of run " + run);
        this.whenClosed = whenClosed;
    }

    @Override
    public RunId run() {
        return run;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void plan(Collection<CellKey> planned) {
        writes.write(handle -> cells(handle).plan(planned));
    }

    @Override
    public Set<CellKey> open() {
        return database.read(handle -> cells(handle).open());
    }

    @Override
    public Optional<ChatReply> recorded(CellKey key, int ask) {
        return database.read(handle -> attempts(handle).unusedReply(key, ask));
    }

    @Override
    public Usage used() {
        return database.read(handle -> attempts(handle).used());
    }

    @Override
    public void attempt(Attempt attempt) {
        writes.write(handle -> attempts(handle).insert(attempt));
    }

    @Override
    public void ended(ScoredCell cell) {
        writes.write(handle -> {
            cells(handle).update(cell);
            Rating rating = cell.rating();
            if (rating != null) {
                new RatingRepository(handle).put(run, name, List.of(new NewRating(cell.key(), cell.method(), rating)));
            }
        });
    }

    @Override
    public void ratings(List<NewRating> made) {
        writes.write(handle -> new RatingRepository(handle).put(run, name, made));
    }

    @Override
    public void reopenFailed() {
        writes.write(handle -> {
            attempts(handle).supersedeFailed();
            cells(handle).reopenFailed();
        });
    }

    @Override
    public void cost(@Nullable Double usd) {
        writes.write(handle -> new ScoringRepository(handle).cost(run, name, usd));
    }

    private ScoredCellRepository cells(Handle handle) {
        return new ScoredCellRepository(handle, run, name);
    }

    private ScoringAttemptRepository attempts(Handle handle) {
        return new ScoringAttemptRepository(handle, run, name);
    }

    @Override
    public void close() {
        writes.close();
        whenClosed.accept(this);
    }
}
