package app.moderato.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A fresh workspace file for each test. */
abstract class WithWorkspace {
    static final WorkspaceOpener OPENER = new WorkspaceOpener(Sample.CLOCK, Duration.ofMillis(200), Migrations.CURRENT);

    @TempDir
    Path folder = Path.of("");

    SqliteWorkspace workspace = unopened();

    @BeforeEach
    void open() throws Exception {
        workspace = OPENER.openFile(file());
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    Path file() {
        return folder.resolve("moderato.db");
    }

    /** The first column of a query, as text. */
    List<String> strings(String sql) {
        return workspace
                .database()
                .read(handle -> handle.createQuery(sql)
                        .map((row, context) -> row.getString(1))
                        .list());
    }

    /** In place of what is set before each test. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T unopened() {
        return null;
    }
}
