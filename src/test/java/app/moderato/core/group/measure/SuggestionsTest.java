package app.moderato.core.group.measure;

import static app.moderato.core.group.Stance.AGREES;
import static app.moderato.core.group.Stance.DISAGREES;
import static app.moderato.core.group.Stance.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.Command;
import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Held;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Verb;
import app.moderato.core.interview.RunState;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    private static final GroupDesign THREE = Tables.design(3, List.of(), false);
    private static final PersonaId ANA = new PersonaId("p1");
    private static final PersonaId WALTER = new PersonaId("p2");

    private static Optional<Suggestion> nudge(Held held) {
        return Suggestions.nudge(THREE, held.state(), TurnScores.NONE);
    }

    private static Held talk() {
        return new Held().opens(2).asks("What do you think?");
    }

    private static String wordy(String about) {
        return about + " is what I look at first when I stand in front of the shelf, " + about
                + " before anything else.";
    }

    private static Held agreeing() {
        return talk().says("p1", NONE, wordy("mint"))
                .says("p2", AGREES, "Same.")
                .says("p3", NONE, wordy("price"))
                .says("p1", AGREES, "Exactly.")
                .says("p2", AGREES, "Me too.");
    }

    @Test
    void whereAgreementRisesABlindPollIsSuggested() {
        assertThat(nudge(agreeing())).contains(new Suggestion.Poll(3, 5, Tables.PEARL));
        assertThat(nudge(agreeing()).orElseThrow().command("")).isEqualTo(new Command.BlindPoll(Tables.PEARL));
    }

    @Test
    void notWhereOneWasTakenJustNowOrSomebodySeesItOtherwise() {
        Held polled = agreeing().add(new GroupEvent.PollOpened(1, Tables.PEARL)).says("p3", AGREES, "Same here.");
        Held disputed = agreeing().says("p3", DISAGREES, "No, " + wordy("taste"));

        assertThat(Suggestions.all(THREE, polled.state(), TurnScores.NONE))
                .noneMatch(Suggestion.Poll.class::isInstance);
        assertThat(Suggestions.all(THREE, disputed.state(), TurnScores.NONE))
                .noneMatch(Suggestion.Poll.class::isInstance);
    }

    @Test
    void turnsWhoseWordsLeanTheSameWayCountAsAgreementToo() {
        GroupState state = talk().says("p1", 30)
                .says("p2", 31)
                .says("p3", 32)
                .says("p1", 33)
                .says("p2", 34)
                .state();
        TurnScores scores = new TurnScores(
                state.spoken().stream()
                        .map(turn -> new TurnScore(turn.number(), ANA, new Rating(Pmf.of(0.1, 0.9), false, 0.1), null))
                        .toList(),
                0);

        assertThat(Suggestions.all(THREE, state, scores)).contains(new Suggestion.Poll(5, 5, Tables.PEARL));
        assertThat(Suggestions.all(THREE, state, TurnScores.NONE)).noneMatch(Suggestion.Poll.class::isInstance);
    }

    @Test
    void whoWasContradictedIsAsked() {
        Held held = talk().says("p1", NONE, wordy("mint")).says("p2", DISAGREES, "No, " + wordy("price"));

        assertThat(nudge(held)).contains(new Suggestion.OtherSide(WALTER, ANA));
        assertThat(nudge(held).orElseThrow().command("Ana?")).isEqualTo(new Command.Ask(Verb.ASK_ONE, ANA, "Ana?"));
    }

    @Test
    void aVagueTurnIsProbed() {
        assertThat(nudge(talk().says("p1", NONE, "It's okay, I guess."))).contains(new Suggestion.Vague(ANA, 2));
        assertThat(nudge(talk().says("p1", NONE, "Hm."))).contains(new Suggestion.Vague(ANA, 2));
        assertThat(nudge(talk().says("p1", NONE, wordy("mint")))).isEmpty();
        assertThat(nudge(talk().says("p1", AGREES, "Same."))).isEmpty();
    }

    @Test
    void aTalkThatRepeatsItselfOrHasHadItsTimeMovesOn() {
        Held repeats = talk().says("p1", NONE, wordy("mint")).says("p2", NONE, wordy("mint"));
        Held over = talk().says("p1", 1_200);

        assertThat(nudge(repeats)).contains(new Suggestion.Repeats());
        assertThat(nudge(over)).contains(new Suggestion.TimeOver(1_204, 1_200));
        assertThat(nudge(over).orElseThrow().aloud()).isFalse();
    }

    @Test
    void whoHasBeenQuietForLongIsAsked() {
        Held held = talk();
        for (int i = 0; i < 6; i++) {
            held.says(i % 2 == 0 ? "p1" : "p2", NONE, wordy("thing" + i + " and matter" + i));
        }

        assertThat(Suggestions.all(THREE, held.state(), TurnScores.NONE))
                .contains(new Suggestion.Quiet(new PersonaId("p3"), 6));
    }

    @Test
    void nothingIsSuggestedWhileAQuestionIsOpenOutsideOfTalkOrAfterTheEnd() {
        assertThat(nudge(talk())).isEmpty();
        assertThat(nudge(agreeing().opens(3))).isEmpty();
        assertThat(nudge(agreeing().add(new GroupEvent.Ended(RunState.STOPPED))))
                .isEmpty();
        assertThat(Suggestions.all(THREE, GroupState.BEFORE, TurnScores.NONE)).isEmpty();
    }

    @Test
    void probesFitWhatWasJustSaid() {
        assertThat(Probe.of(THREE, talk().says("p1", AGREES, "Same.").state()))
                .first()
                .isEqualTo(new Probe(Probe.Kind.OWN_WORDS, ANA, 2));
        assertThat(Probe.of(THREE, talk().says("p1", NONE, "It's fine.").state()))
                .first()
                .isEqualTo(new Probe(Probe.Kind.MEANING, ANA, 2));
        assertThat(Probe.of(THREE, talk().state())).isEmpty();
    }
}
