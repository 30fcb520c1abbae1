package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.Workspace;
import app.moderato.core.study.InvalidInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {
    private static final Migrations LATER =
            new Migrations(9, List.of("app/moderato/store/migration", "app/moderato/store/later"));

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"plain.db", "a b/ü/100%.db", "what?mode=ro&x#y.db"})
    void aFileIsCreatedWithItsFoldersWhateverItsName(String name) throws Exception {
        Path file = folder.resolve(name);
        try (Workspace workspace = open(file)) {
            assertThat(workspace.file()).isEqualTo(file);
            assertThat(workspace.runs().all()).isEmpty();
        }
        assertThat(file).isRegularFile();
        try (var entries = Files.list(file.getParent())) {
            assertThat(entries).as("nothing is left beside it").containsExactly(file);
        }
    }

    @Test
    void theFileSaysWhatItIsAndKeepsAWriteAheadLog() throws Exception {
        open(file()).close();

        assertThat(pragma("application_id")).isEqualTo("1299145829");
        assertThat(pragma("user_version")).isEqualTo("8");
        assertThat(pragma("journal_mode")).isEqualTo("wal");
    }

    @Test
    void everyConnectionIsSetUpAlike() throws Exception {
        try (SqliteWorkspace workspace = open(file())) {
            Database database = workspace.database();
            for (String expected : List.of("journal_mode=wal", "synchronous=1", "foreign_keys=1", "busy_timeout=200")) {
                String[] parts = expected.split("=", 2);
                assertThat(database.<String>write(handle -> value(handle, parts[0])))
                        .isEqualTo(parts[1]);
                assertThat(database.<String>read(handle -> value(handle, parts[0])))
                        .isEqualTo(parts[1]);
            }
            assertThat(database.<String>read(handle -> value(handle, "query_only")))
                    .isEqualTo("1");
        }
    }

    private static String value(org.jdbi.v3.core.Handle handle, String pragma) {
        return handle.createQuery("PRAGMA " + pragma)
                .map((row, context) -> row.getString(1))
                .one();
    }

    @Test
    void anOlderFileIsCopiedAsideAndThenMigrated() throws Exception {
        try (Workspace workspace = open(file());
                RunJournal journal = workspace.runs().begin(Sample.run(2, null))) {
            assertThat(journal.run().value()).isEqualTo(1);
        }
        opener(LATER).open(file()).close();

        assertThat(pragma("user_version")).isEqualTo("9");
        Path copy = folder.resolve("moderato.db.v8-backup");
        try (Workspace old = open(copy)) {
            assertThat(old.runs().all()).extracting(RunRecord::planned).containsExactly(2);
        }
        try (Workspace now = opener(LATER).open(file())) {
            assertThat(now.runs().all()).hasSize(1);
        }
        assertThat(folder.resolve("moderato.db.v8-backup-2")).doesNotExist();
    }

    @Test
    void theCopyHoldsWhatIsStillInTheWriteAheadLog() throws Exception {
        Path copy = folder.resolve("moderato.db.v8-backup");
        try (SqliteWorkspace workspace = open(file())) {
            workspace.runs().begin(Sample.run(2, null)).close();
            assertThat(Path.of(file() + "-wal")).isNotEmptyFile();
            opener(LATER).open(file()).close();
        }
        try (Workspace old = open(copy)) {
            assertThat(old.runs().all()).hasSize(1);
        }
    }

    @Test
    void aNewerFileIsRefusedAndNotTouched() throws Exception {
        opener(LATER).open(file()).close();
        byte[] before = Files.readAllBytes(file());

        refused(file(), "newer version of Moderato", "Update Moderato");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Dear diary, this is no database at all, but quite some text.", "PK\u0003\u0004"})
    void aFileOfAnotherKindIsRefusedAndNotTouched(String content) throws Exception {
        Files.writeString(file(), content.repeat(50));

        refused(file(), "is not a Moderato workspace", "--workspace");
        assertThat(file()).hasContent(content.repeat(50));
    }

    @Test
    void anotherProgramsDatabaseIsRefusedAndNotTouched() throws Exception {
        execute("CREATE TABLE bookmark (url TEXT)", "PRAGMA user_version = 77");
        byte[] before = Files.readAllBytes(file());

        refused(file(), "another program");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void anEmptyFileBecomesAWorkspace() throws Exception {
        Files.createFile(file());
        try (Workspace workspace = open(file())) {
            assertThat(workspace.runs().all()).isEmpty();
        }
    }

    @Test
    void aFolderIsRefused() {
        refused(folder, "is a folder", "moderato.db");
    }

    @Test
    void aPlaceWithoutRoomForAFolderIsRefused() throws Exception {
        Files.writeString(folder.resolve("taken"), "x");
        refused(folder.resolve("taken/moderato.db"), "cannot be created");
    }

    @Test
    void aPlaceWhereNobodyCanCreateAFileIsRefused() {
        Path processes = Path.of("/proc");
        assumeTrue(Files.isDirectory(processes), "only Linux has such a folder");
        refused(processes.resolve("moderato.db"), "cannot be", "--workspace");
    }

    @Test
    void aReadOnlyPlaceIsRefused() throws Exception {
        open(file()).close();
        assumeTrue(file().toFile().setWritable(false) && !Files.isWritable(file()), "this user may write anywhere");
        refused(file(), "cannot be written to");
    }

    @Test
    void aFileThatAnotherProgramLocksIsRefused() throws Exception {
        open(file()).close();
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("UPDATE run SET cost_usd = 1");
            refused(file(), "locked by another program", "Close");
        }
        open(file()).close();
    }

    @Test
    void aTruncatedFileIsRefusedAndNotTouched() throws Exception {
        open(file()).close();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.truncate(8192 + 100);
        }
        byte[] before = Files.readAllBytes(file());

        refused(file(), "is damaged", "backup");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aFileWithAnOverwrittenSchemaIsRefused() throws Exception {
        open(file()).close();
        try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
            channel.write(
                    ByteBuffer.wrap("garbage".repeat(400).getBytes(java.nio.charset.StandardCharsets.US_ASCII)), 100);
        }
        refused(file(), "is damaged");
    }

    @Test
    void aFileMayBeOpenTwiceAndBothSeeTheSame() throws Exception {
        try (Workspace one = open(file());
                Workspace two = open(file());
                RunJournal first = one.runs().begin(Sample.run(1, null));
                RunJournal second = two.runs().begin(Sample.run(1, null))) {
            first.attempt(Sample.success(1, 0, 1, 1, "a"));
            second.attempt(Sample.success(1, 0, 1, 1, "b"));

            assertThat(one.runs().all()).isEqualTo(two.runs().all()).hasSize(2);
        }
    }

    @Test
    void severalOpenersOfANewFileAgreeOnWhoMakesIt() throws Exception {
        List<Future<Integer>> openers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                openers.add(threads.submit(() -> {
                    try (Workspace workspace = new WorkspaceOpener(Sample.CLOCK).open(file())) {
                        workspace.runs().begin(Sample.run(1, null)).close();
                        return workspace.runs().all().size();
                    }
                }));
            }
        }
        for (Future<Integer> opener : openers) {
            assertThat(opener.get()).isBetween(1, 6);
        }
        try (Workspace workspace = open(file())) {
            assertThat(workspace.runs().all()).hasSize(6);
        }
    }

    @Test
    void aWorkspaceThatIsClosedSaysSo() throws Exception {
        SqliteWorkspace workspace = open(file());
        RunJournal journal = workspace.runs().begin(Sample.run(1, null));
        workspace.close();
        workspace.close();

        assertThatThrownBy(() -> workspace.runs().all()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.attempt(Sample.failure(1, 1))).isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("moderato.db.run-1.lock")).doesNotExist();
    }

    private Path file() {
        return folder.resolve("moderato.db");
    }

    private static WorkspaceOpener opener(Migrations migrations) {
        return new WorkspaceOpener(Sample.CLOCK, Duration.ofMillis(200), migrations);
    }

    private static SqliteWorkspace open(Path file) throws InvalidInput {
        return opener(Migrations.CURRENT).openFile(file);
    }

    private static void refused(Path file, String... says) {
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(file.toString())
                .hasMessageContainingAll(says);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file());
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String pragma(String name) throws SQLException, IOException {
        try (Connection connection = connect();
                var rows = connection.createStatement().executeQuery("PRAGMA " + name)) {
            return rows.getString(1);
        }
    }
}
