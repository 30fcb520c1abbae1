package app.moderato.store;

import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.interview.Mark;
import app.moderato.core.panel.PersonaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What happened in groups. */
final class GroupEventRepository {
    /** Takes the next number, and the sums of the calls it came of. */
    private static final String INSERT = """
            INSERT INTO group_event (session, ordinal, kind, turn, speaker, addressee, concept, text, event, cause,
                                     input_tokens, output_tokens, cached_tokens, reasoning_tokens, latency_ms, at)
            SELECT :session,
                   (SELECT coalesce(max(ordinal), 0) + 1 FROM group_event WHERE session = :session),
                   :kind,
                   CASE WHEN :aloud THEN (SELECT coalesce(max(turn), 0) + 1 FROM group_event
                                           WHERE session = :session AND turn IS NOT NULL) END,
                   :speaker, :addressee, :concept, :text, :event, :cause,
                   total(input_tokens), total(output_tokens), total(cached_tokens), total(reasoning_tokens),
                   total(latency_ms), :at
              FROM group_call
             WHERE session = :session AND request IN (SELECT value FROM json_each(:causes)) AND event IS NULL
            RETURNING ordinal
            """;

    private final Handle handle;

    GroupEventRepository(Handle handle) {
        this.handle = handle;
    }

    /**
     * Returns its number in the group, from 1.
     *
     * @param causes requests of the calls it came of, empty for none
     */
    int insert(GroupId group, GroupEvent event, List<String> causes, Instant at) {
        EventColumns columns = EventColumns.of(event);
        return handle.createQuery(INSERT)
                .bind("session", group.value())
                .bind("kind", EventJson.kind(event.getClass()))
                .bind("aloud", columns.aloud())
                .bind("speaker", columns.speakerId())
                .bind("addressee", columns.addresseeId())
                .bind("concept", columns.conceptId())
                .bind("text", columns.text())
                .bind("event", EventJson.write(event))
                .bind("cause", String.join(" ", causes))
                .bind("causes", Json.write(causes))
                .bind("at", at.toString())
                .mapTo(Integer.class)
                .one();
    }

    List<GroupEvent> events(GroupId group) {
        return handle.createQuery("SELECT event FROM group_event WHERE session = :session ORDER BY ordinal")
                .bind("session", group.value())
                .map((row, context) -> EventJson.read(row.getString("event")))
                .list();
    }

    List<Happened> all(GroupId group) {
        return handle.createQuery("SELECT * FROM group_event WHERE session = :session ORDER BY ordinal")
                .bind("session", group.value())
                .map((row, context) -> new Happened(
                        EventJson.read(row.getString("event")),
                        Instant.parse(row.getString("at")),
                        Columns.usage(row),
                        row.getLong("latency_ms")))
                .list();
    }

    /**
     * Turns with the words, best first by the index's own measure, BM25.
     *
     * @param most of them
     */
    List<FoundTurn> matching(String expression, int most) {
        // the inner query alone is sorted by the index, so that only what is returned is marked
        return handle.createQuery("""
                        SELECT session, turn, speaker, text, marked
                          FROM (SELECT rowid AS id, rank AS badness, highlight(turn_words, 0, :open, :close) AS marked
                                  FROM turn_words WHERE turn_words MATCH :expression ORDER BY rank LIMIT :most) AS found
                          JOIN group_event USING (id)
                         ORDER BY badness, id
                        """)
                .bind("expression", expression)
                .bind("open", String.valueOf(FullText.OPEN))
                .bind("close", String.valueOf(FullText.CLOSE))
                .bind("most", most)
                .map((row, context) -> found(row))
                .list();
    }

    private static FoundTurn found(ResultSet row) throws SQLException {
        String speaker = row.getString("speaker");
        String text = row.getString("text");
        return new FoundTurn(
                new GroupId(row.getLong("session")),
                row.getInt("turn"),
                speaker == null ? null : new PersonaId(speaker),
                text,
                marks(text, row.getString("marked")));
    }

    /** None rather than wrong ones: the index cuts a text off at a NUL, and a text may hold what marks a match. */
    private static List<Mark> marks(String text, String marked) {
        boolean awkward =
                text.indexOf('\0') >= 0 || text.indexOf(FullText.OPEN) >= 0 || text.indexOf(FullText.CLOSE) >= 0;
        return awkward ? List.of() : FullText.marks(marked);
    }
}
