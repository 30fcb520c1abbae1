package app.moderato.store;

import app.moderato.core.interview.Drafts;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The drafts of one workspace file. */
final class SqliteDrafts implements Drafts {
    private static final TypeReference<Map<String, String>> UNFINISHED = new TypeReference<>() {};

    private final Database database;
    private final Clock clock;

    SqliteDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Kept> find(String path) {
        return database.read(handle -> handle.createQuery("SELECT * FROM draft WHERE path = :path")
                .bind("path", path)
                .map((row, context) -> kept(row))
                .findOne());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("source"),
                Json.read(row.getString("unfinished"), UNFINISHED),
                row.getString("base_sha"),
                Instant.parse(row.getString("kept_at")));
    }

    @Override
    public void keep(String path, Kept draft) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO draft (path, source, unfinished, base_sha, kept_at)
                        VALUES (:path, :source, :unfinished, :baseSha, :keptAt)
                        ON CONFLICT (path) DO UPDATE
                           SET source = excluded.source, unfinished = excluded.unfinished,
                               base_sha = excluded.base_sha, kept_at = excluded.kept_at
                        """)
                .bind("path", path)
                .bind("source", draft.source())
                .bind("unfinished", Json.write(draft.unfinished()))
                .bind("baseSha", draft.baseSha())
                .bind("keptAt", clock.instant().toString())
                .execute());
    }

    @Override
    public void drop(String path) {
        database.write(handle -> handle.createUpdate("DELETE FROM draft WHERE path = :path")
                .bind("path", path)
                .execute());
    }
}
