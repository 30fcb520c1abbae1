package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.ScoredCell;
import app.moderato.core.interview.Scoring;
import app.moderato.core.interview.ScoringArchive;
import app.moderato.core.interview.ScoringJournal;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingMethod;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The scorings of one workspace file. One is written at a time for a run, under the run's own lock. */
final class SqliteScoringArchive implements ScoringArchive, AutoCloseable {
    private final Database database;
    private final Locks<RunId> locks;
    private final Clock clock;
    private final Set<SqliteScoringJournal> open = ConcurrentHashMap.newKeySet();

    SqliteScoringArchive(Database database, Locks<RunId> locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public List<Scoring> of(RunId run) {
        return database.read(handle -> new ScoringRepository(handle).of(run));
    }

    @Override
    public ScoringJournal begin(RunId run, String name, RatingMethod method, Map<String, String> stamp)
            throws InvalidInput {
        if (!name.matches(Scoring.NAME)) {
            throw new InvalidInput("A scoring cannot be called “" + name + "”. Use up to 40 letters, digits, dots,"
                    + " hyphens and underscores, the first a letter or digit.");
        }
        if (database.read(handle -> new RunRepository(handle).find(run)).isEmpty()) {
            throw new InvalidInput("There is no run " + run + " in " + database.file() + ".");
        }
        SideLock lock = lock(run);
        try {
            if (find(run, name).isPresent()) {
                throw new InvalidInput("Run " + run + " has a scoring “" + name + "” already. Choose another name.");
            }
            database.write(handle -> {
                new ScoringRepository(handle).insert(run, name, method, stamp, clock.instant());
                return run;
            });
            return journal(run, name, lock);
        } catch (InvalidInput | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public ScoringJournal reopen(RunId run, String name) throws InvalidInput {
        if (find(run, name).isEmpty()) {
            throw new InvalidInput("Run " + run + " has no scoring “" + name + "”.");
        }
        return journal(run, name, lock(run));
    }

    private SideLock lock(RunId run) throws InvalidInput {
        return locks.acquire(run)
                .orElseThrow(() -> new InvalidInput("Run " + run
                        + " is running or being scored in another window or process. Wait for it to end, or stop it"
                        + " there first."));
    }

    private ScoringJournal journal(RunId run, String name, SideLock lock) {
        SqliteScoringJournal journal = new SqliteScoringJournal(run, name, database, lock, open::remove);
        open.add(journal);
        return journal;
    }

    @Override
    public List<ScoredCell> cells(RunId run, String name) {
        return database.read(handle -> new ScoredCellRepository(handle, run, name).all());
    }

    @Override
    public void unrated(RunId run, String name, Collection<QuestionId> questions, Consumer<Answer> each) {
        database.read(handle -> {
            new CellRepository(handle).unrated(run, name, questions, each);
            return run;
        });
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(SqliteScoringJournal::close);
    }
}
