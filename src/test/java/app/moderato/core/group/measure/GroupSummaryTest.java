package app.moderato.core.group.measure;

import static app.moderato.core.group.Round.Kind.PRIVATE;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.group.GroupDesign;
import app.moderato.core.group.GroupEvent;
import app.moderato.core.group.GroupState;
import app.moderato.core.group.Held;
import app.moderato.core.group.Stance;
import app.moderato.core.group.Tables;
import app.moderato.core.group.Theme;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.rating.Pmf;
import app.moderato.core.rating.Rating;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupSummaryTest {
    private static final GroupDesign THREE = Tables.design(3, List.of(), false);
    private static final PersonaId KAREN = new PersonaId("p3");

    private static final GroupState STATE = new Held()
            .opens(2)
            .asks("What do you think?")
            .says("p1", Stance.NONE, "The mint is strong.")
            .says("p2", Stance.NONE, "The mint is fine and the price is not.")
            .says("p3", Stance.NONE, "I would never buy that for my children, not at any price.")
            .says("p3", Stance.NONE, "Mint again.")
            .reacts("p1", PRIVATE, 3, 1.8)
            .reacts("p2", PRIVATE, 3, 1.7)
            .reacts("p3", PRIVATE, 3, 1.2)
            .add(new GroupEvent.Themed(List.of(
                    new Theme("price", List.of(new Theme.Quote(3, "the price is not"))),
                    new Theme(
                            "mint",
                            List.of(
                                    new Theme.Quote(2, "mint is strong"),
                                    new Theme.Quote(3, "mint is fine"),
                                    new Theme.Quote(5, "Mint again"),
                                    new Theme.Quote(5, "Mint"))))))
            .state();

    @Test
    void aThemeIsCountedByThePeopleWhoSpokeOfItAndThoseOfFewAreKept() {
        GroupSummary summary = GroupSummary.of(GroupFigures.of(THREE, STATE), STATE, TurnScores.NONE);

        assertThat(summary.themes()).extracting(SaidTheme::name).containsExactly("mint", "price");
        assertThat(summary.themes().getFirst().speakers()).hasSize(3);
        assertThat(summary.themes().getFirst().quotes()).hasSize(4);
        assertThat(summary.ofFew()).extracting(SaidTheme::name).containsExactly("price");
    }

    @Test
    void whoThinksOtherwiseThanTheTableIsKeptWithTheirLongestTurn() {
        assertThat(GroupSummary.of(GroupFigures.of(THREE, STATE), STATE, TurnScores.NONE)
                        .against())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.who()).isEqualTo(KAREN);
                    assertThat(one.table()).isBetween(1.56, 1.57);
                    assertThat(one.turn()).isEqualTo(STATE.turns().get(3));
                });
    }

    @Test
    void whereTurnsAreScoredTheirsIsTheOneNearestToWhatTheyThink() {
        TurnScores scores = new TurnScores(
                List.of(
                        new TurnScore(4, KAREN, new Rating(Pmf.of(0.3, 0.7), false, 0.1), null),
                        new TurnScore(5, KAREN, new Rating(Pmf.of(0.75, 0.25), false, 0.1), null)),
                0);

        assertThat(GroupSummary.of(GroupFigures.of(THREE, STATE), STATE, scores)
                        .against()
                        .getFirst()
                        .turn())
                .isEqualTo(STATE.turns().get(4));
    }

    @Test
    void beforeTheEndThereIsNothingToSumUp() {
        assertThat(GroupSummary.of(GroupFigures.of(THREE, GroupState.BEFORE), GroupState.BEFORE, TurnScores.NONE))
                .isEqualTo(new GroupSummary(
                        List.of(), "The group ended before they were looked for.", List.of(), List.of()));
    }
}
