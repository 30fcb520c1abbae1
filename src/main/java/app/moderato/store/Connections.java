package app.moderato.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * Connections to one file, each with foreign keys, the busy timeout and {@code synchronous=NORMAL}. The file must
 * never be opened by other means while one is open: closing any other handle of this process would drop the locks
 * that SQLite holds on it (POSIX).
 *
 * @param patience how long to wait for another program's lock
 */
record Connections(Path file, Duration patience) {
    /** Every connection of {@link #source} waits, but leaves the journal mode as it is. */
    SQLiteDataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.enforceForeignKeys(true);
        config.setSynchronous(SynchronousMode.NORMAL);
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        SQLiteDataSource source = new SQLiteDataSource(config);
        // as a URI, because in a plain path a question mark would start the driver's own options
        source.setUrl("jdbc:sqlite:" + file.toUri());
        return source;
    }

    Connection open() throws SQLException {
        return source().getConnection();
    }

    /** A connection that cannot write. */
    Connection openReader() throws SQLException {
        Connection connection = open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA query_only = ON");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
