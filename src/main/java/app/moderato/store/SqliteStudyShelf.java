package app.moderato.store;

import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.ShelvedStudy;
import app.moderato.core.interview.StudyShelf;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shelf of one workspace file. */
final class SqliteStudyShelf implements StudyShelf {
    private final Database database;
    private final Locks<RunId> locks;
    private final Clock clock;

    SqliteStudyShelf(Database database, Locks<RunId> locks, Clock clock) {
        this.database = database;
        this.locks = locks;
        this.clock = clock;
    }

    @Override
    public List<ShelvedStudy> recent() {
        // sorted here: as texts, times with and without fractions of a second do not sort
        return database.read(handle -> new StudyRepository(handle).all()).stream()
                .sorted(Comparator.comparing(ShelvedStudy::openedAt)
                        .reversed()
                        .thenComparing(ShelvedStudy::title)
                        .thenComparing(ShelvedStudy::path))
                .map(this::asItIs)
                .toList();
    }

    private ShelvedStudy asItIs(ShelvedStudy study) {
        @Nullable LatestRun run = study.latest();
        return run == null ? study : study.withLatest(run.withState(locks.asItIs(run.run(), run.state())));
    }

    @Override
    public void opened(String path, String title, int concepts, int people) {
        database.write(handle -> {
            new StudyRepository(handle).put(path, title, concepts, people, clock.instant());
            return path;
        });
    }

    @Override
    public void forget(String path, String title) {
        database.write(handle -> new StudyRepository(handle).delete(path, title));
    }

    @Override
    public void putBack(ShelvedStudy study) {
        database.write(handle -> {
            new StudyRepository(handle)
                    .put(study.path(), study.title(), study.concepts(), study.people(), study.openedAt());
            return study;
        });
    }

    @Override
    public boolean knows(String path) {
        return database.read(handle -> new StudyRepository(handle).knows(path));
    }
}
