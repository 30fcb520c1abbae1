package app.moderato.store;

import app.moderato.core.interview.RunId;
import app.moderato.core.study.QuestionId;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Which cells of a run a query is about. Reads indexes rather than texts, since a run may have very many cells. */
final class FindingRepository {
    /**
     * A cell and how good it is.
     *
     * @param badness smaller is better
     */
    record Ranked(long cell, double badness) {}

    private static final TypeReference<double[]> MASSES = new TypeReference<>() {};
    private static final String MATCHING = " WHERE answer_words MATCH :expression AND rowid BETWEEN :first AND :last";
    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingDouble(Ranked::badness).thenComparingLong(Ranked::cell);

    private final Handle handle;

    FindingRepository(Handle handle) {
        this.handle = handle;
    }

    /** Cells asked and ended, in the order planned. */
    long[] ended(RunId run) {
        List<Long> cells = handle.createQuery(
                        "SELECT id FROM cell WHERE run = :run AND status NOT IN ('pending', 'skipped')")
                .bind("run", run.value())
                .map((row, context) -> row.getLong(1))
                .list();
        long[] sorted = cells.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Answers with the words, in the order planned, each as good as the other.
     *
     * @param first cell of the run
     * @param last cell of the run
     * @param limit of their number
     */
    List<Ranked> matching(String expression, long first, long last, int limit) {
        return handle.createQuery("SELECT rowid, 0 FROM answer_words" + MATCHING + " ORDER BY rowid LIMIT :limit")
                .bind("expression", expression)
                .bind("first", first)
                .bind("last", last)
                .bind("limit", limit)
                .map((row, context) -> ranked(row))
                .list();
    }

    /** The same, best first by the index's own measure, BM25. */
    List<Ranked> ranked(String expression, long first, long last) {
        List<Ranked> found = handle.createQuery("SELECT rowid, rank FROM answer_words" + MATCHING)
                .bind("expression", expression)
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> ranked(row))
                .list();
        found.sort(BEST_FIRST);
        return found;
    }

    private static Ranked ranked(ResultSet row) throws SQLException {
        return new Ranked(row.getLong(1), row.getDouble(2));
    }

    /** Answers to the question whose pmf is largest at the point, or as large as anywhere; the largest mass on it first. */
    List<Ranked> leaningTo(int point, RunId run, QuestionId question) {
        List<Ranked> found = handle.createQuery("""
                        SELECT cell.id, rating.pmf
                          FROM cell
                          JOIN rating ON rating.id =
                               (SELECT min(id) FROM rating WHERE rating.cell = cell.id AND rating.scoring = '')
                         WHERE cell.run = :run AND cell.question = :question
                        """)
                .bind("run", run.value())
                .bind("question", question.value())
                .map((row, context) ->
                        new Ranked(row.getLong(1), -massIfLargest(point, Json.read(row.getString(2), MASSES))))
                .filter(ranked -> ranked.badness() < 0)
                .list();
        found.sort(BEST_FIRST);
        return found;
    }

    private static double massIfLargest(int point, double[] pmf) {
        double largest = Arrays.stream(pmf).max().orElse(0);
        return point <= pmf.length && pmf[point - 1] == largest ? largest : 0;
    }

    Set<Long> starred(long first, long last) {
        return new HashSet<>(handle.createQuery("SELECT cell FROM star WHERE cell BETWEEN :first AND :last")
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .list());
    }
}
