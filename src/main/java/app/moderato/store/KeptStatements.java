package app.moderato.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has each text of SQL prepared once for its connection, since SQLite takes longer to read one than to run it. Of one
 * thread at a time, as its handle is.
 */
final class KeptStatements extends DefaultStatementBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(KeptStatements.class);
    private static final int MOST = 100;

    private final Map<String, PreparedStatement> idle = new HashMap<>();
    private final IdentityHashMap<Statement, String> inUse = new IdentityHashMap<>();

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        PreparedStatement statement = kept == null ? super.create(connection, sql, context) : kept;
        inUse.put(statement, sql);
        return statement;
    }

    /** Jdbi has closed its results by then, which sets it back to its start. */
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        String text = inUse.remove(statement);
        if (text != null
                && statement instanceof PreparedStatement prepared
                && !prepared.isClosed()
                && !idle.containsKey(text)
                && idle.size() < MOST) {
            prepared.clearParameters();
            idle.put(text, prepared);
        } else {
            super.close(connection, sql, statement);
        }
    }

    @Override
    public void close(Connection connection) {
        for (PreparedStatement statement : idle.values()) {
            try {
                statement.close();
            } catch (SQLException e) {
                LOG.debug("A statement was closed with its connection", e);
            }
        }
        idle.clear();
    }
}
