package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupJournal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A workspace with a few groups; prints what a turn takes. */
class GroupSpeedTest extends WithWorkspace {
    private static final int GROUPS = 12;
    private static final int TURNS = 150;
    /** The middle one, so that a busy machine is not taken for slow work. */
    private static final double MOST_MILLIS = 5;

    @Test
    void aTurnIsCommittedInLessThanFiveMilliseconds() throws Exception {
        for (int group = 1; group < GROUPS; group++) {
            held(group);
        }
        double[] millis = held(GROUPS);
        Arrays.sort(millis);
        double middle = millis[millis.length / 2];
        System.out.printf(
                "a turn in the last of %d groups of %d turns: %.2f ms, 95 of 100 below %.2f%n",
                GROUPS, TURNS, middle, millis[millis.length * 95 / 100]);
        assertThat(middle).isLessThan(MOST_MILLIS);

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

    private double[] held(int group) {
        double[] millis = new double[TURNS];
        try (GroupJournal journal = workspace.groups().begin(Tables.group(2, null))) {
            for (int turn = 0; turn < TURNS; turn++) {
                String words =
                        "Turn " + turn + " of group " + group + " says more about mint, and a word or two".repeat(2);
                GroupCall call = Tables.call(1, words, words);
                journal.call(call);
                String request = call.request().sha256(call.purpose());
                int now = turn;
                millis[now] = timed(() -> journal.event(Tables.said(1, words), List.of(request)));
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
