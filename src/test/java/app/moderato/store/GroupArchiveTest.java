package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.group.GroupCall;
import app.moderato.core.group.GroupContents;
import app.moderato.core.group.GroupContents.Happened;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.GroupRecord;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.NewGroup;
import app.moderato.core.interview.RunState;
import app.moderato.core.interview.StorageFailure;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupArchiveTest extends WithWorkspace {
    @Test
    void everyKindOfEventComesBackAsItWas() throws Exception {
        List<GroupEvent> events = StoredTables.ofEveryKind();
        GroupId group;
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null))) {
            group = journal.group();
            events.forEach(event -> journal.event(event, List.of()));
            assertThat(journal.events()).isEqualTo(events);
        }
        workspace.close();
        workspace = OPENER.openFile(file());

        GroupContents kept = workspace.groups().contents(group);
        assertThat(kept.events())
                .isEqualTo(events.stream()
                        .map(event -> new Happened(event, Sample.NOW, Usage.NONE, 0))
                        .toList());
        assertThat(kept.state()).isEqualTo(GroupState.of(events));
    }

    @Test
    void noKindOfEventIsForgottenHere() {
        assertThat(StoredTables.ofEveryKind().stream().map(GroupEvent::getClass).collect(Collectors.toSet()))
                .isEqualTo(Set.of(GroupEvent.class.getPermittedSubclasses()));
    }

    /** A changed name would make older workspaces unreadable: it needs a migration. */
    @Test
    void kindsKeepTheirNames() {
        assertThat(List.of(GroupEvent.class.getPermittedSubclasses()).stream().map(EventJson::kind))
                .containsExactlyInAnyOrder(
                        "opened",
                        "shown",
                        "hidden",
                        "asked",
                        "spoke",
                        "missed",
                        "silence",
                        "poll-opened",
                        "poll-shown",
                        "reacted",
                        "rated",
                        "no-reaction",
                        "summed",
                        "themed",
                        "moderated",
                        "ruled",
                        "picked",
                        "paced",
                        "ended");
        assertThat(EventJson.write(new GroupEvent.Shown(StoredTables.CHARCOAL)))
                .isEqualTo("{\"event\":\"shown\",\"concept\":\"charcoal\"}");
    }

    @Test
    void whatWasSaidCanBeReadWithSqlAlone() {
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null))) {
            StoredTables.ofEveryKind().forEach(event -> journal.event(event, List.of()));
        }
        assertThat(strings("SELECT ordinal || ' ' || kind || ' ' || turn || ' ' || coalesce(speaker, '-') || ' '"
                        + " || coalesce(addressee, '-') FROM group_event WHERE turn IS NOT NULL ORDER BY turn"))
                .containsExactly("7 asked 1 - p1", "8 asked 2 - -", "10 spoke 3 p1 p2", "11 spoke 4 p2 -");
        assertThat(strings("SELECT text FROM group_event WHERE kind = 'spoke' ORDER BY ordinal"))
                .containsExactly("Nein, “weiß” 🙂", "{\"event\":\"silence\"}");
        assertThat(strings("SELECT json_extract(event, '$.rating.pmf[2]') FROM group_event WHERE kind = 'rated'"))
                .containsExactly("0.7", "0.2");
        assertThat(strings("SELECT concept || ' ' || text FROM group_event WHERE kind = 'reacted'"))
                .containsExactly("charcoal I might.");
    }

    @Test
    void aGroupIsKeptWithAllItIsHeldWith() throws Exception {
        NewGroup begun = StoredTables.group(3, "http://localhost:8080/v1");
        GroupId group;
        try (GroupJournal journal = workspace.groups().begin(begun)) {
            group = journal.group();
            assertThat(workspace.groups().find(group).orElseThrow().costUsd()).isNull();
            journal.call(StoredTables.call(1, "Why?", "Because."));
            journal.event(StoredTables.said(1, "Because."), List.of(request(StoredTables.call(1, "Why?", null))));
            journal.cost(0.25);
            journal.state(RunState.COMPLETED);
        }

        GroupContents kept = workspace.groups().contents(group);
        assertThat(kept.group())
                .isEqualTo(new GroupRecord(
                        group,
                        null,
                        null,
                        1,
                        "Zähne “weiß”",
                        "moderato: 1\n",
                        "/home/ann/z.study.yaml",
                        RunState.COMPLETED,
                        "custom",
                        "http://localhost:8080/v1",
                        "m-1",
                        42,
                        begun.stamp(),
                        3,
                        1,
                        new Usage(100, 20, 10, 3),
                        0.25,
                        Sample.NOW,
                        Sample.NOW));
        assertThat(kept.people()).isEqualTo(begun.design().people());
        assertThat(kept.people().getFirst().attributes().keySet()).containsExactly("zip", "age", "gender");
        assertThat(workspace.groups().pictures(group)).containsExactly(Sample.PICTURE);
        assertThat(workspace.groups().all()).containsExactly(kept.group());
    }

    @Test
    void aForkSharesWhatHappenedAndASeriesHoldsItsFirst() {
        GroupEvent[] shared = StoredTables.ofEveryKind().subList(0, 8).toArray(GroupEvent[]::new);
        try (GroupJournal first = workspace.groups().begin(StoredTables.group(2, null, shared));
                GroupJournal fork = workspace
                        .groups()
                        .begin(StoredTables.group(
                                2, null, null, first.group(), first.events().toArray(GroupEvent[]::new)));
                GroupJournal second = workspace.groups().begin(StoredTables.group(2, null, first.group(), null))) {
            assertThat(fork.events()).containsExactly(shared);
            fork.event(StoredTables.said(1, "Otherwise."), List.of());
            assertThat(first.events()).hasSize(8);
            assertThat(workspace.groups().all())
                    .extracting(GroupRecord::series, GroupRecord::forkedFrom, GroupRecord::turns)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(first.group(), null, 2),
                            org.assertj.core.groups.Tuple.tuple(null, first.group(), 3),
                            org.assertj.core.groups.Tuple.tuple(first.group(), null, 0));
            assertThat(second.group()).isEqualTo(new GroupId(3));
        }
    }

    @Test
    void anEventHasTheTokensAndTheTimeOfTheCallsItCameOf() throws Exception {
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null))) {
            GroupCall failed = StoredTables.call(1, "Why?", null);
            journal.call(failed);
            assertThat(journal.recorded(request(failed)))
                    .as("a failure is no reply")
                    .isEmpty();
            journal.call(StoredTables.call(1, "Why?", "Because."));
            journal.call(StoredTables.call(2, "Why?", "Nothing came of it."));
            assertThat(journal.recorded(request(failed))).hasValue(Sample.reply("Because."));

            journal.event(StoredTables.said(1, "Because."), List.of(request(failed)));
            journal.event(new GroupEvent.Silence(), List.of());

            assertThat(journal.recorded(request(failed))).as("used").isEmpty();
            assertThat(journal.recorded(request(StoredTables.call(2, "Why?", null))))
                    .isPresent();
            assertThat(journal.used()).isEqualTo(new Usage(200, 40, 20, 6));
            assertThat(workspace.groups().contents(journal.group()).events())
                    .extracting(Happened::used, Happened::latencyMillis)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(new Usage(100, 20, 10, 3), 420L),
                            org.assertj.core.groups.Tuple.tuple(Usage.NONE, 0L));
        }
        assertThat(strings("SELECT text FROM message ORDER BY id"))
                .as("each text once")
                .containsExactly("You are Ann 1", "Look at this.", "Why?", "You are Ann 2");
        assertThat(strings("SELECT json_array_length(messages) || failure FROM group_call ORDER BY id"))
                .containsExactly("3It is limiting the rate.", "3", "3");
    }

    @Test
    void aReplyBelongsToOneGroup() {
        try (GroupJournal one = workspace.groups().begin(StoredTables.group(2, null));
                GroupJournal other = workspace.groups().begin(StoredTables.group(2, null))) {
            GroupCall call = StoredTables.call(1, "Why?", "Because.");
            one.call(call);
            assertThat(other.recorded(request(call))).isEmpty();
            assertThat(other.used()).isEqualTo(Usage.NONE);
            assertThat(one.recorded(call.request().sha256("chair")))
                    .as("another purpose")
                    .isEmpty();
        }
    }

    @Test
    void aGroupIsHeldOnceAndSaidToBeInterruptedWhereNobodyHoldsIt() throws Exception {
        GroupId group;
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null))) {
            group = journal.group();
            assertThat(state(group)).isEqualTo(RunState.RUNNING);
            assertThat(folder.resolve("moderato.db.group-1.lock")).exists();
            assertThatThrownBy(() -> workspace.groups().reopen(group))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("another window or process");
        }
        assertThat(state(group)).isEqualTo(RunState.INTERRUPTED);
        assertThat(folder.resolve("moderato.db.group-1.lock")).doesNotExist();
        try (GroupJournal again = workspace.groups().reopen(group)) {
            assertThat(state(group)).isEqualTo(RunState.RUNNING);
            again.state(RunState.PAUSED);
        }
        assertThat(state(group)).as("left for another day").isEqualTo(RunState.PAUSED);
        assertThat(workspace.groups().all()).extracting(GroupRecord::endedAt).containsOnlyNulls();
    }

    @Test
    void aGroupThatIsNotThereIsNamed() {
        GroupId none = new GroupId(77);
        assertThat(workspace.groups().find(none)).isEmpty();
        assertThat(workspace.groups().pictures(none)).isEmpty();
        assertThatThrownBy(() -> workspace.groups().contents(none))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no group 77");
        assertThatThrownBy(() -> workspace.groups().reopen(none)).isInstanceOf(InvalidInput.class);
        assertThat(folder.resolve("moderato.db.group-77.lock")).doesNotExist();
    }

    @Test
    void aGroupThatCannotBeKeptIsNotBegunAndLeavesNoLock() {
        assertThatThrownBy(() -> workspace.groups().begin(StoredTables.group(2, null, new GroupId(9), null)))
                .isInstanceOf(StorageFailure.class);
        assertThatThrownBy(() -> workspace.groups().begin(StoredTables.group(2, null, null, new GroupId(9))))
                .isInstanceOf(StorageFailure.class);
        assertThat(workspace.groups().all()).isEmpty();
        assertThat(folder.resolve("moderato.db.group-1.lock")).doesNotExist();
    }

    @Test
    void aJournalOfAClosedWorkspaceWritesNothing() {
        GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null));
        workspace.close();
        assertThatThrownBy(() -> journal.event(new GroupEvent.Silence(), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(folder.resolve("moderato.db.group-1.lock")).doesNotExist();
    }

    @Test
    void aPartOfALaterVersionIsLeftOut() throws Exception {
        assertThat(workspace
                        .groups()
                        .contents(holding("{\"event\":\"silence\",\"mood\":\"tense\"}"))
                        .events())
                .extracting(Happened::event)
                .containsExactly(new GroupEvent.Silence());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"sang\"}",
                "{\"event\":\"java.lang.Runtime\"}",
                "{}",
                "[]",
                "null",
                "7",
                "{\"event\":\"spoke\"}",
                "{\"event\":\"missed\",\"who\":\" \",\"why\":\"\"}",
                "{\"event\":\"missed\",\"who\":{\"value\":\"p1\"},\"why\":\"\"}",
                "{\"event\":\"themed\",\"themes\":[null]}",
                "{\"event\":\"themed\",\"themes\":[{\"name\":\"x\",\"quotes\":[{\"turn\":1}]}]}",
                "{\"event\":\"rated\",\"who\":\"p1\",\"round\":{\"kind\":\"POLL\",\"number\":1},\"concept\":\"charcoal\","
                        + "\"rating\":{\"pmf\":[0.5,0.9],\"undecided\":false,\"cosineRange\":0}}",
                "{\"event\":\"ruled\",\"rule\":\"MOB\"}",
            })
    void aGroupThatCannotBeReadIsSaidAndLeftAsItIs(String event) {
        GroupId group = holding(event);
        assertThat(workspace.groups().all()).as("others are listed").hasSize(1);
        assertThatThrownBy(() -> workspace.groups().contents(group))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContainingAll("Group 1", "cannot read", "Update");
        assertThatThrownBy(() -> workspace.groups().reopen(group)).isInstanceOf(InvalidInput.class);
        assertThat(strings("SELECT event FROM group_event")).containsExactly(event);
        assertThat(folder.resolve("moderato.db.group-1.lock")).doesNotExist();
    }

    private GroupId holding(String event) {
        try (GroupJournal journal = workspace.groups().begin(StoredTables.group(2, null, new GroupEvent.Silence()))) {
            workspace.database().write(handle -> handle.execute("UPDATE group_event SET event = ?", event));
            return journal.group();
        }
    }

    private RunState state(GroupId group) {
        return workspace.groups().find(group).orElseThrow().state();
    }

    private static String request(GroupCall call) {
        return call.request().sha256(call.purpose());
    }
}
