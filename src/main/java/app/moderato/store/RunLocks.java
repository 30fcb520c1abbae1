package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.StorageFailure.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The locks of one workspace's running runs, such as {@code moderato.db.run-3.lock} beside {@code moderato.db}. */
final class RunLocks {
    /** Another process that only looks whether a run is alive holds its lock for an instant. */
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final Path file;
    private final Duration patience;

    /** @param file the workspace's real path, so that links to one file meet at one lock */
    RunLocks(Path file, Duration patience) {
        this.file = file;
        this.patience = patience.compareTo(GLANCE) < 0 ? patience : GLANCE;
    }

    /** Empty where the run is running, here or in another process. */
    Optional<SideLock> acquire(RunId run) {
        try {
            return SideLock.acquire(path(run), patience);
        } catch (IOException e) {
            throw failure(run, e);
        }
    }

    boolean held(RunId run) {
        try {
            return SideLock.held(path(run));
        } catch (IOException e) {
            throw failure(run, e);
        }
    }

    /** The state of a run, given its row's, which cannot tell that its process died. */
    RunState asItIs(RunId run, RunState row) {
        boolean alive = row == RunState.RUNNING || row == RunState.PAUSED;
        return alive && !held(run) ? RunState.INTERRUPTED : row;
    }

    private Path path(RunId run) {
        return file.resolveSibling(file.getFileName() + ".run-" + run + ".lock");
    }

    private StorageFailure failure(RunId run, IOException cause) {
        return new StorageFailure(
                Reason.DEVICE,
                "The lock file " + path(run) + " cannot be used (" + cause.getMessage()
                        + "). Allow writing to the workspace's folder, then try again.",
                cause);
    }
}
