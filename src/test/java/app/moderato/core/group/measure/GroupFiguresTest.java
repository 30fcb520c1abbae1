package app.moderato.core.group.measure;

import static app.moderato.core.group.Round.Kind.ALONE;
import static app.moderato.core.group.Round.Kind.POLL;
import static app.moderato.core.group.Round.Kind.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Held;
import app.moderato.core.group.Round;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupFiguresTest {
    private static final Offset<Double> EXACT = within(1e-9);
    /** Warm-up, private (1), discussion, private (3), close. */
    private static final GroupDesign THREE = Tables.design(3, List.of(), true);

    private static final PersonaId ANA = new PersonaId("p1");

    private static GroupFigures figures(Held held) {
        return GroupFigures.of(THREE, held.state());
    }

    @Test
    void beforeAnythingHappenedThereAreNoFigures() {
        GroupFigures none = GroupFigures.of(THREE, GroupState.BEFORE);

        assertThat(none.talk()).isEqualTo(new Talk(0, 0, null, null, null, null, null, null, 0));
        assertThat(none.participants()).hasSize(3).allSatisfy(one -> {
            assertThat(one.turns()).isZero();
            assertThat(one.talkShare()).isZero();
            assertThat(one.shift()).isNull();
        });
        assertThat(none.concepts()).singleElement().satisfies(concept -> {
            assertThat(concept.before()).isNull();
            assertThat(concept.after().n()).isZero();
            assertThat(concept.after().narrowed()).isNull();
        });
    }

    @Test
    void talkIsCountedWithoutTheModerator() {
        Talk talk = figures(new Held()
                        .opens(0)
                        .asks("How do you brush your teeth in the morning, and how in the evening?")
                        .says("p1", 10)
                        .says("p2", 24)
                        .says("p1", 25)
                        .says("p1", 41))
                .talk();

        assertThat(talk.turns()).isEqualTo(4);
        assertThat(talk.words()).isEqualTo(100);
        assertThat(talk.medianWords()).isEqualTo(24.5);
        assertThat(talk.meanWords()).isEqualTo(25);
        assertThat(talk.shortTurns()).isEqualTo(0.5);
        assertThat(talk.speakers()).isEqualTo(2);
    }

    @Test
    void giniGoesFromZeroWhereAllTalkAlikeToAllButOneShareWhereOneTalks() {
        assertThat(Talk.gini(new double[] {7, 7, 7, 7})).isCloseTo(0, EXACT);
        assertThat(Talk.gini(new double[] {0, 0, 0, 9})).isCloseTo(0.75, EXACT);
        // differences add up to 20, over 2 · 4² · 2.5
        assertThat(Talk.gini(new double[] {1, 2, 3, 4})).isCloseTo(0.25, EXACT);
    }

    @Test
    void stancesAreSharesOfTurns() {
        Talk talk = figures(new Held()
                        .opens(0)
                        .says("p1", Stance.NONE, "Fine.")
                        .says("p2", Stance.AGREES, "Same.")
                        .says("p3", Stance.DISAGREES, "No.")
                        .says("p1", Stance.DISAGREES, "But."))
                .talk();

        assertThat(talk.agreeing()).isEqualTo(0.25);
        assertThat(talk.disagreeing()).isEqualTo(0.5);
    }

    @Test
    void aShiftIsFromTheFirstPrivateRoundToTheLast() {
        GroupFigures figures = figures(new Held()
                .reacts("p1", PRIVATE, 1, 1.2)
                .reacts("p2", PRIVATE, 1, 1.8)
                .reacts("p3", PRIVATE, 1, 1.5)
                .reacts("p1", PRIVATE, 3, 1.6)
                .reacts("p2", PRIVATE, 3, 1.7)
                .reacts("p3", PRIVATE, 3, 1.51));
        Movement moved = figures.concepts().getFirst().after();

        assertThat(moved.n()).isEqualTo(3);
        assertThat(moved.from()).isCloseTo(1.5, EXACT);
        assertThat(moved.to()).isCloseTo(4.81 / 3, EXACT);
        assertThat(moved.sdFrom()).isCloseTo(0.3, EXACT);
        assertThat(moved.threshold()).isCloseTo(0.025, EXACT);
        assertThat(List.of(moved.up(), moved.down(), moved.unchanged())).containsExactly(1, 1, 1);
        assertThat(moved.narrowed()).isBetween(0.66, 0.69);
        assertThat(figures.participant(ANA).orElseThrow().shift()).isCloseTo(0.4, EXACT);
    }

    @Test
    void whoWasRatedOnlyOnceIsInNoShift() {
        Held held = new Held().reacts("p1", PRIVATE, 1, 1.2).reacts("p2", PRIVATE, 1, 1.8);
        held.add(new GroupEvent.NoReaction(
                new PersonaId("p1"), new Round(PRIVATE, 3), Tables.PEARL, "The connection was lost."));
        held.reacts("p2", PRIVATE, 3, 1.6).reacts("p3", PRIVATE, 3, 1.4);
        ConceptFigures pearl = figures(held).concepts().getFirst();

        assertThat(pearl.after().n()).isEqualTo(1);
        assertThat(pearl.after().sdFrom()).isNull();
        assertThat(pearl.before()).isCloseTo(1.5, EXACT);
        assertThat(pearl.people().getLast().shift()).isEmpty();
    }

    @Test
    void theSecondRoundIsNoFirstReactionWhereTheFirstWasSkipped() {
        ConceptFigures pearl =
                figures(new Held().reacts("p1", PRIVATE, 3, 1.4)).concepts().getFirst();

        assertThat(pearl.people().getFirst().before()).isNull();
        assertThat(pearl.people().getFirst().after()).isCloseTo(1.4, EXACT);
    }

    @Test
    void aPollIsNowButNotAfter() {
        PersonalShift ana = figures(new Held().reacts("p1", PRIVATE, 1, 1.2).reacts("p1", POLL, 1, 1.5))
                .concepts()
                .getFirst()
                .people()
                .getFirst();

        assertThat(ana.now()).isCloseTo(1.5, EXACT);
        assertThat(ana.after()).isNull();
    }

    @Test
    void influenceIsWhatAskingTwiceDoesNotExplain() {
        ConceptFigures pearl = figures(new Held()
                        .reacts("p1", PRIVATE, 1, 1.2)
                        .reacts("p1", PRIVATE, 3, 1.6)
                        .reacts("p1", ALONE, 1, 1.3))
                .concepts()
                .getFirst();

        assertThat(pearl.people().getFirst().retest())
                .hasValueSatisfying(moved -> assertThat(moved).isCloseTo(0.1, EXACT));
        assertThat(pearl.influence()).isCloseTo(0.3, EXACT);
        assertThat(pearl.influenced()).isEqualTo(1);
    }
}
