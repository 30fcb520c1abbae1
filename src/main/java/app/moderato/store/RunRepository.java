package app.moderato.store;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.NewRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRecord.Totals;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of runs, and what is counted from their cells and attempts. */
final class RunRepository {
    private static final String SELECT = """
            SELECT run.*,
                   (SELECT json_group_object(status, cells)
                      FROM (SELECT status, count(*) AS cells FROM cell WHERE cell.run = run.id GROUP BY status)
                   ) AS cells,
                   (SELECT count(*) FROM rating JOIN cell ON cell.id = rating.cell
                     WHERE cell.run = run.id AND scoring = ''
                   ) AS rated,
                   (SELECT json_array(total(NOT from_cache), total(number > 1), total(input_tokens),
                                      total(output_tokens), total(cached_tokens), total(reasoning_tokens),
                                      total(from_cache))
                      FROM attempt WHERE attempt.run = run.id
                   ) AS totals
              FROM run
            """;

    private final Handle handle;

    RunRepository(Handle handle) {
        this.handle = handle;
    }

    RunId insert(NewRun run, Instant startedAt) {
        @Nullable String baseUrl = run.baseUrl();
        return handle.createQuery("""
                        INSERT INTO run (study_title, study_source, study_path, state, provider, base_url, model, seed,
                                         prompt_hash, stamp, started_at)
                        VALUES (:title, :source, :path, :state, :provider, :baseUrl, :model, :seed,
                                :promptHash, :stamp, :startedAt)
                        RETURNING id
                        """)
                .bind("title", run.study().title())
                .bind("source", run.source())
                .bind("path", run.sourcePath())
                .bind("state", RunState.RUNNING.code())
                .bind("provider", run.provider())
                .bind("baseUrl", baseUrl == null ? null : Redaction.of(baseUrl))
                .bind("model", run.model())
                .bind("seed", run.study().seed())
                .bind("promptHash", run.promptHash())
                .bind("stamp", Json.write(Redaction.of(run.stamp())))
                .bind("startedAt", startedAt.toString())
                .map((row, context) -> new RunId(row.getLong("id")))
                .one();
    }

    List<RunRecord> all() {
        return handle.createQuery(SELECT + " ORDER BY id")
                .map((row, context) -> record(row))
                .list();
    }

    Optional<RunRecord> find(RunId run) {
        return handle.createQuery(SELECT + " WHERE id = :run")
                .bind("run", run.value())
                .map((row, context) -> record(row))
                .findOne();
    }

    /** @param endedAt null while the run goes on */
    void state(RunId run, RunState state, @Nullable Instant endedAt) {
        handle.createUpdate("UPDATE run SET state = :state, ended_at = :endedAt WHERE id = :run")
                .bind("state", state.code())
                .bind("endedAt", endedAt == null ? null : endedAt.toString())
                .bind("run", run.value())
                .execute();
    }

    void join(RunId run, RunId first) {
        handle.createUpdate("UPDATE run SET series = :first WHERE id IN (:run, :first)")
                .bind("run", run.value())
                .bind("first", first.value())
                .execute();
    }

    void cost(RunId run, @Nullable Double usd) {
        handle.createUpdate("UPDATE run SET cost_usd = :usd WHERE id = :run")
                .bind("usd", usd)
                .bind("run", run.value())
                .execute();
    }

    /** Returns the number of runs changed. */
    int verdict(RunId run, String words) {
        return handle.createUpdate("UPDATE run SET verdict = :words WHERE id = :run")
                .bind("words", words)
                .bind("run", run.value())
                .execute();
    }

    void stamp(RunId run, String key, String sentence) {
        handle.createUpdate("UPDATE run SET stamp = json_set(stamp, :key, :sentence) WHERE id = :run")
                .bind("key", "$." + key)
                .bind("sentence", sentence)
                .bind("run", run.value())
                .execute();
    }

    /** Remarks are numbered in the order in which they came. */
    void note(RunId run, String remark) {
        handle.createUpdate("""
                        UPDATE run SET stamp = json_set(stamp, '$."remark ' ||
                               (1 + (SELECT count(*) FROM json_each(stamp) WHERE key LIKE 'remark %')) || '"', :remark)
                         WHERE id = :run
                        """).bind("remark", remark).bind("run", run.value()).execute();
    }

    static RunRecord interrupted(RunRecord run) {
        return new RunRecord(
                run.id(),
                run.series(),
                run.studyTitle(),
                run.studySource(),
                run.studyPath(),
                RunState.INTERRUPTED,
                run.provider(),
                run.baseUrl(),
                run.model(),
                run.seed(),
                run.promptHash(),
                run.stamp(),
                run.cells(),
                run.rated(),
                run.totals(),
                run.costUsd(),
                run.startedAt(),
                run.endedAt());
    }

    private static RunRecord record(ResultSet row) throws SQLException {
        return new RunRecord(
                new RunId(row.getLong("id")),
                series(row.getLong("series")),
                row.getString("study_title"),
                row.getString("study_source"),
                row.getString("study_path"),
                RunState.ofCode(row.getString("state")),
                row.getString("provider"),
                row.getString("base_url"),
                row.getString("model"),
                row.getLong("seed"),
                row.getString("prompt_hash"),
                Collections.unmodifiableMap(Json.read(row.getString("stamp"), new TypeReference<>() {})),
                cells(row.getString("cells")),
                row.getInt("rated"),
                totals(row.getString("totals")),
                (Double) row.getObject("cost_usd"),
                Instant.parse(row.getString("started_at")),
                Columns.instant(row, "ended_at"));
    }

    /** @param id 0 for none, as the driver reads NULL */
    private static @Nullable RunId series(long id) {
        return id == 0 ? null : new RunId(id);
    }

    private static Map<CellStatus, Integer> cells(String json) {
        Map<CellStatus, Integer> cells = new EnumMap<>(CellStatus.class);
        Json.read(json, new TypeReference<Map<String, Integer>>() {})
                .forEach((code, count) -> cells.put(CellStatus.ofCode(code), count));
        return Collections.unmodifiableMap(cells);
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
                sums.get(6).intValue());
    }
}
