package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.GroupPlan.Kind;
import app.moderato.core.study.GroupPlan.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectorTest {
    /** Discussion, poll, close. */
    private final GroupDesign design = Tables.design(
            2, List.of(new Section(Kind.DISCUSS, 1), new Section(Kind.POLL, 0), new Section(Kind.CLOSE, 1)), false);

    private final Director director = new Director(design);

    private Step next(Held held) {
        return director.next(held.state(), director.wishes(held.state(), Map.of()));
    }

    private static Held poll(Held held, int number) {
        return held.add(new GroupEvent.PollOpened(number, Tables.PEARL))
                .reacts("p1", Round.Kind.POLL, number, 1.5)
                .reacts("p2", Round.Kind.POLL, number, 1.5);
    }

    @Test
    void aPlannedPollIsHeldWhateverWasPolledBefore() {
        Held held = poll(new Held().opens(0), 1).opens(1);

        assertThat(next(held)).isEqualTo(new Step.OpenPoll(Tables.PEARL));
        assertThat(next(poll(held, 2))).isEqualTo(new Step.OpenStage(2));
    }

    @Test
    void aPollIsAnsweredByEverybodyBeforeAnythingElse() {
        Held held = new Held()
                .opens(0)
                .asks("What do you think?")
                .add(new GroupEvent.PollOpened(1, Tables.PEARL))
                .reacts("p2", Round.Kind.POLL, 1, 1.2);

        assertThat(next(held))
                .isEqualTo(new Step.AskPrivately(
                        new Round(Round.Kind.POLL, 1), Tables.PEARL, List.of(new PersonaId("p1"))));
    }

    @Test
    void whomTheModeratorPicksSpeaksEvenAfterSilence() {
        Held held =
                new Held().opens(0).asks("What do you think?").says("p1", 10).add(new GroupEvent.Silence());
        assertThat(next(held)).isInstanceOf(Step.Wait.class);

        held.add(new GroupEvent.Picked(new PersonaId("p2")));

        assertThat(next(held)).isEqualTo(new Step.Speak(new PersonaId("p2"), false));
    }

    @Test
    void underAModelThatPointsAtNobodyWhoWantsToSpeaks() {
        Held held = new Held()
                .add(new GroupEvent.Ruled(TurnRule.MODERATOR_PICKS))
                .opens(2)
                .asks("One last word?");
        assertThat(next(held)).isInstanceOf(Step.Wait.class);

        held.add(new GroupEvent.Moderated(true));

        assertThat(next(held)).isInstanceOf(Step.Speak.class);
    }

    @Test
    void aProbeIsAnsweredByOneAloneAndWhoIsAskedByNameFirst() {
        Held probed = new Held()
                .opens(0)
                .add(new GroupEvent.Asked(Verb.PROBE, new PersonaId("p2"), "What is behind it?", false));
        assertThat(next(probed)).isEqualTo(new Step.Speak(new PersonaId("p2"), false));
        assertThat(next(probed.says("p2", 30))).isInstanceOf(Step.Wait.class);
    }

    @Test
    void aTalkThatHasHadItsTimeIsEndedByTheModelAndNeverByItselfUnderAPerson() {
        Held held = new Held().opens(0).asks("What do you think?").says("p1", 160);
        assertThat(next(held)).isNotInstanceOf(Step.OpenStage.class);

        held.add(new GroupEvent.Moderated(true));

        assertThat(next(held)).isEqualTo(new Step.OpenStage(1));
    }
}
