package app.moderato.store;

import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

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
     * Adds a run, its number the next one, in one transaction.
     *
     * @param questions put to each person about one of four concepts in turn
     */
    public static void add(Handle handle, int people, int questions) {
        handle.execute("""
                INSERT INTO run (study_title, study_source, study_path, state, provider, model, seed, prompt_hash, stamp,
                                 started_at, ended_at)
                VALUES ('Many', 'moderato: 1', '', 'completed', 'rehearsal', 'r', 1, 'abc', '{}',
                        '2026-11-23T10:15:30Z', '2026-11-23T10:25:30Z')
                """);
        handle.execute("""
                WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                INSERT INTO persona (run, id, ordinal, name, weight, background, attributes)
                SELECT (SELECT max(id) FROM run), printf('p%%05d', n), n - 1, 'Person Nº ' || n, 1, '',
                       json_object('age', 18 + n %% 70, 'gender', iif(n %% 2, 'female', 'male'), 'city', 'Ocala')
                  FROM number
                """.formatted(people));
        handle.execute(String.format(
                Locale.ROOT,
                """
                WITH RECURSIVE number (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM number WHERE n < %d)
                INSERT INTO cell (run, persona, concept, question, showing, replicate, ordinal, status, exchanges, model,
                                  attempts, created_at)
                SELECT (SELECT max(id) FROM run), printf('p%%05d', 1 + n / %d), 'c' || (n / 4 %% 4), 'q' || (n %% %d),
                       1, 1, n, 'answered',
                       json_array(json_object('asked', 'How likely would you be to buy it?',
                                              'replied', %s || ' ' || %s)),
                       'r', 1, '2026-11-23T10:20:30Z'
                  FROM number
                """,
                people * questions - 1,
                questions,
                questions,
                oneOf(OPENINGS, "n * 7919 / 3"),
                oneOf(ENDINGS, "n * 104729 / 7")));
        handle.execute("""
                INSERT INTO rating (cell, scoring, method, mean, pmf, undecided, cosine_range)
                SELECT id, '', 'ssr', 3,
                       json_array(0.1, 0.2, 0.1 + 0.1 * (id % 4), 0.1 * (3 - id % 4) + 0.1, 0.2), 0, 0.1
                  FROM cell WHERE run = (SELECT max(id) FROM run)
                """);
    }

    private static String oneOf(List<String> texts, String number) {
        return "json_extract('" + Json.write(texts).replace("'", "''") + "', '$[' || (" + number + " % " + texts.size()
                + ") || ']')";
    }
}
