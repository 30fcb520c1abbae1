package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunArchive;
import app.moderato.core.interview.RunContents;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.QuestionId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** The runs of one workspace file. */
final class SqliteRunArchive implements RunArchive, AutoCloseable {
    private final Database database;
    private final Locks<RunId> locks;
    private final Clock clock;
    private final Set<SqliteRunJournal> open = ConcurrentHashMap.newKeySet();

    SqliteRunArchive(Database database, Locks<RunId> locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public RunJournal begin(NewRun run) {
        return locks.begin(database, handle -> insert(handle, run), (id, lock) -> journal(id, lock, true));
    }

    private RunId insert(Handle handle, NewRun run) {
        Instant now = clock.instant();
        RunId id = new RunRepository(handle).insert(run, now);
        new PictureRepository(handle).insert(id, run.study());
        new PanelRepository(handle).insert(id, run.panel());
        new CellRepository(handle).insert(id, run.cells());
        if (!run.stamp().containsKey(RunRemarks.PILOT) && !run.stamp().containsKey(RunRemarks.STABILITY)) {
            shelve(handle, run, now);
        }
        return id;
    }

    private static void shelve(Handle handle, NewRun run, Instant now) {
        new StudyRepository(handle)
                .put(
                        run.sourcePath(),
                        run.study().title(),
                        run.study().concepts().size(),
                        run.panel().personas().size(),
                        now);
    }

    @Override
    public RunJournal reopen(RunId run) throws InvalidInput {
        required(run);
        SideLock lock = locks.acquire(run)
                .orElseThrow(() -> new InvalidInput("Run " + run
                        + " is running in another window or process. Wait for it to end, or stop it there first."));
        return journal(run, lock, false);
    }

    private RunJournal journal(RunId run, SideLock lock, boolean fresh) {
        SqliteRunJournal journal = new SqliteRunJournal(run, database, lock, clock, fresh, open::remove);
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
    public RunRecord required(RunId run) throws InvalidInput {
        return find(run).orElseThrow(() -> unknown(run));
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
    public void join(RunId run, RunId first) {
        database.write(handle -> {
            new RunRepository(handle).join(run, first);
            return run;
        });
    }

    @Override
    public void unrated(RunId run, Collection<QuestionId> questions, Consumer<Answer> each) {
        database.read(handle -> {
            new CellRepository(handle).unrated(run, "", questions, each);
            return run;
        });
    }

    @Override
    public List<Picture> pictures(RunId run) {
        return database.read(handle -> new PictureRepository(handle).of(run));
    }

    @Override
    public void verdict(RunId run, String words) {
        database.write(handle -> new RunRepository(handle).verdict(run, words));
    }

    private InvalidInput unknown(RunId run) {
        return new InvalidInput(
                "There is no run " + run + " in " + database.file() + ". `moderato runs` lists those there are.");
    }

    private RunRecord asItIs(RunRecord run) {
        return locks.asItIs(run.id(), run.state()) == run.state() ? run : RunRepository.interrupted(run);
    }

    @Override
    public void close() {
        List.copyOf(open).forEach(SqliteRunJournal::close);
    }
}
