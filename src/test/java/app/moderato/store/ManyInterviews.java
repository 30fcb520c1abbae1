package app.moderato.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A large run made by SQL alone, with every answer rated, so that a test need not wait for an engine. */
public final class ManyInterviews {
    private static final List<String> OPENINGS = List.of(
            "Honestly, I am not sure the paste is worth it.",
            "I would buy it tomorrow, the taste sounds good.",
            "My dentist said the gel is too harsh for me.",
            "It is fine, I suppose, but I like what I have.",
            "Sieben Dollar für Zähne? Für mich zu teuer, ehrlich.",
            "The kids would hate the mint, I would love it 🙂.",
            "Perhaps, if the price came down a little.");
    private static final List<String> ENDINGS = List.of(
            "I have sensitive teeth and the cold hurts.",
            "Nothing else comes to mind.",
            "The “fills tiny scratches” part sounds made up.",
            "It's the coffee stains that bother me.",
            "Seven dollars is about my limit.",
            "I use whatever is on offer, to be honest with you.",
            "I don't know.",
            "I read the label twice and did not get it.",
            "The morning is when I have time for the bathroom.",
            "The evening suits me better.",
            "Whitening was never my thing.");

    private ManyInterviews() {}

    /**
     * What the people are asked.
     *
     * @param path of the study's file, empty for none
     * @param concepts their ids; each person answers the questions about them in turn
     */
    public record Design(String path, String title, String source, List<String> concepts, List<String> questions) {}

    /** Adds a run, its number the next one, to the workspace file, all rows in one transaction. */
    public static void add(Path workspace, int people, Design design) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + workspace)) {
            connection.setAutoCommit(false);
            addRun(connection, design);
            addPeople(connection, people);
            addCells(connection, people, design);
            connection.commit();
        }
    }

    private static void addRun(Connection connection, Design design) throws SQLException {
        try (PreparedStatement run = connection.prepareStatement("""
                INSERT INTO run (study_title, study_source, study_path, state, provider, model, seed, prompt_hash, stamp,
                                 started_at, ended_at)
                VALUES (?, ?, ?, 'completed', 'openai', 'm-1', 42, 'abc', '{}', '2026-11-23T10:15:30Z',
                        '2026-11-23T10:25:30Z')
                """)) {
            run.setString(1, design.title());
            run.setString(2, design.source());
            run.setString(3, design.path());
            run.executeUpdate();
        }
    }

    private static void addPeople(Connection connection, int people) throws SQLException {
        execute(connection, """
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                INSERT INTO persona (run, id, ordinal, name, weight, background, attributes)
                SELECT (SELECT max(id) FROM run), printf('p%%05d', n), n - 1, 'Person Nº ' || n, 1, '',
                       json_object('age', '' || (18 + n %% 70), 'gender', iif(n %% 2, 'female', 'male'), 'city', 'Ocala')
                  FROM number
                """.formatted(people));
    }

    private static void addCells(Connection connection, int people, Design design) throws SQLException {
        int each = design.concepts().size() * design.questions().size();
        int questions = design.questions().size();
        execute(connection, """
                WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                INSERT INTO cell (run, persona, concept, question, showing, replicate, ordinal, status, exchanges, model,
                                  attempts, created_at)
                SELECT (SELECT max(id) FROM run), printf('p%%05d', 1 + n / %d), %s, %s,
                       1, 1, n, 'answered',
                       json_array(json_object('asked', 'How likely would you be to buy it?',
                                              'replied', %s || ' ' || %s)),
                       'm-1', 1, '2026-11-23T10:20:30Z'
                  FROM number
                """.formatted(
                        people * each - 1,
                        each,
                        oneOf(design.concepts(), "n / " + questions),
                        oneOf(design.questions(), "n"),
                        oneOf(OPENINGS, "n * 7919 / 3"),
                        oneOf(ENDINGS, "n * 104729 / 7")));
        execute(connection, """
                INSERT INTO rating (cell, scoring, method, mean, pmf, undecided, cosine_range)
                SELECT id, '', 'ssr', 3,
                       json_array(0.1, 0.2, 0.1 + 0.1 * (id % 4), 0.1 * (3 - id % 4) + 0.1, 0.2), 0, 0.1
                  FROM cell WHERE run = (SELECT max(id) FROM run)
                """);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String oneOf(List<String> texts, String number) {
        return "json_extract('" + Json.write(texts).replace("'", "''") + "', '$[' || (" + number + " % " + texts.size()
                + ") || ']')";
    }
}
