package app.moderato.ui.group;

import static app.moderato.core.group.Tables.PEARL;
import static app.moderato.ui.group.Seated.ANA;
import static app.moderato.ui.group.Seated.KAREN;
import static app.moderato.ui.group.Seated.WALTER;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.core.group.TurnRule;
import app.moderato.core.group.Verb;
import app.moderato.core.interview.RunState;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamRowsTest {
    private static final Round POLL = new Round(Round.Kind.POLL, 1);

    private final StreamRows stream = new StreamRows(Seated.names(), 3, Seated.MESSAGES, ZoneOffset.UTC);
    private GroupState state = GroupState.BEFORE;

    private void happen(GroupEvent... events) {
        for (GroupEvent event : events) {
            state = state.after(event);
            stream.happened(event, state, Seated.NOON);
        }
    }

    private static Rating rated(double mean) {
        return new Rating(Pmf.of(2 - mean, mean - 1), false, 0.1);
    }

    @Test
    void aStageIsHeadedByItsNameAndTheConceptItLaysOnTheTable() {
        happen(new GroupEvent.Opened(0, null));
        assertThat(stream.rows()).singleElement().isEqualTo(new StreamRow.Part("Warm-up"));
        happen(new GroupEvent.Opened(1, PEARL));
        assertThat(stream.rows().getLast()).isInstanceOfSatisfying(StreamRow.Card.class, card -> {
            assertThat(card.id()).isEqualTo(PEARL);
            assertThat(card.since()).isEqualTo("12:00");
            assertThat(card.onTable()).isTrue();
        });
    }

    @Test
    void aConceptThatStaysOnTheTableIsNotLaidThereAgain() {
        happen(new GroupEvent.Opened(1, PEARL), new GroupEvent.Opened(2, PEARL));
        assertThat(stream.rows()).filteredOn(StreamRow.Card.class::isInstance).hasSize(1);
        assertThat(cards()).containsExactly(true);
    }

    private List<Boolean> cards() {
        return stream.rows().stream()
                .flatMap(row -> row instanceof StreamRow.Card card ? List.of(card.onTable()).stream() : null)
                .toList();
    }

    @Test
    void aConceptThatIsTakenAwayIsHiddenAndMayComeBackOnALineOfItsOwn() {
        happen(new GroupEvent.Shown(PEARL), new GroupEvent.Hidden());
        assertThat(cards()).containsExactly(false);
        happen(new GroupEvent.Shown(PEARL));
        assertThat(cards()).containsExactly(false, true);
    }

    @Test
    void theEndOfTheAgendaClearsTheTableAndOpensNoStage() {
        happen(new GroupEvent.Opened(2, PEARL));
        int before = stream.rows().size();
        happen(new GroupEvent.Opened(Seated.DESIGN.agenda().size(), null));
        assertThat(stream.rows()).hasSize(before);
        assertThat(cards()).containsExactly(false);
    }

    @Test
    void aQuestionSaysToWhomItGoesAndWhoAsked() {
        happen(Seated.asked("Who is here?"), new GroupEvent.Asked(Verb.PROBE, WALTER, "Why?", true));
        assertThat(stream.rows())
                .containsExactly(
                        new StreamRow.Said(1, null, "Moderator", "", "", Stance.NONE, false, false, "Who is here?"),
                        new StreamRow.Said(2, null, "Moderator", "", "Walter", Stance.NONE, false, true, "Why?"));
    }

    @Test
    void anAnswerSaysWhomItContradictsAndThatItCutIn() {
        happen(
                Seated.spoke(ANA, null, Stance.NONE, "I like it."),
                new GroupEvent.Spoke(KAREN, ANA, Stance.DISAGREES, "I do not.", true, false));
        assertThat(stream.rows().getLast())
                .isEqualTo(
                        new StreamRow.Said(2, KAREN, "Karen", "KL", "Ana", Stance.DISAGREES, true, false, "I do not."));
    }

    @Test
    void whoCouldNotAnswerIsNamedWithTheReasonAndNoCommandLine() {
        stream.typing(ANA, "I");
        happen(new GroupEvent.Missed(
                ANA, "openai did not answer within 20 s. Try again later or allow more time with --timeout."));
        assertThat(stream.rows())
                .containsExactly(new StreamRow.Missed(ANA, "Ana", "AR", "openai did not answer within 20 s."));
    }

    @Test
    void wordsGrowInOneLineThatTheTurnReplaces() {
        stream.typing(ANA, "");
        stream.typing(ANA, "I like");
        stream.typing(ANA, "I like it");
        assertThat(stream.rows()).containsExactly(new StreamRow.Typing(ANA, "Ana", "AR", "I like it"));
        happen(Seated.spoke(ANA, null, Stance.NONE, "I like it."));
        assertThat(stream.rows()).singleElement().isInstanceOf(StreamRow.Said.class);
    }

    @Test
    void theModeratorsWordsGrowWithoutInitialsAndFallSilent() {
        stream.typing(null, "So");
        assertThat(stream.rows()).containsExactly(new StreamRow.Typing(null, "Moderator", "", "So"));
        stream.quiet();
        stream.quiet();
        assertThat(stream.rows()).isEmpty();
    }

    @Test
    void aPollFillsItsOneLineAsPeopleAnswer() {
        happen(new GroupEvent.PollOpened(1, PEARL));
        assertThat(poll()).isEqualTo(new StreamRow.Unseen(POLL, poll().concept(), 0, 3, 0, null, false));
        happen(
                new GroupEvent.Reacted(ANA, POLL, PEARL, "Yes."),
                new GroupEvent.Rated(ANA, POLL, PEARL, rated(1.8)),
                new GroupEvent.Reacted(WALTER, POLL, PEARL, "Hm."),
                new GroupEvent.Rated(WALTER, POLL, PEARL, rated(1.2)));
        assertThat(poll().answered()).isEqualTo(2);
        assertThat(poll().whole()).isFalse();
        assertThat(poll().mean()).isCloseTo(1.5, org.assertj.core.data.Offset.offset(1e-9));
        happen(new GroupEvent.NoReaction(KAREN, POLL, PEARL, "Refused to answer"));
        assertThat(poll().whole()).isTrue();
        assertThat(poll().failed()).isEqualTo(1);
        assertThat(stream.rows()).hasSize(1);
        happen(new GroupEvent.PollShown(1));
        assertThat(poll().told()).isTrue();
        assertThat(poll().answered()).isEqualTo(3);
    }

    private StreamRow.Unseen poll() {
        return stream.rows().stream()
                .filter(StreamRow.Unseen.class::isInstance)
                .map(StreamRow.Unseen.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void roundsOfTwoStagesAreTwoLines() {
        happen(
                new GroupEvent.Reacted(ANA, new Round(Round.Kind.PRIVATE, 1), PEARL, "Yes."),
                new GroupEvent.Reacted(ANA, new Round(Round.Kind.PRIVATE, 3), PEARL, "No."),
                new GroupEvent.Reacted(WALTER, new Round(Round.Kind.PRIVATE, 1), PEARL, "Yes."));
        assertThat(stream.rows())
                .extracting(row -> ((StreamRow.Unseen) row).answered())
                .containsExactly(2, 1);
    }

    @Test
    void silenceTheChairAndTheEndAreQuietLines() {
        happen(
                new GroupEvent.Silence(),
                new GroupEvent.Moderated(true),
                new GroupEvent.Moderated(false),
                new GroupEvent.Ended(RunState.STOPPED));
        assertThat(stream.rows())
                .containsExactly(
                        new StreamRow.Note("Nobody wanted to add anything."),
                        new StreamRow.Note("The AI moderator took the chair."),
                        new StreamRow.Note("You took the chair."),
                        new StreamRow.Note("The group has ended."));
    }

    @Test
    void whatIsNotSaidHasNoLine() {
        happen(
                new GroupEvent.Summed(0, "Nothing yet."),
                new GroupEvent.Themed(List.of()),
                new GroupEvent.Ruled(TurnRule.MODERATOR_PICKS),
                new GroupEvent.Picked(ANA),
                new GroupEvent.Paced(3));
        assertThat(stream.rows()).isEmpty();
    }
}
