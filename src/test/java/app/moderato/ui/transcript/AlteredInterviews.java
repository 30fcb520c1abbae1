package app.moderato.ui.transcript;

import app.moderato.ui.harness.OpenDesk;
import app.moderato.ui.harness.SampleWorkspace;
import app.moderato.ui.task.TaskRunner;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The sample workspace with something done to its interviews, for states that no run of the sample is in. */
final class AlteredInterviews {
    /**
     * Run 2 was stopped in the last third of its people; its second person's answers about the first concept went wrong
     * in as many ways as there are.
     */
    static final String STOPPED = """
            UPDATE run SET state = 'stopped' WHERE id = 2;
            UPDATE cell SET status = 'pending', exchanges = '[]', value = ''
             WHERE run = 2 AND persona IN (SELECT id FROM persona WHERE run = 2 AND ordinal >= 80);
            DELETE FROM rating WHERE cell IN (SELECT id FROM cell WHERE run = 2 AND status = 'pending');
            CREATE TEMP TABLE broken AS
                SELECT id, row_number() OVER (ORDER BY ordinal) AS number FROM cell
                 WHERE run = 2 AND persona = 'p002' AND concept <> '' AND status = 'answered' ORDER BY ordinal LIMIT 5;
            UPDATE cell SET value = '',
                   status = (SELECT CASE number WHEN 1 THEN 'refused' WHEN 2 THEN 'role-break' WHEN 3 THEN 'empty'
                                                WHEN 4 THEN 'truncated' ELSE 'failed' END
                               FROM broken WHERE broken.id = cell.id),
                   reason = (SELECT CASE number WHEN 1 THEN 'The model declined to answer.'
                                                WHEN 2 THEN 'The model spoke as an assistant.'
                                                WHEN 3 THEN 'The reply was empty, asked twice.'
                                                WHEN 4 THEN 'The reply reached the limit of 300 tokens.'
                                                ELSE 'OpenAI did not answer within 60 s.' END
                               FROM broken WHERE broken.id = cell.id),
                   exchanges = (SELECT CASE number WHEN 1 THEN json_set(exchanges, '$[0].replied',
                                                        'I cannot share opinions about commercial products.')
                                                   WHEN 2 THEN json_set(exchanges, '$[0].replied',
                                                        'As an AI language model I do not buy toothpaste.')
                                                   WHEN 3 THEN json_set(exchanges, '$[0].replied', '')
                                                   WHEN 4 THEN exchanges ELSE '[]' END
                                  FROM broken WHERE broken.id = cell.id)
             WHERE id IN (SELECT id FROM broken);
            DELETE FROM rating WHERE cell IN (SELECT id FROM broken);
            """;

    /** The study was edited since: it asked for more people. */
    static final String EDITED = "UPDATE run SET study_source = replace(study_source, 'size: 120', 'size: 200')";

    /** Run 2's study can no longer be read. */
    static final String UNREADABLE = "UPDATE run SET study_source = 'moderato: 1' WHERE id = 2";

    private AlteredInterviews() {}

    static OpenDesk open(Path folder, String sql) {
        Path file = SampleWorkspace.copyTo(folder);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        OpenDesk open = OpenDesk.with(folder, OpenDesk.lastStudy(), TaskRunner.on(Runnable::run, Runnable::run));
        open.desk().openLast();
        return open;
    }
}
