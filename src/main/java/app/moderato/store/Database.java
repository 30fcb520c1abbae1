package app.moderato.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

/**
 * One writing connection behind a lock and a few reading ones, for any number of threads. Failures of the storage come
 * out as {@link app.moderato.core.interview.StorageFailure}.
 */
final class Database implements AutoCloseable {
    private static final int READERS = 4;

    private final Connections connections;
    private final Jdbi writers;
    private final Jdbi readers;
    private final ReentrantLock writing = new ReentrantLock();
    private final Handle writer;
    private final Semaphore reading = new Semaphore(READERS);
    private final Deque<Handle> idleReaders = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    /** @throws JdbiException where the file cannot be opened */
    Database(Connections connections) {
        this.connections = connections;
        this.writers = jdbi(Jdbi.create(connections::open));
        this.readers = jdbi(Jdbi.create(connections::openReader));
        this.writer = writers.open().setStatementBuilder(new KeptStatements());
    }

    private static Jdbi jdbi(Jdbi jdbi) {
        // the default engine would read "<" in SQL as the start of a placeholder
        jdbi.getConfig(SqlStatements.class).setTemplateEngine(TemplateEngine.NOP);
        return jdbi;
    }

    Path file() {
        return connections.file();
    }

    /** Runs the work in one transaction that is committed when this returns, and undone where it throws. */
    <T> T write(Function<Handle, T> work) {
        writing.lock();
        try {
            ensureOpen();
            // asks for the write lock at once: a transaction that began by reading could not wait for it
            return transaction("BEGIN IMMEDIATE", writer, work);
        } finally {
            writing.unlock();
        }
    }

    /** Runs the work on one snapshot of the file, while others write. */
    <T> T read(Function<Handle, T> work) {
        reading.acquireUninterruptibly();
        try {
            ensureOpen();
            Handle reader = reader();
            try {
                return transaction("BEGIN", reader, work);
            } finally {
                idleReaders.push(reader);
            }
        } finally {
            reading.release();
        }
    }

    /** Runs the action while nothing is being written. */
    void betweenWrites(Runnable action) {
        writing.lock();
        try {
            action.run();
        } finally {
            writing.unlock();
        }
    }

    private Handle reader() {
        Handle idle = idleReaders.poll();
        if (idle != null) {
            return idle;
        }
        try {
            return readers.open();
        } catch (JdbiException e) {
            throw StorageTrouble.whileOpen(file(), e);
        }
    }

    private <T> T transaction(String begin, Handle handle, Function<Handle, T> work) {
        try {
            execute(handle, begin);
            T result = work.apply(handle);
            execute(handle, "COMMIT");
            return result;
        } catch (JdbiException | SQLException e) {
            rollback(handle, e);
            throw StorageTrouble.whileOpen(file(), e);
        } catch (RuntimeException | Error e) {
            rollback(handle, e);
            throw e;
        }
    }

    private static void rollback(Handle handle, Throwable trouble) {
        try {
            execute(handle, "ROLLBACK");
        } catch (SQLException e) {
            // after a full disk SQLite may have rolled back by itself
            trouble.addSuppressed(e);
        }
    }

    /** Not by the driver's autocommit switch: its commit begins the next transaction at once, lock and all. */
    private static void execute(Handle handle, String sql) throws SQLException {
        try (var statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        }
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("The workspace " + file() + " is closed.");
        }
    }

    /** Waits for what is under way. The last connection to close folds the write-ahead log into the file. */
    @Override
    public void close() {
        betweenWrites(() -> {
            if (closed) {
                return;
            }
            closed = true;
            reading.acquireUninterruptibly(READERS);
            try {
                idleReaders.forEach(Handle::close);
                idleReaders.clear();
                writer.close();
            } finally {
                reading.release(READERS);
            }
        });
    }
}
