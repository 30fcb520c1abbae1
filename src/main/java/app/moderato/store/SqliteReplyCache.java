package app.moderato.store;

import app.moderato.core.interview.ReplyCache;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.Usage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The words of replies only: what they took belongs to the call that brought them. */
final class SqliteReplyCache implements ReplyCache {
    private final Database database;
    private final Clock clock;

    SqliteReplyCache(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<ChatReply> find(String key) {
        return database.read(handle -> handle.createQuery("SELECT * FROM kept_reply WHERE sha256 = :key")
                .bind("key", key)
                .map((row, context) -> reply(row))
                .findOne());
    }

    private static ChatReply reply(ResultSet row) throws SQLException {
        return new ChatReply(
                row.getString("reply"),
                Finish.valueOf(row.getString("finish").toUpperCase(Locale.ROOT)),
                Usage.NONE,
                row.getString("model"),
                row.getString("fingerprint"),
                Duration.ZERO);
    }

    @Override
    public void keep(String key, ChatReply reply) {
        database.write(handle -> handle.createUpdate("""
                        INSERT INTO kept_reply (sha256, reply, finish, model, fingerprint, kept_at)
                        VALUES (:key, :reply, :finish, :model, :fingerprint, :keptAt)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("key", key)
                .bind("reply", reply.text())
                .bind("finish", reply.finish().name().toLowerCase(Locale.ROOT))
                .bind("model", reply.model())
                .bind("fingerprint", reply.fingerprint())
                .bind("keptAt", clock.instant().toString())
                .execute());
    }
}
