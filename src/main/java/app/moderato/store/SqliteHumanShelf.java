package app.moderato.store;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.HumanShelf;
import app.moderato.core.analysis.validation.ValidationShelf;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** People's ratings of one workspace file. */
final class SqliteHumanShelf implements HumanShelf {
    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final Database database;

    SqliteHumanShelf(Database database) {
        this.database = database;
    }

    @Override
    public void keep(HumanSet set) {
        database.write(handle -> keep(handle, set));
    }

    private static int keep(Handle handle, HumanSet set) {
        forget(handle, set.study(), set.name());
        long id = handle.createUpdate("""
                            INSERT INTO human_set (study, name, mapping, kept_at)
                            VALUES (:study, :name, :mapping, :keptAt)
                            """)
                .bind("study", set.study())
                .bind("name", set.name())
                .bind("mapping", set.mapping())
                .bind("keptAt", set.kept().toString())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return insert(handle, id, set.ratings());
    }

    private static int insert(Handle handle, long set, List<HumanRating> ratings) {
        try (PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO human_rating (human_set, position, respondent, concept, question, rating, weight, attributes)
                VALUES (:set, :position, :respondent, :concept, :question, :rating, :weight, :attributes)
                """)) {
            for (int i = 0; i < ratings.size(); i++) {
                HumanRating rating = ratings.get(i);
                batch.bind("set", set)
                        .bind("position", i)
                        .bind("respondent", rating.respondent())
                        .bind("concept", rating.concept())
                        .bind("question", rating.question())
                        .bind("rating", rating.rating())
                        .bind("weight", rating.weight())
                        .bind("attributes", Json.write(rating.attributes()))
                        .add();
            }
            return ratings.isEmpty() ? 0 : batch.execute().length;
        }
    }

    @Override
    public Optional<HumanSet> latest(String study) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM human_set WHERE study = :study ORDER BY kept_at DESC, id DESC LIMIT 1
                        """)
                .bind("study", study)
                .map((row, context) -> set(handle, row))
                .findOne());
    }

    private static HumanSet set(Handle handle, ResultSet row) throws SQLException {
        return new HumanSet(
                row.getString("study"),
                row.getString("name"),
                row.getString("mapping"),
                handle.createQuery("SELECT * FROM human_rating WHERE human_set = :set ORDER BY position")
                        .bind("set", row.getLong("id"))
                        .map((rating, context) -> rating(rating))
                        .list(),
                Instant.parse(row.getString("kept_at")));
    }

    private static HumanRating rating(ResultSet row) throws SQLException {
        return new HumanRating(
                row.getString("respondent"),
                row.getString("concept"),
                row.getString("question"),
                row.getInt("rating"),
                row.getDouble("weight"),
                Json.read(row.getString("attributes"), ATTRIBUTES));
    }

    @Override
    public List<Listed> list(String study) {
        return database.read(handle -> handle.createQuery("""
                        SELECT name, kept_at,
                               (SELECT count(DISTINCT respondent) FROM human_rating WHERE human_set = id) AS people,
                               (SELECT count(*) FROM human_rating WHERE human_set = id) AS ratings
                          FROM human_set WHERE study = :study ORDER BY kept_at DESC, id DESC
                        """)
                .bind("study", study)
                .map((row, context) -> new Listed(
                        row.getString("name"),
                        Instant.parse(row.getString("kept_at")),
                        row.getInt("people"),
                        row.getInt("ratings")))
                .list());
    }

    @Override
    public Optional<HumanSet> find(String study, String name) {
        return database.read(handle -> find(handle, study, name));
    }

    private static Optional<HumanSet> find(Handle handle, String study, String name) {
        return handle.createQuery("SELECT * FROM human_set WHERE study = :study AND name = :name")
                .bind("study", study)
                .bind("name", name)
                .map((row, context) -> set(handle, row))
                .findOne();
    }

    @Override
    public Dropped drop(String study, String name) {
        return database.write(handle -> {
            Dropped dropped = new Dropped(find(handle, study, name), shown(handle, study, name));
            for (ValidationShelf.Kept kept : dropped.shown()) {
                handle.createUpdate("DELETE FROM validation WHERE run = :run AND humans = :name")
                        .bind("run", kept.run().value())
                        .bind("name", name)
                        .execute();
            }
            forget(handle, study, name);
            return dropped;
        });
    }

    private static List<ValidationShelf.Kept> shown(Handle handle, String study, String name) {
        return handle.createQuery("""
                        SELECT validation.* FROM validation JOIN run ON run.id = validation.run
                         WHERE humans = :name
                           AND (study_path = :study OR (study_path = '' AND study_title = :study))
                         ORDER BY run, question
                        """)
                .bind("name", name)
                .bind("study", study)
                .map((row, context) -> SqliteValidationShelf.kept(row))
                .list();
    }

    @Override
    public void restore(Dropped dropped) {
        database.write(handle -> {
            dropped.set().ifPresent(set -> keep(handle, set));
            dropped.shown().stream()
                    .filter(kept -> isThere(handle, kept))
                    .forEach(kept -> SqliteValidationShelf.keep(handle, kept));
            return dropped;
        });
    }

    /** The run may have been deleted meanwhile. */
    private static boolean isThere(Handle handle, ValidationShelf.Kept kept) {
        return handle.createQuery("SELECT EXISTS (SELECT 1 FROM run WHERE id = :run)")
                .bind("run", kept.run().value())
                .mapTo(Boolean.class)
                .one();
    }

    private static int forget(Handle handle, String study, String name) {
        return handle.createUpdate("DELETE FROM human_set WHERE study = :study AND name = :name")
                .bind("study", study)
                .bind("name", name)
                .execute();
    }
}
