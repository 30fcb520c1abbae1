package app.moderato.store;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord.Totals;
import app.moderato.core.interview.Scoring;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.RatingMethod;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of scorings, and what is counted from their cells and calls. */
final class ScoringRepository {
    private static final String SELECT = """
            SELECT scoring.*,
                   (SELECT json_group_object(status, cells)
                      FROM (SELECT status, count(*) AS cells FROM scored_cell
                             WHERE scored_cell.scoring = scoring.id GROUP BY status)
                   ) AS cells,
                   (SELECT count(*) FROM cell JOIN rating ON rating.cell = cell.id AND rating.scoring = scoring.name
                     WHERE cell.run = scoring.run
                   ) AS rated,
                   (SELECT json_array(count(*), total(number > 1), total(a.input_tokens), total(a.output_tokens),
                                      total(a.cached_tokens), total(a.reasoning_tokens))
                      FROM scored_cell c JOIN scoring_attempt a ON a.scored_cell = c.id WHERE c.scoring = scoring.id
                   ) AS totals
              FROM scoring
            """;

    private final Handle handle;

    ScoringRepository(Handle handle) {
        this.handle = handle;
    }

    void insert(RunId run, String name, RatingMethod method, Map<String, String> stamp, Instant madeAt) {
        handle.createUpdate("""
                        INSERT INTO scoring (run, name, method, stamp, made_at)
                        VALUES (:run, :name, :method, :stamp, :madeAt)
                        """)
                .bind("run", run.value())
                .bind("name", name)
                .bind("method", method.code())
                .bind("stamp", Json.write(Redaction.of(stamp)))
                .bind("madeAt", madeAt.toString())
                .execute();
    }

    /** In the order in which they were made. */
    List<Scoring> of(RunId run) {
        return handle.createQuery(SELECT + " WHERE run = :run ORDER BY id")
                .bind("run", run.value())
                .map((row, context) -> scoring(row))
                .list();
    }

    void cost(RunId run, String name, @Nullable Double usd) {
        handle.createUpdate("UPDATE scoring SET cost_usd = :usd WHERE run = :run AND name = :name")
                .bind("usd", usd)
                .bind("run", run.value())
                .bind("name", name)
                .execute();
    }

    private static Scoring scoring(ResultSet row) throws SQLException {
        Map<CellStatus, Integer> cells = new EnumMap<>(CellStatus.class);
        Json.read(row.getString("cells"), new TypeReference<Map<String, Integer>>() {})
                .forEach((code, count) -> cells.put(CellStatus.ofCode(code), count));
        return new Scoring(
                new RunId(row.getLong("run")),
                row.getString("name"),
                RatingMethod.ofCode(row.getString("method")).orElseThrow(),
                Json.read(row.getString("stamp"), new TypeReference<>() {}),
                cells,
                row.getInt("rated"),
                totals(row.getString("totals")),
                (Double) row.getObject("cost_usd"),
                Instant.parse(row.getString("made_at")));
    }

    private static Totals totals(String json) {
        List<Double> sums = Json.read(json, new TypeReference<>() {});
        return new Totals(
                sums.get(0).intValue(),
                sums.get(1).intValue(),
                new Usage(
                        sums.get(2).longValue(),
                        sums.get(3).longValue(),
                        sums.get(4).longValue(),
                        sums.get(5).longValue()),
                0);
    }
}
