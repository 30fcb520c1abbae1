package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.Usage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupForkTest {
    private static final Held HELD = new Held()
            .opens(0)
            .asks("How do you brush?")
            .says("p1", 5)
            .opens(1)
            .reacts("p1", Round.Kind.PRIVATE, 1, 1.4)
            .opens(2)
            .asks("What do you think?")
            .says("p2", 6)
            .add(new GroupEvent.Silence())
            .add(new GroupEvent.Themed(List.of()))
            .add(new GroupEvent.Ended(RunState.COMPLETED));

    private static List<GroupEvent> upTo(int turn) {
        GroupRecord record = new GroupRecord(
                new GroupId(1),
                null,
                null,
                1,
                "Toothpaste",
                "",
                "",
                RunState.COMPLETED,
                "scripted",
                null,
                "scripted-1",
                42,
                Map.of(),
                2,
                4,
                Usage.NONE,
                null,
                Instant.EPOCH,
                null);
        List<GroupContents.Happened> events = HELD.events.stream()
                .map(event -> new GroupContents.Happened(event, Instant.EPOCH, Usage.NONE, 0))
                .toList();
        return GroupWork.upTo(new GroupContents(record, Tables.people(2), events), turn);
    }

    @Test
    void aForkSharesTheTurnsUpToOneAndWhatWasSaidInPrivateBeforeIt() {
        GroupState state = GroupState.of(upTo(3));

        assertThat(state.turns()).hasSize(3);
        assertThat(state.stage()).isEqualTo(2);
        assertThat(state.reactions())
                .singleElement()
                .satisfies(one -> assertThat(one.rating()).isNotNull());
    }

    @Test
    void aForkFromATurnHoldsNothingThatCameAfterIt() {
        assertThat(upTo(2)).isEqualTo(HELD.events.subList(0, 3));
    }

    @Test
    void aForkFromTheBeginningSharesWhatCameBeforeTheFirstTurn() {
        assertThat(upTo(0)).isEqualTo(HELD.events.subList(0, 1));
    }

    @Test
    void aForkFromTheLastTurnHasNotEnded() {
        GroupState state = GroupState.of(upTo(4));

        assertThat(state.ended()).isNull();
        assertThat(state.themes()).isNull();
        assertThat(state.silent()).isFalse();
        assertThat(state.turns()).hasSize(4);
    }
}
