package app.moderato.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a file says it is, read without changing it.
 *
 * @param applicationId 0 where no program has put its mark
 * @param schemaVersion SQLite's {@code user_version}
 * @param empty without any table
 */
record FileState(int applicationId, int schemaVersion, boolean empty) {
    /** As the first migration writes it. */
    private static final int MODERATO = 1299145829;

    static FileState read(Connection connection) throws SQLException {
        String sql = "SELECT (SELECT application_id FROM pragma_application_id),"
                + " (SELECT user_version FROM pragma_user_version),"
                + " NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name <> 'flyway_schema_history')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new FileState(row.getInt(1), row.getInt(2), row.getBoolean(3));
        }
    }

    boolean foreign() {
        return applicationId != MODERATO && !(applicationId == 0 && empty);
    }
}
