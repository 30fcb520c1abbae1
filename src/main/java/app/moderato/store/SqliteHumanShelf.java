package app.moderato.store;

import app.moderato.core.analysis.validation.HumanRating;
import app.moderato.core.analysis.validation.HumanShelf;
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
        database.write(handle -> {
            drop(handle, set.study(), set.name());
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
        });
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
    public List<String> names(String study) {
        return database.read(handle -> handle.createQuery(
                        "SELECT name FROM human_set WHERE study = :study ORDER BY kept_at DESC, id DESC")
                .bind("study", study)
                .mapTo(String.class)
                .list());
    }

    @Override
    public void drop(String study, String name) {
        database.write(handle -> drop(handle, study, name));
    }

    private static int drop(Handle handle, String study, String name) {
        return handle.createUpdate("DELETE FROM human_set WHERE study = :study AND name = :name")
                .bind("study", study)
                .bind("name", name)
                .execute();
    }
}
