package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Exchange;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What was planned to be asked, and how each of it ended. */
final class CellRepository {
    private static final TypeReference<List<Exchange>> EXCHANGES = new TypeReference<>() {};

    /** Cells that a batch holds. */
    private static final int AT_ONCE = 1_000;

    private final Handle handle;

    CellRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, Iterable<CellKey> cells) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO cell (run, persona, concept, question, showing, replicate, ordinal, status)
                VALUES (:run, :persona, :concept, :question, :showing, :replicate, :ordinal, 'pending')
                """);
        int ordinal = 0;
        for (CellKey cell : cells) {
            Columns.bind(batch, run, cell).bind("ordinal", ordinal++).add();
            if (batch.size() == AT_ONCE) {
                batch.execute();
            }
        }
        batch.execute();
    }

    void update(RunId run, Answer answer) {
        String sql = """
                UPDATE cell
                   SET status = :status, exchanges = :exchanges, value = :value, reason = :reason, model = :model,
                       fingerprint = :fingerprint, seed = :seed, temperature = :temperature, input_tokens = :input,
                       output_tokens = :output, cached_tokens = :cached, reasoning_tokens = :reasoning,
                       latency_ms = :latency, attempts = :attempts, created_at = :createdAt
                 WHERE\s""" + Columns.ONE_CELL;
        int updated = Columns.bind(Columns.bind(handle.createUpdate(sql), run, answer.key()), answer.usage())
                .bind("status", answer.status().code())
                .bind("exchanges", Json.write(answer.exchanges()))
                .bind("value", answer.value())
                .bind("reason", answer.reason())
                .bind("model", answer.model())
                .bind("fingerprint", answer.fingerprint())
                .bind("seed", answer.seed())
                .bind("temperature", answer.temperature())
                .bind("latency", answer.latencyMillis())
                .bind("attempts", answer.attempts())
                .bind("createdAt", answer.createdAt().toString())
                .execute();
        if (updated == 0) {
            throw new IllegalArgumentException("Run " + run + " has no such cell: " + answer.key());
        }
    }

    /** What was skipped by a person with such a cell is open again too: its condition may have read that cell. */
    void reopenFailed(RunId run) {
        handle.createUpdate("""
                        UPDATE cell
                           SET status = 'pending', created_at = NULL
                         WHERE run = :run AND status = 'skipped'
                           AND (persona, replicate) IN (
                               SELECT persona, replicate FROM cell
                                WHERE run = :run AND status NOT IN ('answered', 'skipped', 'pending'))
                        """).bind("run", run.value()).execute();
        handle.createUpdate("""
                        UPDATE cell
                           SET status = 'pending', exchanges = '[]', value = '', reason = '', model = '',
                               fingerprint = NULL, seed = 0, temperature = 0, input_tokens = 0, output_tokens = 0,
                               cached_tokens = 0, reasoning_tokens = 0, latency_ms = 0, attempts = 0, created_at = NULL
                         WHERE run = :run AND status NOT IN ('answered', 'skipped', 'pending')
                        """).bind("run", run.value()).execute();
    }

    Map<CellKey, Answer> ended(RunId run, PersonaId persona, int replicate) {
        Map<CellKey, Answer> ended = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT * FROM cell
                         WHERE run = :run AND persona = :persona AND replicate = :replicate AND status <> 'pending'
                         ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .bind("persona", persona.value())
                .bind("replicate", replicate)
                .map((row, context) -> answer(row, Instant.EPOCH))
                .forEach(answer -> ended.put(answer.key(), answer));
        return ended;
    }

    Map<CellStatus, Integer> counts(RunId run) {
        Map<CellStatus, Integer> counts = new EnumMap<>(CellStatus.class);
        handle.createQuery("SELECT status, count(*) AS cells FROM cell WHERE run = :run GROUP BY status")
                .bind("run", run.value())
                .map((row, context) -> Map.entry(CellStatus.ofCode(row.getString("status")), row.getInt("cells")))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /**
     * All cells with the run's own rating, in planned order.
     *
     * @param plannedAt what a pending cell has for the time of its answer
     */
    List<RatedAnswer> all(RunId run, Instant plannedAt) {
        return handle.createQuery("""
                        SELECT cell.*, rating.method, rating.pmf, rating.undecided, rating.cosine_range
                          FROM cell
                          LEFT JOIN rating ON rating.id =
                               (SELECT min(id) FROM rating WHERE rating.cell = cell.id AND rating.scoring = '')
                         WHERE run = :run ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .map((row, context) -> RatingRepository.rated(row, answer(row, plannedAt)))
                .list();
    }

    /** @param scoring empty for the run's own */
    void unrated(RunId run, String scoring, Collection<QuestionId> questions, Consumer<Answer> each) {
        handle.createQuery("""
                        SELECT * FROM cell
                         WHERE run = :run AND status = 'answered' AND question IN (SELECT value FROM json_each(:questions))
                           AND NOT EXISTS (SELECT 1 FROM rating
                                            WHERE rating.cell = cell.id AND rating.scoring = :scoring)
                         ORDER BY ordinal
                        """)
                .bind("run", run.value())
                .bind("scoring", scoring)
                .bind(
                        "questions",
                        Json.write(questions.stream().map(QuestionId::value).toList()))
                .map((row, context) -> answer(row, Instant.EPOCH))
                .forEach(each);
    }

    /** @param plannedAt what a pending cell has for the time of its answer */
    static Answer answer(ResultSet row, Instant plannedAt) throws SQLException {
        return new Answer(
                Columns.key(row),
                CellStatus.ofCode(row.getString("status")),
                Json.read(row.getString("exchanges"), EXCHANGES),
                row.getString("value"),
                row.getString("reason"),
                row.getString("model"),
                row.getString("fingerprint"),
                row.getLong("seed"),
                row.getDouble("temperature"),
                Columns.usage(row),
                row.getLong("latency_ms"),
                row.getInt("attempts"),
                Objects.requireNonNullElse(Columns.instant(row, "created_at"), plannedAt));
    }
}
