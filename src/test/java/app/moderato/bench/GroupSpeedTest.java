package app.moderato.bench;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupWorkspace;
import app.moderato.store.Sample;
import app.moderato.store.StoredTables;
import app.moderato.store.WorkspaceOpener;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace with a few groups; prints what a turn takes. */
@Tag("bench")
class GroupSpeedTest {
    private static final int GROUPS = 12;
    private static final int TURNS = 150;

    @TempDir
    Path folder = Path.of("");

    @Test
    void turnsAreCommittedListedSearchedAndRead() throws Exception {
        try (GroupWorkspace workspace = new WorkspaceOpener(Sample.CLOCK).open(folder.resolve("moderato.db"))) {
            for (int group = 1; group < GROUPS; group++) {
                held(workspace, group);
            }
            measure(workspace);
        }
    }

    private static void measure(GroupWorkspace workspace) {
        double[] millis = held(workspace, GROUPS);
        Arrays.sort(millis);
        double middle = millis[millis.length / 2];
        System.out.printf(
                "a turn in the last of %d groups of %d turns: %.2f ms, 95 of 100 below %.2f%n",
                GROUPS, TURNS, middle, millis[millis.length * 95 / 100]);

        double list = timed(() -> assertThat(workspace.groups().all()).hasSize(GROUPS));
        double search =
                timed(() -> assertThat(workspace.groups().search("mint")).hasSize(500));
        double whole = timed(() -> assertThat(workspace
                        .groups()
                        .contents(workspace.groups().all().getLast().id())
                        .events())
                .hasSize(TURNS));
        System.out.printf(
                "%d groups: list %.0f ms, search %.0f ms, one read whole %.0f ms%n", GROUPS, list, search, whole);
    }

    private static double[] held(GroupWorkspace workspace, int group) {
        double[] millis = new double[TURNS];
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null))) {
            for (int turn = 0; turn < TURNS; turn++) {
                String words =
                        "Turn " + turn + " of group " + group + " says more about mint, and a word or two".repeat(2);
                GroupCall call = StoredTables.call(1, words, words);
                journal.call(call);
                String request = call.request().sha256(call.purpose());
                int now = turn;
                millis[now] = timed(() -> journal.event(StoredTables.said(1, words), List.of(request)));
            }
        }
        return millis;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(Work work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
