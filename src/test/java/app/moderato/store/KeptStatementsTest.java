package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

class KeptStatementsTest extends WithWorkspace {
    private static final String NUMBERS = "SELECT value FROM json_each(:all) WHERE value > :least";

    @Test
    void theSameTextGivesEachTimeWhatItIsBoundTo() {
        Database database = workspace.database();
        for (int least = 0; least < 4; least++) {
            int now = least;
            List<Integer> found = database.write(handle -> numbers(handle, now));
            assertThat(found).hasSize(4 - least).doesNotContain(least);
        }
    }

    @Test
    void oneThatIsBeingReadIsNotGivenAway() {
        List<Integer> pairs = new ArrayList<>();
        workspace.database().write(handle -> {
            handle.createQuery(NUMBERS)
                    .bind("all", "[1,2,3,4]")
                    .bind("least", 0)
                    .mapTo(Integer.class)
                    .forEach(one -> pairs.addAll(numbers(handle, one)));
            return pairs;
        });
        assertThat(pairs).containsExactly(2, 3, 4, 3, 4, 4);
    }

    @Test
    void nothingReadIsHeldOpenBehindTheCommit() throws Exception {
        Database database = workspace.database();
        try (var journal = workspace.runs().begin(Sample.run(3, null))) {
            journal.attempt(Sample.success(1, 0, 1, 1, "words"));
        }
        assertThat(database.<List<Integer>>write(handle -> numbers(handle, 0))).hasSize(4);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = other.createStatement();
                ResultSet checkpoint = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
            assertThat(checkpoint.next()).isTrue();
            assertThat(checkpoint.getInt(1)).as("busy").isZero();
            assertThat(checkpoint.getInt(2)).as("pages left in the log").isZero();
        }
    }

    @Test
    void aTableThatChangedMeanwhileIsReadAsItIsNow() {
        Database database = workspace.database();
        String sql = "SELECT count(*) FROM pragma_table_info('star')";
        int before = database.write(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
        database.write(handle -> handle.execute("ALTER TABLE star ADD COLUMN colour TEXT"));
        int after = database.write(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
        assertThat(after).isEqualTo(before + 1);
    }

    private static List<Integer> numbers(Handle handle, int least) {
        return handle.createQuery(NUMBERS)
                .bind("all", "[1,2,3,4]")
                .bind("least", least)
                .mapTo(Integer.class)
                .list();
    }
}
