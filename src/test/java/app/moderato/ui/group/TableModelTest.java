package app.moderato.ui.group;

import static app.moderato.core.group.Tables.PEARL;
import static app.moderato.ui.group.Seated.ANA;
import static app.moderato.ui.group.Seated.KAREN;
import static app.moderato.ui.group.Seated.NOON;
import static app.moderato.ui.group.Seated.WALTER;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupNews;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Wish;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.panel.PersonaId;
import app.moderato.ui.harness.OpenDesk;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TableModelTest {
    private static final GroupNews.Trouble LATE =
            new GroupNews.Trouble(ANA, new LlmFailure.TimedOut("openai", Duration.ofSeconds(20)), true);

    private final TableModel table = Seated.table(true, RunState.RUNNING, new GroupEvent.Opened(0, null));

    private PersonRow.Mark mark(PersonaId who) {
        return table.people().row(who).orElseThrow().markProperty().get();
    }

    @Test
    void aGroupOfBeforeStandsAsItWasLeft() {
        TableModel left = Seated.table(
                false,
                RunState.PAUSED,
                new GroupEvent.Opened(0, null),
                Seated.asked("Who is here?"),
                Seated.spoke(ANA, null, Stance.NONE, "I am Ana."));
        assertThat(left.live()).isFalse();
        assertThat(left.paused()).isTrue();
        assertThat(left.state().turns()).hasSize(2);
        assertThat(left.stream()).hasSize(3);
        assertThat(left.people().row(ANA).orElseThrow().turnsProperty().get()).isEqualTo(1);
        left.goesOn();
        assertThat(left.paused()).isTrue();
    }

    @Test
    void theAgendaTellsWhatIsDoneWhatIsNowAndWhatComes() {
        Seated.happens(table, new GroupEvent.Opened(1, PEARL));
        assertThat(table.agenda())
                .extracting(StageRow::progress)
                .startsWith(StageRow.Progress.DONE, StageRow.Progress.NOW, StageRow.Progress.TO_COME);
        assertThat(table.nextStage()).isEqualTo(table.agenda().get(2).name());
        Seated.happens(table, new GroupEvent.Opened(table.agenda().size() - 1, null));
        assertThat(table.nextStage()).isEmpty();
        Seated.happens(table, new GroupEvent.Ended(RunState.COMPLETED));
        assertThat(table.agenda()).extracting(StageRow::progress).containsOnly(StageRow.Progress.DONE);
    }

    @Test
    void whoWantsToSpeakMostIsMarkedUntilSomebodyThinks() {
        Seated.hear(table, new GroupNews.Wishes(List.of(wish(WALTER, 80), wish(ANA, 20))));
        assertThat(mark(WALTER)).isEqualTo(PersonRow.Mark.NEXT);
        assertThat(table.people().row(ANA).orElseThrow().wishProperty().get()).isEqualTo(20);
        assertThat(table.people().row(KAREN).orElseThrow().wishProperty().get()).isEqualTo(-1);
        Seated.hear(table, new GroupNews.Thinking(ANA, true));
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.THINKING);
        assertThat(mark(WALTER)).isEqualTo(PersonRow.Mark.NONE);
    }

    private static Wish wish(PersonaId who, int points) {
        return new Wish(who, points);
    }

    @Test
    void aTurnIsThoughtSpokenAndSaid() {
        Seated.hear(table, new GroupNews.Thinking(ANA, true));
        assertThat(table.stream().getLast()).isEqualTo(new StreamRow.Typing(ANA, "Ana", "AR", ""));
        Seated.hear(table, new GroupNews.Saying(ANA, "I am"));
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.SPEAKING);
        assertThat(table.stream().getLast()).isEqualTo(new StreamRow.Typing(ANA, "Ana", "AR", "I am"));
        Seated.happens(table, Seated.spoke(ANA, null, Stance.NONE, "I am Ana."));
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.NONE);
        assertThat(table.stream().getLast()).isInstanceOf(StreamRow.Said.class);
        assertThat(table.stream()).noneMatch(StreamRow.Typing.class::isInstance);
    }

    @Test
    void whatIsThoughtInPrivateHasNoLine() {
        int lines = table.stream().size();
        Seated.hear(table, new GroupNews.Thinking(ANA, false));
        assertThat(table.stream()).hasSize(lines);
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.NONE);
    }

    @Test
    void whomTheModeratorPointedAtStaysMarkedUntilTheySpeak() {
        Seated.happens(table, new GroupEvent.Picked(KAREN));
        Seated.hear(table, new GroupNews.Thinking(ANA, true), new GroupNews.Waiting());
        assertThat(mark(KAREN)).isEqualTo(PersonRow.Mark.PICKED);
        Seated.happens(table, Seated.spoke(KAREN, null, Stance.NONE, "Here."));
        assertThat(mark(KAREN)).isEqualTo(PersonRow.Mark.NONE);
    }

    @Test
    void theModeratorPointsAtOnePersonOnly() {
        Seated.happens(table, new GroupEvent.Picked(KAREN));
        Seated.happens(table, new GroupEvent.Picked(ANA));
        assertThat(mark(KAREN)).isEqualTo(PersonRow.Mark.NONE);
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.PICKED);
    }

    @Test
    void theModeratorIsWaitedForUntilSomethingHappens() {
        Seated.hear(table, new GroupNews.Saying(ANA, "I"), new GroupNews.Waiting());
        assertThat(table.waitingProperty().get()).isTrue();
        assertThat(table.stream()).noneMatch(StreamRow.Typing.class::isInstance);
        assertThat(GroupWords.glance(table, Seated.MESSAGES).doing()).isEqualTo("Waiting for you");
        Seated.happens(table, Seated.asked("And you?"));
        assertThat(table.waitingProperty().get()).isFalse();
    }

    @Test
    void aPauseStandsUntilItGoesOn() {
        Seated.hear(table, new GroupNews.Saying(ANA, "I"), new GroupNews.Stood(RunState.PAUSED, ""));
        assertThat(table.paused()).isTrue();
        assertThat(table.live()).isFalse();
        assertThat(mark(ANA)).isEqualTo(PersonRow.Mark.NONE);
        assertThat(table.stream()).noneMatch(StreamRow.Typing.class::isInstance);
        table.goesOn();
        assertThat(table.live()).isTrue();
    }

    @Test
    void aSessionThatThinksAgainDoesNotStand() {
        Seated.hear(table, new GroupNews.Stood(RunState.PAUSED, ""), new GroupNews.Thinking(ANA, true));
        assertThat(table.live()).isTrue();
    }

    @Test
    void aFaultKeepsItsSentence() {
        Seated.hear(table, new GroupNews.Stood(RunState.REFUSED, "openai rejected the API key (HTTP 401)."));
        assertThat(table.live()).isFalse();
        assertThat(table.paused()).isFalse();
        assertThat(table.standingProperty().get())
                .isEqualTo(new TableModel.Standing(RunState.REFUSED, "openai rejected the API key (HTTP 401)."));
    }

    @Test
    void aFailedTryIsForgottenOnceSomebodyHasSpoken() {
        Seated.hear(table, LATE);
        assertThat(table.troubleProperty().get()).isEqualTo(LATE);
        Seated.happens(table, new GroupEvent.Missed(ANA, "late"));
        assertThat(table.troubleProperty().get()).isEqualTo(LATE);
        Seated.happens(table, Seated.spoke(WALTER, null, Stance.NONE, "Me."));
        assertThat(table.troubleProperty().get()).isNull();
    }

    @Test
    void timeAndMoneyAreCounted() {
        assertThat(table.secondsATurn()).isZero();
        table.hear(List.of(new NewsBox.Heard(new GroupNews.Thinking(ANA, true), NOON)));
        GroupEvent spoke = Seated.spoke(ANA, null, Stance.NONE, "I am Ana.");
        table.hear(List.of(
                new NewsBox.Heard(new GroupNews.Happened(spoke, table.state().after(spoke)), NOON.plusSeconds(4))));
        assertThat(table.secondsATurn()).isEqualTo(4);
        assertThat(table.spentProperty().get()).isEqualTo(0.5);
        Seated.hear(table, new GroupNews.Spent(0.75));
        assertThat(Objects.requireNonNull(table.projected())).isGreaterThanOrEqualTo(0.75);
        Seated.hear(table, new GroupNews.Spent(null));
        assertThat(table.projected()).isNull();
        table.tick(OpenDesk.CLOCK.instant().plusSeconds(61));
        assertThat(table.secondsProperty().get()).isEqualTo(61);
        Seated.hear(table, new GroupNews.Stood(RunState.PAUSED, ""));
        table.tick(OpenDesk.CLOCK.instant().plusSeconds(99));
        assertThat(table.secondsProperty().get()).isEqualTo(61);
    }
}
