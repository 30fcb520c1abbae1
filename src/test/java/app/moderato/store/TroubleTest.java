package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.CellStatus;
import app.moderato.core.interview.RunJournal;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.interview.StorageFailure.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class TroubleTest extends WithWorkspace {
    @Test
    void aFullDiskIsSaidAndWhatWasCommittedStaysAndWritingGoesOnOnceThereIsRoom() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            journal.answer(Sample.answer(Sample.cell(1), CellStatus.ANSWERED));
            int pages = Integer.parseInt(strings("PRAGMA page_count").getFirst());
            limit(pages);

            fails(Reason.FULL, "disk is full", () -> journal.attempt(Sample.success(1, 0, 1, 1, "x".repeat(100_000))));
            assertThat(journal.counts()).containsEntry(CellStatus.ANSWERED, 1);
            assertThat(strings("SELECT count(*) FROM message"))
                    .as("undone as a whole")
                    .containsExactly("0");

            limit(1_000_000);
            journal.attempt(Sample.success(1, 0, 1, 1, "x".repeat(100_000)));
            assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
        }
    }

    private void limit(int pages) {
        workspace.database().write(handle -> handle.execute("PRAGMA max_page_count = " + pages));
    }

    @Test
    void anotherProgramThatKeepsWritingIsSaid() throws Exception {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null));
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            fails(Reason.BUSY, "Another program", () -> journal.attempt(Sample.failure(1, 1)));
            assertThat(workspace.runs().all()).as("reading goes on").hasSize(1);
            statement.execute("ROLLBACK");
            journal.attempt(Sample.failure(1, 1));
        }
    }

    @Test
    void aFileThatBecameReadOnlyIsSaid() {
        try (RunJournal journal = workspace.runs().begin(Sample.run(1, null))) {
            workspace.database().write(handle -> handle.execute("PRAGMA query_only = ON"));
            fails(Reason.READ_ONLY, "cannot be written to", () -> journal.cost(1.0));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, FULL",
        "SQLITE_IOERR_FSYNC, DEVICE",
        "SQLITE_READONLY_DBMOVED, READ_ONLY",
        "SQLITE_BUSY_SNAPSHOT, BUSY",
        "SQLITE_CORRUPT_INDEX, DAMAGED",
        "SQLITE_CONSTRAINT_UNIQUE, OTHER",
    })
    void codesOfSqliteAreSortedByTheirPrimaryPart(SQLiteErrorCode code, Reason reason) {
        StorageFailure failure = StorageTrouble.whileOpen(
                Path.of("m.db"), new IllegalStateException(new SQLiteException("trouble", code)));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining("m.db").message().endsWith(".").doesNotContain("SQLITE_IOERR");
    }

    private static void fails(Reason reason, String says, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StorageFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason))
                .hasMessageContaining(says);
    }
}
