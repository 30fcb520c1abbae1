package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupState;
import app.moderato.core.interview.RunState;
import app.moderato.core.study.InvalidInput;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSurvivalTest extends WithWorkspace {
    private static final int PEOPLE = 4;

    /** @param after events: in the first talk, in the private round, in the discussion */
    @ParameterizedTest
    @ValueSource(ints = {4, 10, 22})
    void aKilledProcessLosesNoCommittedTurnAndNothingIsAskedAgain(int after) throws Exception {
        GroupState whole = heldAtOnce();
        List<String> asked = strings("SELECT request FROM group_call ORDER BY request");
        GroupId group;
        try (GroupJournal journal = workspace.groups().begin(StoredTables.led(PEOPLE))) {
            group = journal.group();
        }

        try (ChildJvm other =
                ChildJvm.running(OtherTable.class, file().toString(), group.toString(), Integer.toString(PEOPLE))) {
            other.awaitNumber(after);
            assertThat(state(group)).isEqualTo(RunState.RUNNING);
            assertThatThrownBy(() -> workspace.groups().reopen(group)).isInstanceOf(InvalidInput.class);
            int last = Math.max(after, other.kill());

            assertThat(state(group)).isEqualTo(RunState.INTERRUPTED);
            List<GroupEvent> kept = events(group);
            assertThat(kept).hasSizeBetween(last, last + 1);
            int paid = calls(group).size();

            try (GroupJournal journal = workspace.groups().reopen(group)) {
                SameWordsModel model = new SameWordsModel(Duration.ZERO);
                assertThat(StoredTables.session(journal, PEOPLE, model, () -> {})
                                .hold())
                        .isEqualTo(RunState.COMPLETED);
                assertThat(journal.events()).startsWith(kept.toArray(GroupEvent[]::new));
                assertThat(model.asked).hasSize(asked.size() - paid);
            }
        }
        assertThat(calls(group)).isEqualTo(asked);
        assertThat(GroupState.of(events(group)).turns()).isEqualTo(whole.turns());
        assertThat(GroupState.of(events(group)).reactions()).containsExactlyInAnyOrderElementsOf(whole.reactions());
        assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(folder.resolve("moderato.db.group-" + group + ".lock")).doesNotExist();
    }

    /** The moment between the commit of a call and the commit of what came of it, for every call of a group. */
    @Test
    void aReplyOfWhichNothingCameYetIsUsedByTheNextSitting() throws Exception {
        GroupState whole = heldAtOnce();
        int asked = calls(new GroupId(1)).size();
        try (GroupJournal journal = workspace.groups().begin(StoredTables.led(PEOPLE))) {
            int sittings = 0;
            int paid = 0;
            while (journal.events().stream().noneMatch(GroupEvent.Ended.class::isInstance)) {
                SameWordsModel model = new SameWordsModel(Duration.ZERO);
                try {
                    StoredTables.session(new DyingJournal(journal), PEOPLE, model, () -> {})
                            .hold();
                } catch (DyingJournal.Died died) {
                    sittings++;
                }
                paid += model.asked.size();
                assertThat(model.asked).as("paid in sitting " + sittings).hasSizeLessThanOrEqualTo(PEOPLE);
                assertThat(sittings).as("it gets on").isLessThan(200);
            }
            assertThat(sittings).isGreaterThan(15);
            assertThat(paid).isEqualTo(asked);
            assertThat(GroupState.of(journal.events()).turns()).isEqualTo(whole.turns());
        }
    }

    private GroupState heldAtOnce() {
        try (GroupJournal journal = workspace.groups().begin(StoredTables.led(PEOPLE))) {
            assertThat(StoredTables.session(journal, PEOPLE, new SameWordsModel(Duration.ZERO), () -> {})
                            .hold())
                    .isEqualTo(RunState.COMPLETED);
            return GroupState.of(journal.events());
        }
    }

    private List<GroupEvent> events(GroupId group) {
        return workspace.database().read(handle -> new GroupEventRepository(handle).events(group));
    }

    private List<String> calls(GroupId group) {
        return strings("SELECT request FROM group_call WHERE session = " + group + " ORDER BY request");
    }

    private RunState state(GroupId group) {
        return workspace.groups().find(group).orElseThrow().state();
    }
}
