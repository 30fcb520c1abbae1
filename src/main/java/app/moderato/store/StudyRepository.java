package app.moderato.store;

import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ShelvedStudy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The shelf of studies, each with its newest run that has an answer, or else its newest run; pilots and stability studies do
 * not count.
 */
final class StudyRepository {
    /** Each study is looked up by indexes, so that thousands are listed in a moment. */
    static final String ALL = """
            SELECT study.*, run.id, run.state,
                   run.state = 'stopped' AND json_extract(run.stamp, '$.enough') IS NOT NULL
                       AND json_extract(run.stamp, '$.beyond_enough') IS NULL AS decided,
                   run.provider, run.verdict, run.cost_usd, run.started_at,
                   EXISTS (SELECT 1 FROM draft WHERE draft.path = study.path) AS draft,
                   (SELECT count(*) FROM run AS one
                     WHERE one.study_path = study.path
                       AND (study.path <> '' OR one.study_title = study.title)
                       AND json_extract(one.stamp, '$.pilot') IS NULL
                       AND json_extract(one.stamp, '$.stability') IS NULL) AS runs
              FROM study
              LEFT JOIN run ON run.id =
                   (SELECT id FROM run AS candidate
                     WHERE study_path = study.path AND (study.path <> '' OR study_title = study.title)
                       AND json_extract(stamp, '$.pilot') IS NULL
                       AND json_extract(stamp, '$.stability') IS NULL
                     ORDER BY EXISTS (SELECT 1 FROM cell WHERE run = candidate.id AND status = 'answered')
                              DESC, id DESC
                     LIMIT 1)
            """;

    private final Handle handle;

    StudyRepository(Handle handle) {
        this.handle = handle;
    }

    /** A file is one study whatever title it was given since; bundled studies have only their titles. */
    void put(String path, String title, int concepts, int people, Instant openedAt) {
        if (!path.isEmpty()) {
            handle.createUpdate("DELETE FROM study WHERE path = :path AND title <> :title")
                    .bind("path", path)
                    .bind("title", title)
                    .execute();
        }
        handle.createUpdate("""
                        INSERT INTO study (path, title, concepts, people, opened_at)
                        VALUES (:path, :title, :concepts, :people, :openedAt)
                        ON CONFLICT (path, title) DO UPDATE
                           SET concepts = excluded.concepts, people = excluded.people, opened_at = excluded.opened_at
                        """)
                .bind("path", path)
                .bind("title", title)
                .bind("concepts", concepts)
                .bind("people", people)
                .bind("openedAt", openedAt.toString())
                .execute();
    }

    int delete(String path, String title) {
        return handle.createUpdate("DELETE FROM study WHERE path = :path AND title = :title")
                .bind("path", path)
                .bind("title", title)
                .execute();
    }

    /** In no order; a run's state as its row has it. */
    List<ShelvedStudy> all() {
        return handle.createQuery(ALL)
                .map((row, context) -> new ShelvedStudy(
                        row.getString("path"),
                        row.getString("title"),
                        row.getInt("concepts"),
                        row.getInt("people"),
                        Instant.parse(row.getString("opened_at")),
                        row.getBoolean("draft"),
                        row.getInt("runs"),
                        latest(row)))
                .list();
    }

    boolean knows(String path) {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM run WHERE study_path = :path)
                            OR EXISTS (SELECT 1 FROM draft WHERE path = :path)
                            OR EXISTS (SELECT 1 FROM study WHERE path = :path)
                        """).bind("path", path).mapTo(Boolean.class).one();
    }

    private static @Nullable LatestRun latest(ResultSet row) throws SQLException {
        long run = row.getLong("id");
        return row.wasNull()
                ? null
                : new LatestRun(
                        new RunId(run),
                        RunState.ofCode(row.getString("state")),
                        row.getBoolean("decided"),
                        row.getString("provider"),
                        row.getString("verdict"),
                        (Double) row.getObject("cost_usd"),
                        Instant.parse(row.getString("started_at")));
    }
}
