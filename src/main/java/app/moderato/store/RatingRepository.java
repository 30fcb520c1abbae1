package app.moderato.store;

import app.moderato.core.interview.Answer;
import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/** Ratings of answers under the run's own scoring. */
final class RatingRepository {
    private static final TypeReference<double[]> MASSES = new TypeReference<>() {};

    private final Handle handle;

    RatingRepository(Handle handle) {
        this.handle = handle;
    }

    /** Replaces an earlier rating of the cell by this method. */
    void put(RunId run, CellKey key, String method, Rating rating) {
        int written = Columns.bind(
                        handle.createUpdate(
                                "INSERT INTO rating (cell, scoring, method, mean, pmf, undecided, cosine_range)"
                                        + " SELECT id, '', :method, :mean, :pmf, :undecided, :range FROM cell WHERE "
                                        + Columns.ONE_CELL + """
                                 ON CONFLICT (cell, scoring, method) DO UPDATE
                                   SET mean = excluded.mean, pmf = excluded.pmf, undecided = excluded.undecided,
                                       cosine_range = excluded.cosine_range
                                """),
                        run,
                        key)
                .bind("method", method)
                .bind("mean", rating.pmf().mean())
                .bind("pmf", Json.write(rating.pmf().toArray()))
                .bind("undecided", rating.undecided())
                .bind("range", rating.cosineRange())
                .execute();
        if (written == 0) {
            throw new IllegalArgumentException("Run " + run + " has no such cell: " + key);
        }
    }

    /** Reads the columns of a rating joined to its cell; they are NULL where there is none. */
    static RatedAnswer rated(ResultSet row, Answer answer) throws SQLException {
        String method = row.getString("method");
        if (method == null) {
            return new RatedAnswer(answer, "", null);
        }
        Pmf pmf = Pmf.of(Json.read(row.getString("pmf"), MASSES));
        return new RatedAnswer(answer, method, new Rating(pmf, row.getBoolean("undecided"), range(row)));
    }

    /** SQLite has no not-a-number: it is kept as NULL. */
    private static double range(ResultSet row) throws SQLException {
        double range = row.getDouble("cosine_range");
        return row.wasNull() ? Double.NaN : range;
    }
}
