package app.moderato.store;

import app.moderato.core.interview.CellId;
import app.moderato.core.interview.Mark;
import app.moderato.core.interview.TranscriptAnswer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the words of a search in the answers of one page. An index of that page alone, in memory and gone afterwards: the
 * large one would go through all its matches for each answer.
 */
final class Marker {
    private Marker() {}

    static List<TranscriptAnswer> marked(List<TranscriptAnswer> answers, String words) {
        Optional<String> expression = FullText.expression(words);
        if (expression.isEmpty() || answers.isEmpty()) {
            return answers;
        }
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            fill(memory, answers);
            Map<CellId, List<Mark>> marks = marks(memory, expression.get());
            return answers.stream()
                    .map(answer -> answer.marked(marks.getOrDefault(answer.cell(), List.of())))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("A table in memory cannot be searched", e);
        }
    }

    private static void fill(Connection memory, List<TranscriptAnswer> answers) throws SQLException {
        try (Statement statement = memory.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE page USING fts5 (words, tokenize = '" + FullText.TOKENIZER + "')");
            statement.execute("BEGIN");
        }
        try (PreparedStatement insert = memory.prepareStatement("INSERT INTO page (rowid, words) VALUES (?, ?)")) {
            for (TranscriptAnswer answer : answers) {
                String text = answer.answer().text();
                if (text.indexOf(FullText.OPEN) < 0 && text.indexOf(FullText.CLOSE) < 0) {
                    insert.setLong(1, answer.cell().value());
                    insert.setString(2, text);
                    insert.executeUpdate();
                }
            }
        }
    }

    private static Map<CellId, List<Mark>> marks(Connection memory, String expression) throws SQLException {
        Map<CellId, List<Mark>> marks = new HashMap<>();
        try (PreparedStatement query =
                memory.prepareStatement("SELECT rowid, highlight(page, 0, ?, ?) FROM page WHERE page MATCH ?")) {
            query.setString(1, String.valueOf(FullText.OPEN));
            query.setString(2, String.valueOf(FullText.CLOSE));
            query.setString(3, expression);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    marks.put(new CellId(rows.getLong(1)), FullText.marks(rows.getString(2)));
                }
            }
        }
        return marks;
    }
}
