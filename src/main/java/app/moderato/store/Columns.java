package app.moderato.store;

import app.moderato.core.interview.CellKey;
import app.moderato.core.interview.RunId;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.QuestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Values that take several columns, or a form of their own, in more than one table. */
final class Columns {
    /** The row of one cell, for the parameters that {@link #bind(SqlStatement, RunId, CellKey)} sets. */
    static final String ONE_CELL = "run = :run AND persona = :persona AND concept = :concept"
            + " AND question = :question AND showing = :showing AND replicate = :replicate";

    private Columns() {}

    static <S extends SqlStatement<S>> S bind(S statement, RunId run, CellKey key) {
        return statement
                .bind("run", run.value())
                .bind("persona", key.persona().value())
                .bind("concept", key.concept())
                .bind("question", key.question().value())
                .bind("showing", key.showing())
                .bind("replicate", key.replicate());
    }

    static CellKey key(ResultSet row) throws SQLException {
        return new CellKey(
                new PersonaId(row.getString("persona")),
                row.getString("concept"),
                new QuestionId(row.getString("question")),
                row.getInt("showing"),
                row.getInt("replicate"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, Usage usage) {
        return statement
                .bind("input", usage.input())
                .bind("output", usage.output())
                .bind("cached", usage.cachedInput())
                .bind("reasoning", usage.reasoning());
    }

    static Usage usage(ResultSet row) throws SQLException {
        return new Usage(
                row.getLong("input_tokens"),
                row.getLong("output_tokens"),
                row.getLong("cached_tokens"),
                row.getLong("reasoning_tokens"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : Instant.parse(text);
    }
}
