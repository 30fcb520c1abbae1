package app.moderato.ui.results;

import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The sample workspace with something done to its runs, for states that no run of the sample is in. */
final class AlteredRuns {
    /** The study was edited since: it asked for more people, and Plain Pearl cost more. */
    static final String EDITED = """
            UPDATE run SET study_source = replace(replace(study_source, 'size: 120', 'size: 200'),
                                                  'price: 5.99 USD', 'price: 6.49 USD')
            """;

    /** Run 2 was stopped after the first of the people of its panel. */
    static String stoppedAfter(int people) {
        return """
               UPDATE run SET state = 'stopped' WHERE id = 2;
               UPDATE cell SET status = 'pending' WHERE run = 2 AND persona IN
                   (SELECT id FROM persona WHERE run = 2 AND ordinal >= %d)
               """.formatted(people);
    }

    /** Run 2's study can no longer be read. */
    static final String UNREADABLE = "UPDATE run SET study_source = 'moderato: 1' WHERE id = 2";

    /** Weights from 0.6 to 1.5. */
    static final String WEIGHTED = "UPDATE persona SET weight = 0.6 + (ordinal % 10) / 10.0";

    /** Run 1 was no rehearsal, but of another model that liked one concept better, in one series with run 2. */
    static final String SERIES = """
            UPDATE run SET provider = 'openai', model = 'gpt-4o', series = 1,
                           study_source = (SELECT study_source FROM run WHERE id = 2),
                           seed = (SELECT seed FROM run WHERE id = 2) WHERE id = 1;
            UPDATE run SET series = 1 WHERE id = 2;
            UPDATE rating SET pmf = '[0.05,0.15,0.2,0.3,0.3]'
             WHERE json_array_length(pmf) = 5
               AND cell IN (SELECT id FROM cell WHERE run = 1 AND concept = 'ten-day-reset' AND id % 3 > 0)
            """;

    /** In run 2 the scale did not hear the answers on one concept. */
    static final String COLLAPSED = """
            UPDATE rating SET cosine_range = 0.02
             WHERE cell IN (SELECT id FROM cell WHERE run = 2 AND concept = 'ten-day-reset')
            """;

    /** Run 2 took several answers to when people would use the product; a third of them named one more. */
    static final String SEVERAL_MOMENTS = """
            UPDATE run SET study_source = replace(study_source, '- id: moment
                  type: choice', '- id: moment
                  type: multiple') WHERE id = 2;
            UPDATE cell SET value = value || '|In the evening'
             WHERE run = 2 AND question = 'moment' AND value <> '' AND id % 3 = 0
            """;

    /** Run 2 asked for a number in the place of a price. */
    static final String NO_PRICE =
            "UPDATE run SET study_source = replace(study_source, 'type: price', 'type: number')" + " WHERE id = 2";

    private AlteredRuns() {}

    static OpenDesk open(Path folder, String sql) {
        return open(folder, sql, TaskRunner.on(Runnable::run, Runnable::run));
    }

    static OpenDesk open(Path folder, String sql, TaskRunner tasks) {
        Path file = SampleWorkspace.copyTo(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        OpenDesk open = OpenDesk.with(folder, OpenDesk.lastStudy(), tasks);
        open.desk().openLast();
        return open;
    }
}
