package app.moderato.store;

import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/** The runs of one workspace file. */
final class SqliteRunArchive implements RunArchive, AutoCloseable {
    private final Database database;
    private final RunLocks locks;
    private final Clock clock;
    private final Set<SqliteRunJournal> open = ConcurrentHashMap.newKeySet();

    SqliteRunArchive(Database database, RunLocks locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public RunJournal begin(NewRun run) {
        List<SideLock> taken = new ArrayList<>(1);
        try {
            RunId id = database.write(handle -> {
                RunId number = insert(handle, run);
                // before the commit: from then on a run without its lock would look interrupted
                taken.add(locks.acquire(number)
                        .orElseThrow(() -> new IllegalStateException("The new run " + number + " is locked already.")));
                return number;
            });
            return journal(id, taken.getFirst());
        } catch (RuntimeException e) {
            taken.forEach(SideLock::close);
            throw e;
        }
    }

    private RunId insert(Handle handle, NewRun run) {
        RunId id = new RunRepository(handle).insert(run, clock.instant());
        new PictureRepository(handle).insert(id, run.study());
        new PanelRepository(handle).insert(id, run.panel());
        new CellRepository(handle).insert(id, run.cells());
        return id;
    }

    @Override
    public RunJournal reopen(RunId run) throws InvalidInput {
        existing(run);
        SideLock lock = locks.acquire(run)
                .orElseThrow(() -> new InvalidInput("Run " + run
                        + " is running in another window or process. Wait for it to end, or stop it there first."));
        return journal(run, lock);
    }

    private RunJournal journal(RunId run, SideLock lock) {
        SqliteRunJournal journal = new SqliteRunJournal(run, database, lock, clock, open::remove);
        open.add(journal);
        return journal;
    }

    @Override
    public List<RunRecord> all() {
        return database.read(handle -> new RunRepository(handle).all()).stream()
                .map(this::asItIs)
                .toList();
    }

    @Override
    public Optional<RunRecord> find(RunId run) {
        return database.read(handle -> new RunRepository(handle).find(run)).map(this::asItIs);
    }

    @Override
    public RunContents contents(RunId run) throws InvalidInput {
        return database.read(handle -> new RunRepository(handle)
                        .find(run)
                        .map(found -> new RunContents(
                                found,
                                new PanelRepository(handle).find(run),
                                new CellRepository(handle).all(run, found.startedAt()))))
                .map(found -> new RunContents(asItIs(found.run()), found.panel(), found.answers()))
                .orElseThrow(() -> unknown(run));
    }

    @Override
    public List<Picture> pictures(RunId run) {
        return database.read(handle -> new PictureRepository(handle).of(run));
    }

    private void existing(RunId run) throws InvalidInput {
        if (database.read(handle -> new RunRepository(handle).find(run)).isEmpty()) {
            throw unknown(run);
        }
    }

    private InvalidInput unknown(RunId run) {
        return new InvalidInput(
                "There is no run " + run + " in " + database.file() + ". `moderato runs` lists those there are.");
    }

    /** The row cannot tell that its process died. */
    private RunRecord asItIs(RunRecord run) {
        boolean alive = run.state() == RunState.RUNNING || run.state() == RunState.PAUSED;
        return alive && !locks.held(run.id()) ? RunRepository.interrupted(run) : run;
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(SqliteRunJournal::close);
    }
}
