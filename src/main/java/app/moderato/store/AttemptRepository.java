package app.moderato.store;

import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellId;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.SentAttempt;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatReply.Finish;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Every call on the wire. */
final class AttemptRepository {
    private static final String INSERT = """
            INSERT INTO attempt (run, cell, turn, ask, number, input_tokens, output_tokens, cached_tokens,
                                 reasoning_tokens, latency_ms, temperature, max_output_tokens, seed, model, fingerprint,
                                 finish, ended_at, messages, reply, failure, from_cache)
            SELECT :run, id, :turn, :ask, :number, :input, :output, :cached,
                   :reasoning, :latency, :temperature, :maxOutputTokens, :requestSeed, :model, :fingerprint,
                   :finish, :endedAt, :messages, :reply, :failure, :fromCache
              FROM cell WHERE\s""" + Columns.ONE_CELL;

    private static final TypeReference<List<Long>> IDS = new TypeReference<>() {};

    private final Handle handle;

    AttemptRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, Attempt attempt) {
        ChatRequest request = attempt.request();
        Update insert = Columns.bind(handle.createUpdate(INSERT), run, attempt.key())
                .bind("turn", attempt.turn())
                .bind("ask", attempt.ask())
                .bind("number", attempt.number())
                .bind("latency", attempt.latency().toMillis())
                .bind("temperature", request.temperature())
                .bind("maxOutputTokens", request.maxOutputTokens())
                .bind("requestSeed", request.seed())
                .bind("endedAt", attempt.endedAt().toString())
                .bind("messages", Json.write(new MessageRepository(handle).keep(request.messages())))
                .bind("failure", attempt.failure())
                .bind("fromCache", attempt.fromCache());
        if (bindReply(insert, attempt.reply()).execute() == 0) {
            throw new IllegalArgumentException("Run " + run + " has no such cell: " + attempt.key());
        }
    }

    static Update bindReply(Update insert, @Nullable ChatReply reply) {
        return Columns.bind(insert, reply == null ? Usage.NONE : reply.usage())
                .bind("model", reply == null ? "" : reply.model())
                .bind("fingerprint", reply == null ? null : reply.fingerprint())
                .bind("finish", reply == null ? null : reply.finish().name().toLowerCase(Locale.ROOT))
                .bind("reply", reply == null ? null : reply.text());
    }

    /** The last reply that was paid for to this asking, as long as the cell is pending. */
    Optional<ChatReply> unusedReply(RunId run, CellKey key, int turn, int ask) {
        return Columns.bind(handle.createQuery("""
                        SELECT reply, finish, input_tokens, output_tokens, cached_tokens, reasoning_tokens, model,
                               fingerprint, latency_ms
                          FROM attempt
                         WHERE cell = (SELECT id FROM cell WHERE status = 'pending' AND\s""" + Columns.ONE_CELL + """
                               ) AND turn = :turn AND ask = :ask AND reply IS NOT NULL AND NOT superseded
                           AND NOT from_cache
                         ORDER BY id DESC LIMIT 1
                        """), run, key)
                .bind("turn", turn)
                .bind("ask", ask)
                .map((row, context) -> reply(row))
                .findOne();
    }

    static ChatReply reply(ResultSet row) throws SQLException {
        return new ChatReply(
                row.getString("reply"),
                Finish.valueOf(row.getString("finish").toUpperCase(Locale.ROOT)),
                Columns.usage(row),
                row.getString("model"),
                row.getString("fingerprint"),
                Duration.ofMillis(row.getLong("latency_ms")));
    }

    /** Every call made for a cell, oldest first, with the messages as sent. */
    List<SentAttempt> all(CellId cell) {
        Map<Long, SentAttempt.Message> messages = new MessageRepository(handle).sentFor(cell);
        return handle.createQuery("SELECT * FROM attempt WHERE cell = :cell ORDER BY id")
                .bind("cell", cell.value())
                .map((row, context) -> sent(row, messages))
                .list();
    }

    private static SentAttempt sent(ResultSet row, Map<Long, SentAttempt.Message> messages) throws SQLException {
        String finish = row.getString("finish");
        return new SentAttempt(
                row.getInt("turn"),
                row.getInt("ask"),
                row.getInt("number"),
                row.getBoolean("superseded"),
                Json.read(row.getString("messages"), IDS).stream()
                        .map(messages::get)
                        .toList(),
                row.getDouble("temperature"),
                row.getInt("max_output_tokens"),
                row.getLong("seed"),
                row.getString("model"),
                row.getString("fingerprint"),
                Columns.usage(row),
                Duration.ofMillis(row.getLong("latency_ms")),
                finish == null ? null : Finish.valueOf(finish.toUpperCase(Locale.ROOT)),
                row.getString("reply"),
                row.getString("failure"),
                Instant.parse(row.getString("ended_at")),
                row.getBoolean("from_cache"));
    }

    /** Of every call that was made; what was kept from an earlier run cost nothing. */
    Usage used(RunId run) {
        return handle.createQuery("""
                        SELECT total(input_tokens) AS input_tokens, total(output_tokens) AS output_tokens,
                               total(cached_tokens) AS cached_tokens, total(reasoning_tokens) AS reasoning_tokens
                          FROM attempt WHERE run = :run AND from_cache = 0
                        """)
                .bind("run", run.value())
                .map((row, context) -> Columns.usage(row))
                .one();
    }

    /** Takes the replies to cells that ended without an answer out of use, before those cells are asked again. */
    void supersedeFailed(RunId run) {
        handle.createUpdate("""
                        UPDATE attempt SET superseded = 1
                         WHERE cell IN (SELECT id FROM cell
                                         WHERE run = :run AND status NOT IN ('answered', 'skipped', 'pending'))
                        """).bind("run", run.value()).execute();
    }
}
