package app.moderato.store;

import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Writes under a lock, until it is given back. Any thread. */
final class LockedWrites {
    private final Database database;
    private final SideLock lock;
    private final String what;
    private volatile boolean closed;

    /** @param what is written, such as {@code run 3} */
    LockedWrites(Database database, SideLock lock, String what) {
        this.database = database;
        this.lock = lock;
        this.what = what;
    }

    /** In one transaction that is committed when this returns. */
    void write(Consumer<Handle> work) {
        database.write(handle -> {
            if (closed) {
                throw new IllegalStateException("The journal of " + what + " is closed.");
            }
            work.accept(handle);
            return what;
        });
    }

    void close() {
        // whoever gets the lock next must not meet a write of ours
        database.betweenWrites(() -> closed = true);
        lock.close();
    }
}
