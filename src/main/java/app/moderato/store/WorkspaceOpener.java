package app.moderato.store;

import app.moderato.core.analysis.validation.ValidationWorkspace;
import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens workspace files. Several processes may have one open at once. */
public final class WorkspaceOpener implements ValidationWorkspace.Opener {
    private static final Logger LOG = LoggerFactory.getLogger(WorkspaceOpener.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Clock clock;
    private final Duration patience;
    private final Migrations migrations;

    /** @param clock of the runs' start and end */
    public WorkspaceOpener(Clock clock) {
        this(clock, PATIENCE, Migrations.CURRENT);
    }

    /** @param patience how long to wait for another program's lock */
    WorkspaceOpener(Clock clock, Duration patience, Migrations migrations) {
        this.clock = clock;
        this.patience = patience;
        this.migrations = migrations;
    }

    @Override
    public ValidationWorkspace open(Path file) throws InvalidInput {
        return openFile(file);
    }

    SqliteWorkspace openFile(Path file) throws InvalidInput {
        Path path = prepare(file);
        Connections connections = new Connections(path, patience);
        try {
            if (examine(connections) != migrations.version()) {
                bringUpToDate(connections);
            }
            useWriteAheadLog(connections);
            Path real = path.toRealPath();
            return new SqliteWorkspace(
                    path,
                    new Database(connections),
                    Locks.ofRuns(real, patience),
                    Locks.ofGroups(real, patience),
                    clock);
        } catch (SQLException | JdbiException | FlywayException | IOException e) {
            throw StorageTrouble.whileOpening(path, e);
        }
    }

    private static Path prepare(Path file) throws InvalidInput {
        Path path = file.toAbsolutePath().normalize();
        if (Files.isDirectory(path)) {
            throw new InvalidInput(
                    path + " is a folder. Name a file for the workspace, such as " + path.resolve("moderato.db") + ".");
        }
        Path folder = path.getParent();
        try {
            if (folder != null && !Files.isDirectory(folder)) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new InvalidInput("The workspace " + path + " cannot be created, because its folder cannot be ("
                    + e.getClass().getSimpleName() + "). Name a file in a folder you may write to with --workspace.");
        }
        // SQLite needs its log beside the file, so the folder has to be writable too
        boolean fileReadOnly = Files.exists(path) && !Files.isWritable(path);
        if (fileReadOnly || (folder != null && !Files.isWritable(folder))) {
            throw new InvalidInput(StorageTrouble.readOnly(path));
        }
        return path;
    }

    /** Returns the schema's version, 0 for a file that has none yet. */
    private int examine(Connections connections) throws InvalidInput, SQLException {
        try (Connection connection = connections.open()) {
            FileState state = FileState.read(connection);
            if (state.foreign()) {
                throw new InvalidInput(
                        connections.file() + " is a database of another program, not a Moderato workspace,"
                                + " so it was left as it is. Name another file with --workspace.");
            }
            if (state.schemaVersion() > migrations.version()) {
                throw new InvalidInput("The workspace " + connections.file()
                        + " was made by a newer version of Moderato (schema " + state.schemaVersion()
                        + ", this version knows " + migrations.version()
                        + "). Update Moderato, or name another file with --workspace. Nothing was changed.");
            }
            return state.schemaVersion();
        }
    }

    private void bringUpToDate(Connections connections) throws InvalidInput, SQLException, IOException {
        Path beside = connections.file().resolveSibling(connections.file().getFileName() + ".opening.lock");
        try (SideLock lock = SideLock.acquire(beside, patience).orElse(null)) {
            if (lock == null) {
                throw new InvalidInput("Another program is just preparing the workspace " + connections.file()
                        + ". Try again in a moment.");
            }
            // another process may have done it while this one waited
            int version = examine(connections);
            if (version == migrations.version()) {
                return;
            }
            if (version > 0) {
                copyAside(connections, version);
            }
            useWriteAheadLog(connections);
            migrations.apply(connections);
        }
    }

    /** By SQLite itself, so that what is still in the write-ahead log is in the copy. */
    private static void copyAside(Connections connections, int version) throws SQLException {
        Path copy = free(connections.file(), ".v" + version + "-backup");
        try (Connection connection = connections.open();
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        }
        LOG.info("The workspace as it was before its migration is kept as {}", copy);
    }

    private static Path free(Path file, String suffix) {
        Path candidate = file.resolveSibling(file.getFileName() + suffix);
        for (int number = 2; Files.exists(candidate); number++) {
            candidate = file.resolveSibling(file.getFileName() + suffix + "-" + number);
        }
        return candidate;
    }

    private static void useWriteAheadLog(Connections connections) throws SQLException, InvalidInput {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("PRAGMA journal_mode = WAL")) {
            if (!"wal".equals(mode.getString(1))) {
                throw new InvalidInput("The drive of " + connections.file()
                        + " cannot keep a workspace safely (no write-ahead log). Name a file on a local drive with"
                        + " --workspace.");
            }
        }
    }
}
