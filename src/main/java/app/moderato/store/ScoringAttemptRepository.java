package app.moderato.store;

import app.moderato.core.interview.Attempt;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.SaidToken;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Every call on the wire that was made for one scoring. */
final class ScoringAttemptRepository {
    private static final TypeReference<List<SaidToken>> TOKENS = new TypeReference<>() {};
    private static final String INSERT = """
            INSERT INTO scoring_attempt (scored_cell, ask, number, input_tokens, output_tokens, cached_tokens,
                                         reasoning_tokens, latency_ms, temperature, max_output_tokens, seed, model,
                                         fingerprint, finish, ended_at, messages, reply, tokens, failure)
            SELECT id, :ask, :number, :input, :output, :cached,
                   :reasoning, :latency, :temperature, :maxOutputTokens, :requestSeed, :model,
                   :fingerprint, :finish, :endedAt, :messages, :reply, :tokens, :failure
              FROM scored_cell WHERE\s""" + ScoredCellRepository.ONE;

    private final Handle handle;
    private final RunId run;
    private final String name;

    ScoringAttemptRepository(Handle handle, RunId run, String name) {
        this.handle = handle;
        this.run = run;
        this.name = name;
    }

    void insert(Attempt attempt) {
        ChatRequest request = attempt.request();
        ChatReply reply = attempt.reply();
        Update insert = Columns.bind(handle.createUpdate(INSERT), run, attempt.key())
                .bind("name", name)
                .bind("ask", attempt.ask())
                .bind("number", attempt.number())
                .bind("latency", attempt.latency().toMillis())
                .bind("temperature", request.temperature())
                .bind("maxOutputTokens", request.maxOutputTokens())
                .bind("requestSeed", request.seed())
                .bind("endedAt", attempt.endedAt().toString())
                .bind("messages", Json.write(new MessageRepository(handle).keep(request.messages())))
                .bind("tokens", Json.write(reply == null ? List.of() : reply.tokens()))
                .bind("failure", attempt.failure());
        if (AttemptRepository.bindReply(insert, reply).execute() == 0) {
            throw new IllegalArgumentException("Scoring " + name + " has no such cell: " + attempt.key());
        }
    }

    /** The last reply that was paid for to this asking, as long as the cell is pending. */
    Optional<ChatReply> unusedReply(CellKey key, int ask) {
        return Columns.bind(
                        handle.createQuery("""
                        SELECT reply, finish, a.input_tokens, a.output_tokens, a.cached_tokens, a.reasoning_tokens,
                               a.model, fingerprint, a.latency_ms, tokens
                          FROM scoring_attempt a JOIN scored_cell ON scored_cell.id = a.scored_cell
                         WHERE scored_cell.status = 'pending' AND ask = :ask AND reply IS NOT NULL AND NOT superseded
                           AND\s""" + ScoredCellRepository.ONE + " ORDER BY a.id DESC LIMIT 1"), run, key)
                .bind("name", name)
                .bind("ask", ask)
                .map((row, context) -> reply(row))
                .findOne();
    }

    private static ChatReply reply(ResultSet row) throws SQLException {
        ChatReply said = AttemptRepository.reply(row);
        return new ChatReply(
                said.text(),
                said.finish(),
                said.usage(),
                said.model(),
                said.fingerprint(),
                said.latency(),
                Json.read(row.getString("tokens"), TOKENS));
    }

    Usage used() {
        return handle.createQuery("""
                        SELECT total(a.input_tokens) AS input_tokens, total(a.output_tokens) AS output_tokens,
                               total(a.cached_tokens) AS cached_tokens, total(a.reasoning_tokens) AS reasoning_tokens
                          FROM scoring JOIN scored_cell c ON c.scoring = scoring.id
                          JOIN scoring_attempt a ON a.scored_cell = c.id
                         WHERE scoring.run = :run AND scoring.name = :name
                        """)
                .bind("run", run.value())
                .bind("name", name)
                .map((row, context) -> Columns.usage(row))
                .one();
    }

    /** Takes the replies to cells that ended without a number out of use, before those cells are asked again. */
    void supersedeFailed() {
        handle.createUpdate("""
                        UPDATE scoring_attempt SET superseded = 1
                         WHERE scored_cell IN (
                               SELECT id FROM scored_cell
                                WHERE scoring = (SELECT id FROM scoring WHERE run = :run AND name = :name)
                                  AND status NOT IN ('answered', 'pending'))
                        """).bind("run", run.value()).bind("name", name).execute();
    }
}
