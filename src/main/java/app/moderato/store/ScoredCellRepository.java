package app.moderato.store;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.ScoredCell;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The cells of one scoring. */
final class ScoredCellRepository {
    /** The row of one cell of the scoring, for the parameters of {@link Columns#ONE_CELL} and {@code name}. */
    static final String ONE = "scored_cell.scoring = (SELECT id FROM scoring WHERE run = :run AND name = :name)"
            + " AND scored_cell.cell = (SELECT id FROM cell WHERE " + Columns.ONE_CELL + ")";

    private final Handle handle;
    private final RunId run;
    private final String name;

    ScoredCellRepository(Handle handle, RunId run, String name) {
        this.handle = handle;
        this.run = run;
        this.name = name;
    }

    void plan(Collection<CellKey> cells) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO scored_cell (scoring, cell, status)
                SELECT (SELECT id FROM scoring WHERE scoring.run = :run AND name = :name), cell.id, 'pending' FROM cell
                 WHERE\s""" + Columns.ONE_CELL + " ON CONFLICT (scoring, cell) DO NOTHING");
        cells.forEach(key -> Columns.bind(batch, run, key).bind("name", name).add());
        if (!cells.isEmpty()) {
            batch.execute();
        }
    }

    Set<CellKey> open() {
        return new LinkedHashSet<>(handle.createQuery("""
                        SELECT cell.* FROM scoring JOIN scored_cell ON scored_cell.scoring = scoring.id
                          JOIN cell ON cell.id = scored_cell.cell
                         WHERE scoring.run = :run AND scoring.name = :name AND scored_cell.status = 'pending'
                         ORDER BY cell.ordinal
                        """)
                .bind("run", run.value())
                .bind("name", name)
                .map((row, context) -> Columns.key(row))
                .list());
    }

    void update(ScoredCell cell) {
        Instant ended = cell.endedAt();
        int updated = Columns.bind(Columns.bind(handle.createUpdate("""
                        UPDATE scored_cell
                           SET status = :status, value = :value, reason = :reason, model = :model,
                               input_tokens = :input, output_tokens = :output, cached_tokens = :cached,
                               reasoning_tokens = :reasoning, latency_ms = :latency, attempts = :attempts,
                               ended_at = :endedAt
                         WHERE\s""" + ONE), run, cell.key()), cell.usage())
                .bind("name", name)
                .bind("status", cell.status().code())
                .bind("value", cell.value())
                .bind("reason", cell.reason())
                .bind("model", cell.model())
                .bind("latency", cell.latencyMillis())
                .bind("attempts", cell.attempts())
                .bind("endedAt", ended == null ? null : ended.toString())
                .execute();
        if (updated == 0) {
            throw new IllegalArgumentException("Scoring " + name + " has no such cell: " + cell.key());
        }
    }

    void reopenFailed() {
        handle.createUpdate("""
                        UPDATE scored_cell
                           SET status = 'pending', value = '', reason = '', model = '', input_tokens = 0,
                               output_tokens = 0, cached_tokens = 0, reasoning_tokens = 0, latency_ms = 0, attempts = 0,
                               ended_at = NULL
                         WHERE scoring = (SELECT id FROM scoring WHERE run = :run AND name = :name)
                           AND status NOT IN ('answered', 'pending')
                        """).bind("run", run.value()).bind("name", name).execute();
    }

    /** In planned order. */
    List<ScoredCell> all() {
        return handle.createQuery("""
                        SELECT cell.persona, cell.concept, cell.question, cell.showing, cell.replicate,
                               coalesce(s.status, 'answered') AS status, coalesce(s.value, '') AS value,
                               coalesce(s.reason, '') AS reason, coalesce(s.model, '') AS model, s.input_tokens,
                               s.output_tokens, s.cached_tokens, s.reasoning_tokens, s.latency_ms, s.attempts,
                               s.ended_at, rating.method, rating.pmf, rating.undecided, rating.cosine_range
                          FROM scoring
                          JOIN cell ON cell.run = scoring.run
                          LEFT JOIN scored_cell s ON s.scoring = scoring.id AND s.cell = cell.id
                          LEFT JOIN rating ON rating.cell = cell.id AND rating.scoring = scoring.name
                         WHERE scoring.run = :run AND scoring.name = :name
                           AND (s.id IS NOT NULL OR rating.id IS NOT NULL)
                         ORDER BY cell.ordinal
                        """)
                .bind("run", run.value())
                .bind("name", name)
                .map((row, context) -> scored(row))
                .list();
    }

    private static ScoredCell scored(ResultSet row) throws SQLException {
        String method = row.getString("method");
        return new ScoredCell(
                Columns.key(row),
                CellStatus.ofCode(row.getString("status")),
                method == null ? "" : method,
                row.getString("value"),
                row.getString("reason"),
                row.getString("model"),
                Columns.usage(row),
                row.getLong("latency_ms"),
                row.getInt("attempts"),
                Columns.instant(row, "ended_at"),
                RatingRepository.rating(row));
    }
}
