package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellId;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.TranscriptAnswer;
import app.moderato.core.interview.TranscriptIndex;
import app.moderato.core.panel.PersonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Answers as people read them. */
final class TranscriptRepository {
    private static final String SELECT = """
            SELECT cell.*, run.started_at, rating.method, rating.pmf, rating.undecided, rating.cosine_range,
                   star.cell IS NOT NULL AS starred
              FROM %s
              JOIN run ON run.id = cell.run
              LEFT JOIN rating ON rating.id =
                   (SELECT min(id) FROM rating WHERE rating.cell = cell.id AND rating.scoring = '')
              LEFT JOIN star ON star.cell = cell.id
            """;

    private final Handle handle;

    TranscriptRepository(Handle handle) {
        this.handle = handle;
    }

    /** The cells of a run were inserted in the order planned, in one transaction, so their ids ascend with it. */
    TranscriptIndex index(RunId run) {
        int cells = handle.createQuery("SELECT count(*) FROM cell WHERE run = :run")
                .bind("run", run.value())
                .mapTo(Integer.class)
                .one();
        TranscriptIndex.Builder builder = new TranscriptIndex.Builder(cells);
        // the columns of one index, which spares reading the texts
        handle.createQuery("SELECT id, persona, concept, question, showing FROM cell WHERE run = :run ORDER BY id")
                .bind("run", run.value())
                .map((row, context) -> {
                    builder.add(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5));
                    return row;
                })
                .forEach(row -> {});
        return builder.build();
    }

    /** @return those that exist, in no order */
    Map<CellId, TranscriptAnswer> answers(List<CellId> cells) {
        Map<CellId, TranscriptAnswer> found = new HashMap<>();
        handle.createQuery(SELECT.formatted("json_each(:cells) AS wanted CROSS JOIN cell ON cell.id = wanted.value"))
                .bind("cells", json(cells))
                .map((row, context) -> answer(row))
                .forEach(answer -> found.put(answer.cell(), answer));
        return found;
    }

    List<TranscriptAnswer> conversation(RunId run, PersonaId persona) {
        return handle.createQuery(SELECT.formatted("cell")
                        + " WHERE cell.run = :run AND cell.persona = :persona ORDER BY ordinal")
                .bind("run", run.value())
                .bind("persona", persona.value())
                .map((row, context) -> answer(row))
                .list();
    }

    private static TranscriptAnswer answer(ResultSet row) throws SQLException {
        Answer answer = CellRepository.answer(row, Instant.parse(row.getString("started_at")));
        return new TranscriptAnswer(
                new CellId(row.getLong("id")),
                RatingRepository.rated(row, answer),
                row.getBoolean("starred"),
                List.of());
    }

    /** Returns the number of stars made. */
    int star(CellId cell, Instant when) {
        return handle.createUpdate("""
                        INSERT INTO star (cell, starred_at) SELECT id, :when FROM cell WHERE id = :cell
                        ON CONFLICT DO NOTHING
                        """)
                .bind("cell", cell.value())
                .bind("when", when.toString())
                .execute();
    }

    int unstar(CellId cell) {
        return handle.createUpdate("DELETE FROM star WHERE cell = :cell")
                .bind("cell", cell.value())
                .execute();
    }

    int starred(RunId run) {
        return handle.createQuery("SELECT count(*) FROM star JOIN cell ON cell.id = star.cell WHERE cell.run = :run")
                .bind("run", run.value())
                .mapTo(Integer.class)
                .one();
    }

    private static String json(List<CellId> cells) {
        return Json.write(cells.stream().map(CellId::value).toList());
    }
}
