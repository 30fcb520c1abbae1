package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupJournal;
import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.Drafts;
import app.moderato.core.interview.LatestRun;
import app.moderato.core.interview.RatedAnswer;
import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.ShelvedStudy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with what it held. */
class MigrationTest {
    private static final Migrations FIRST = new Migrations(1, List.of("app/moderato/store/migration"));
    private static final Instant FIRST_RUN = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant SECOND_RUN = Instant.parse("2026-11-02T09:30:00.5Z");

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aFileOfTheFirstVersion() throws Exception {
        opener(FIRST).open(file()).close();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(run(1, "Teeth", "/home/ann/t.study.yaml", FIRST_RUN));
            statement.execute(run(2, "Teeth", "/home/ann/t.study.yaml", SECOND_RUN));
            statement.execute(run(3, "Zähne “weiß”", "", FIRST_RUN));
            for (int run = 1; run <= 3; run++) {
                statement.execute("INSERT INTO persona (run, id, ordinal, name, weight, background, attributes)"
                        + " VALUES (" + run + ", 'p1', 0, 'Ann', 1, '', '{\"age\":\"34\"}'),"
                        + " (" + run + ", 'p2', 1, 'Bea', 1, '', '{}')");
            }
            statement.execute(cell(1, "p1", "", "answered", "Crème brûlée 🍮, sagt \"Oma\".", "It's\nNEAR(me)"));
            statement.execute(cell(2, "p1", "a", "answered", "Only this one", "never mind"));
            statement.execute(cell(2, "p2", "b", "refused", "As a language model", ""));
            statement.execute(cell(2, "p2", "c", "pending", "", ""));
        }
    }

    @Test
    void keepsItsRunsAndAnswers() throws Exception {
        try (SqliteWorkspace workspace = open()) {
            assertThat(workspace.runs().all()).hasSize(3).allMatch(run -> run.state() == RunState.COMPLETED);
            assertThat(workspace.runs().contents(new RunId(2)).answers())
                    .extracting(RatedAnswer::answer)
                    .satisfiesExactly(
                            answer -> assertThat(answer.text()).isEqualTo("Only this one\nnever mind"),
                            answer -> assertThat(answer.status()).isEqualTo(CellStatus.REFUSED),
                            answer -> assertThat(answer.status()).isEqualTo(CellStatus.PENDING));
        }
        assertThat(pragma("user_version")).isEqualTo("8");
        assertThat(pragma("integrity_check")).isEqualTo("ok");
    }

    @Test
    void isCopiedAsideAsItWas() throws Exception {
        open().close();

        Path copy = folder.resolve("moderato.db.v1-backup");
        assertThat(copy).isRegularFile();
        Files.move(copy, folder.resolve("old.db"));
        try (SqliteWorkspace old = opener(FIRST).openFile(folder.resolve("old.db"))) {
            assertThat(strings(old, "SELECT count(*) FROM cell")).containsExactly("4");
            assertThat(strings(old, "SELECT name FROM sqlite_schema WHERE name IN ('study', 'star')"))
                    .isEmpty();
        }
    }

    @Test
    void canBeSearchedForItsAnswersAndNothingElse() throws Exception {
        try (SqliteWorkspace workspace = open()) {
            assertThat(found(workspace, "creme")).containsExactly("1");
            assertThat(found(workspace, "OMA AND near")).containsExactly("1");
            assertThat(found(workspace, "one never")).containsExactly("2");
            assertThat(found(workspace, "language")).isEmpty();
        }
    }

    @Test
    void putsTheStudiesItRanOnTheShelf() throws Exception {
        try (SqliteWorkspace workspace = open()) {
            assertThat(workspace.studies().recent())
                    .containsExactly(
                            new ShelvedStudy(
                                    "/home/ann/t.study.yaml",
                                    "Teeth",
                                    3,
                                    2,
                                    SECOND_RUN,
                                    false,
                                    2,
                                    new LatestRun(new RunId(2), RunState.COMPLETED, "rehearsal", "", null, SECOND_RUN)),
                            new ShelvedStudy(
                                    "",
                                    "Zähne “weiß”",
                                    0,
                                    2,
                                    FIRST_RUN,
                                    false,
                                    1,
                                    new LatestRun(new RunId(3), RunState.COMPLETED, "rehearsal", "", null, FIRST_RUN)));
        }
    }

    @Test
    void aFileOfTheVersionBeforeGroupsKeepsWhatItHeldAndCanHoldThem() throws Exception {
        Migrations fourth = new Migrations(4, List.of("app/moderato/store/migration"));
        Path drafted = folder.resolve("fourth.db");
        try (SqliteWorkspace old = opener(fourth).openFile(drafted)) {
            old.runs().begin(Sample.run(2, null)).close();
            old.drafts().keep("/home/ann/t.study.yaml", new Drafts.Kept("moderato: 1", Map.of(), "abc", Sample.NOW));
        }
        try (SqliteWorkspace now = opener(Migrations.CURRENT).openFile(drafted)) {
            assertThat(now.runs().all()).hasSize(1);
            assertThat(now.drafts().find("/home/ann/t.study.yaml")).isPresent();
            assertThat(now.groups().all()).isEmpty();
            assertThat(now.groups().search("any")).isEmpty();
            try (GroupJournal journal = now.groups().begin(StoredTables.group(2, null))) {
                journal.event(StoredTables.said(1, "any words"), List.of());
            }
            assertThat(now.groups().search("any")).hasSize(1);
            assertThat(strings(now, "PRAGMA integrity_check")).containsExactly("ok");
        }
        try (SqliteWorkspace old = opener(fourth).openFile(folder.resolve("fourth.db.v4-backup"))) {
            assertThat(old.runs().all()).hasSize(1);
            assertThat(strings(old, "SELECT name FROM sqlite_schema WHERE name LIKE 'group%'"))
                    .isEmpty();
        }
    }

    /** The index lists cells; these are their runs. */
    private static List<String> found(SqliteWorkspace workspace, String query) {
        return strings(
                workspace,
                "SELECT run FROM cell WHERE id IN (SELECT rowid FROM answer_words WHERE answer_words MATCH '" + query
                        + "')");
    }

    private static List<String> strings(SqliteWorkspace workspace, String sql) {
        return workspace
                .database()
                .read(handle -> handle.createQuery(sql)
                        .map((row, context) -> row.getString(1))
                        .list());
    }

    private static String run(int id, String title, String path, Instant startedAt) {
        return """
                INSERT INTO run (id, study_title, study_source, study_path, state, provider, model, seed, prompt_hash,
                                 stamp, started_at, ended_at)
                VALUES (%d, '%s', 'moderato: 1', '%s', 'completed', 'rehearsal', 'r', 1, 'abc', '{}', '%s', '%s')
                """.formatted(id, title, path, startedAt, startedAt);
    }

    private static String cell(int run, String persona, String concept, String status, String reply, String probed) {
        List<String> exchanges = new ArrayList<>();
        for (String words : List.of(reply, probed)) {
            exchanges.add("json_object('asked', 'Why?', 'replied', '" + words.replace("'", "''") + "')");
        }
        return """
                INSERT INTO cell (run, persona, concept, question, showing, replicate, ordinal, status, exchanges)
                SELECT %d, '%s', '%s', 'why', 1, 1, count(*), '%s', json_array(%s) FROM cell
                """.formatted(run, persona, concept, status, String.join(", ", exchanges));
    }

    private Path file() {
        return folder.resolve("moderato.db");
    }

    private SqliteWorkspace open() throws Exception {
        return opener(Migrations.CURRENT).openFile(file());
    }

    private static WorkspaceOpener opener(Migrations migrations) {
        return new WorkspaceOpener(Sample.CLOCK, Duration.ofMillis(200), migrations);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private String pragma(String name) throws SQLException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery("PRAGMA " + name)) {
            return rows.getString(1);
        }
    }
}
