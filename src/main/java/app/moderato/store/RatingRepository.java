package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunJournal.NewRating;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Ratings of answers, under the run's own scoring and others. */
final class RatingRepository {
    private static final TypeReference<double[]> MASSES = new TypeReference<>() {};

    private final Handle handle;

    RatingRepository(Handle handle) {
        this.handle = handle;
    }

    /**
     * Each replaces an earlier rating of its cell by its method.
     *
     * @param scoring empty for the run's own
     */
    void put(RunId run, String scoring, List<NewRating> ratings) {
        PreparedBatch batch =
                handle.prepareBatch("INSERT INTO rating (cell, scoring, method, mean, pmf, undecided, cosine_range)"
                        + " SELECT id, :scoring, :method, :mean, :pmf, :undecided, :range FROM cell WHERE "
                        + Columns.ONE_CELL + """
                         ON CONFLICT (cell, scoring, method) DO UPDATE
                           SET mean = excluded.mean, pmf = excluded.pmf, undecided = excluded.undecided,
                               cosine_range = excluded.cosine_range
                        """);
        for (NewRating made : ratings) {
            Columns.bind(batch, run, made.key())
                    .bind("scoring", scoring)
                    .bind("method", made.method())
                    .bind("mean", made.rating().pmf().mean())
                    .bind("pmf", Json.write(made.rating().pmf().toArray()))
                    .bind("undecided", made.rating().undecided())
                    .bind("range", made.rating().cosineRange())
                    .add();
        }
        int[] written = batch.execute();
        for (int i = 0; i < written.length; i++) {
            if (written[i] == 0) {
                throw new IllegalArgumentException(
                        "Run " + run + " has no such cell: " + ratings.get(i).key());
            }
        }
    }

    /** Reads the columns of a rating joined to its cell; they are NULL where there is none. */
    static RatedAnswer rated(ResultSet row, Answer answer) throws SQLException {
        String method = row.getString("method");
        return new RatedAnswer(answer, method == null ? "" : method, rating(row));
    }

    /** Null where there is none. */
    static @Nullable Rating rating(ResultSet row) throws SQLException {
        String masses = row.getString("pmf");
        return masses == null
                ? null
                : new Rating(Pmf.of(Json.read(masses, MASSES)), row.getBoolean("undecided"), range(row));
    }

    /** SQLite has no not-a-number: it is kept as NULL. */
    private static double range(ResultSet row) throws SQLException {
        double range = row.getDouble("cosine_range");
        return row.wasNull() ? Double.NaN : range;
    }
}
