package app.moderato.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An operating-system lock on a file that stands beside the workspace. The death of the process frees it, however it
 * died; {@link #close} removes the file.
 *
 * <p>On POSIX systems closing any handle of a file drops all locks this process has on it, so a path held in this
 * process is never opened a second time: {@link #HELD} is asked first, always under this class's monitor.
 */
final class SideLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SideLock.class);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Map<Path, SideLock> HELD = new HashMap<>();

    private final Path path;
    private final FileChannel channel;

    private SideLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Tries until the lock is got or patience ends; one try at least. Empty where another holder keeps it. */
    static Optional<SideLock> acquire(Path path, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<SideLock> lock = tryAcquire(path);
            if (lock.isPresent() || System.nanoTime() >= deadline) {
                return lock;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** Whether someone, here or in another process, holds the lock. Leaves the file alone. */
    static synchronized boolean held(Path path) throws IOException {
        if (HELD.containsKey(path)) {
            return true;
        }
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
                FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        } finally {
            restore(interrupted);
        }
    }

    private static synchronized Optional<SideLock> tryAcquire(Path path) throws IOException {
        if (HELD.containsKey(path)) {
            return Optional.empty();
        }
        // an interrupted thread may still lock: a channel would be closed under it
        boolean interrupted = Thread.interrupted();
        try {
            create(path);
            Object before = identity(path);
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (channel.tryLock() != null && before.equals(identity(path))) {
                SideLock lock = new SideLock(path, channel);
                HELD.put(path, lock);
                return Optional.of(lock);
            }
            // held by another process, or removed by its holder between opening and locking
            channel.close();
            return Optional.empty();
        } catch (NoSuchFileException e) {
            LOG.debug("{} was removed by its holder meanwhile", path, e);
            return Optional.empty();
        } finally {
            restore(interrupted);
        }
    }

    private static void create(Path path) throws IOException {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            LOG.trace("{} is there already", path, e);
        }
    }

    /** Tells a file from a later one under the same name; Windows has no such key and no such trouble. */
    private static Object identity(Path path) throws IOException {
        return Objects.requireNonNullElse(
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                        .fileKey(),
                path);
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        synchronized (SideLock.class) {
            if (!HELD.remove(path, this)) {
                return;
            }
            try (channel) {
                // while still locked, so that nobody locks a file that is about to vanish unnoticed
                Files.deleteIfExists(path);
            } catch (IOException e) {
                LOG.warn("The lock file {} could not be removed; it does no harm.", path, e);
            }
        }
    }
}
