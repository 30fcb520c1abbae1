package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import app.moderato.core.group.FoundTurn;
import app.moderato.core.group.GroupArchive;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupId;
import app.moderato.core.group.GroupJournal;
import app.moderato.core.group.Round;
import app.moderato.core.interview.Mark;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnSearchTest extends WithWorkspace {
    private GroupJournal journal = unopened();

    @BeforeEach
    void aGroup() {
        journal = workspace.groups().begin(StoredTables.group(2, null));
    }

    @AfterEach
    void theIndexIsWhole() {
        journal.close();
        workspace
                .database()
                .write(handle ->
                        handle.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('integrity-check', 1)"));
        assertThat(strings("PRAGMA integrity_check")).containsExactly("ok");
        assertThat(strings("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void turnsOfAllGroupsAreFoundAsSoonAsTheyAreSaid() {
        assertThat(found("gritty")).isEmpty();
        say(StoredTables.asked("Does it feel gritty to you, or rather smooth when you think of the first time?"));
        say(StoredTables.said(2, "Gritty!"));
        try (GroupJournal other = workspace.groups().begin(StoredTables.group(2, null))) {
            other.event(StoredTables.said(1, "It was not gritty at all, I would say, none of it."), List.of());
        }

        assertThat(found("GRIT"))
                .containsExactlyInAnyOrder(
                        new FoundTurn(
                                new GroupId(1),
                                1,
                                null,
                                "Does it feel gritty to you, or rather smooth when you think of the first time?",
                                List.of(new Mark(13, 19))),
                        new FoundTurn(new GroupId(1), 2, StoredTables.TWO, "Gritty!", List.of(new Mark(0, 6))),
                        new FoundTurn(
                                new GroupId(2),
                                1,
                                StoredTables.ONE,
                                "It was not gritty at all, I would say, none of it.",
                                List.of(new Mark(11, 17))));
        assertThat(found("gritty").getFirst().text()).as("the best match").isEqualTo("Gritty!");
        assertThat(found("gritty smooth")).hasSize(1);
        assertThat(found("\"not gritty\"")).extracting(FoundTurn::group).containsExactly(new GroupId(2));
    }

    @Test
    void whatWasSaidInPrivateOrSummedUpIsNotSearched() {
        say(new GroupEvent.Reacted(StoredTables.ONE, new Round(Round.Kind.POLL, 1), StoredTables.CHARCOAL, "a secret"));
        say(new GroupEvent.Summed(1, "a secret"));
        say(new GroupEvent.Missed(StoredTables.ONE, "a secret"));
        assertThat(found("secret")).isEmpty();
    }

    @Test
    void matchesAreMarkedWhereTheyStandInAwkwardTexts() {
        String text = AwkwardWords.TEXT;
        say(StoredTables.said(1, text));
        assertThat(found("cafe zahne"))
                .singleElement()
                .satisfies(turn -> assertThat(turn.marks())
                        .extracting(mark -> text.substring(mark.start(), mark.end()))
                        .containsExactly(AwkwardWords.MARKED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"here\0 and here", "here \uFDD0 and here", "\uFDD1 here", "half \uD83D a pair, here"})
    void aTextIsFoundAndRatherNotMarkedThanMarkedWrongly(String text) {
        say(StoredTables.said(1, text));
        assertThat(found("here"))
                .singleElement()
                .satisfies(turn -> assertThat(turn.marks())
                        .allSatisfy(mark -> assertThat(turn.text().substring(mark.start(), mark.end()))
                                .isEqualTo("here")));
        assertThat(journal.events()).containsExactly(StoredTables.said(1, text));
    }

    @ParameterizedTest
    @MethodSource("app.moderato.store.AwkwardWords#queries")
    void anythingTypedIsAQuery(String typed) {
        say(StoredTables.said(1, "x y z"));
        assertThatCode(() -> assertThat(found(typed)).hasSizeBetween(0, 1)).doesNotThrowAnyException();
    }

    @Test
    void aVeryLongQueryIsAQuery() {
        say(StoredTables.said(1, "x y z"));
        assertThat(found("x ".repeat(20_000))).hasSizeBetween(0, 1);
    }

    @Test
    void aWordThatEverybodyUsesFindsNoMoreThanCanBeRead() {
        for (int turn = 0; turn < GroupArchive.MOST_FOUND + 5; turn++) {
            say(StoredTables.said(1, "so " + turn));
        }
        assertThat(found("so")).hasSize(GroupArchive.MOST_FOUND);
    }

    private void say(GroupEvent event) {
        journal.event(event, List.of());
    }

    private List<FoundTurn> found(String words) {
        return workspace.groups().search(words);
    }
}
