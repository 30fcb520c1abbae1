package app.moderato.store;

import app.moderato.core.group.GroupId;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.StorageFailure.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The locks of one workspace's running runs or groups, such as {@code moderato.db.run-3.lock} beside
 * {@code moderato.db}.
 *
 * @param <I> what tells them apart, a number
 */
final class Locks<I> {
    /** Another process that only looks whether a run is alive holds its lock for an instant. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path file;
    private final String what;
    private final Set<RunState> alive;
    private final Duration patience;

    private Locks(Path file, String what, Set<RunState> alive, Duration patience) {
        this.file = file;
        this.what = what;
        this.alive = alive;
        this.patience = patience.compareTo(GLANCE) < 0 ? patience : GLANCE;
    }

    /** @param file the workspace's real path, so that links to one file meet at one lock */
    static Locks<RunId> ofRuns(Path file, Duration patience) {
        return new Locks<>(file, "run", EnumSet.of(RunState.RUNNING, RunState.PAUSED), patience);
    }

    /**
     * A group that stands still may be left like that for days.
     *
     * @param file the workspace's real path, so that links to one file meet at one lock
     */
    static Locks<GroupId> ofGroups(Path file, Duration patience) {
        return new Locks<>(file, "group", EnumSet.of(RunState.RUNNING), patience);
    }

    /**
     * Begins something new and holds its lock.
     *
     * @param insert its row
     * @param opened given its number and its lock, which it closes
     */
    <J> J begin(Database database, Function<Handle, I> insert, BiFunction<I, SideLock, J> opened) {
        List<SideLock> taken = new ArrayList<>(1);
        try {
            I id = database.write(handle -> {
                I number = insert.apply(handle);
                // before the commit: from then on a row without its lock would look interrupted
                taken.add(acquire(number)
                        .orElseThrow(() ->
                                new IllegalStateException("The new " + what + " " + number + " is locked already.")));
                return number;
            });
            return opened.apply(id, taken.getFirst());
        } catch (RuntimeException e) {
            taken.forEach(SideLock::close);
            throw e;
        }
    }

    /** Empty where another holder has it, here or in another process. */
    Optional<SideLock> acquire(I id) {
        try {
            return SideLock.acquire(path(id), patience);
        } catch (IOException e) {
            throw failure(id, e);
        }
    }

    boolean held(I id) {
        try {
            return SideLock.held(path(id));
        } catch (IOException e) {
            throw failure(id, e);
        }
    }

    /** The state, given the row's, which cannot tell that its process died. */
    RunState asItIs(I id, RunState row) {
        return alive.contains(row) && !held(id) ? RunState.INTERRUPTED : row;
    }

    private Path path(I id) {
        return file.resolveSibling(file.getFileName() + "." + what + "-" + id + ".lock");
    }

    private StorageFailure failure(I id, IOException cause) {
        return new StorageFailure(
                Reason.DEVICE,
                "The lock file " + path(id) + " cannot be used (" + cause.getMessage()
                        + "). Allow writing to the workspace's folder, then try again.",
                cause);
    }
}
