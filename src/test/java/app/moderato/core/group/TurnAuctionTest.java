package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnAuctionTest {
    private static final GroupDesign FIVE = Tables.design(5, List.of(), false);
    private static final PersonaId WALTER = new PersonaId("p2");
    private final TurnAuction auction = new TurnAuction(FIVE);

    private int points(GroupState state, PersonaId who, Map<PersonaId, Double> concern) {
        return auction.wishes(state, concern).stream()
                .filter(wish -> wish.who().equals(who))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private int points(Held held) {
        return points(held.state(), WALTER, Map.of());
    }

    private static Held talk() {
        return new Held().opens(2).asks("What do you think?");
    }

    @Test
    void theSameStateBringsTheSameWishesMostEagerFirst() {
        GroupState state = talk().says("p1", 20).says("p3", 5).state();
        List<Wish> wishes = auction.wishes(state, Map.of());

        assertThat(new TurnAuction(Tables.design(5, List.of(), false)).wishes(state, Map.of()))
                .isEqualTo(wishes)
                .hasSize(5)
                .isSortedAccordingTo((one, other) -> Integer.compare(other.points(), one.points()))
                .allMatch(wish -> wish.points() >= 0 && wish.points() <= 100);
    }

    @Test
    void whoHasBeenQuietGainsFivePointsATurnUpToAMost() {
        // from 5 points to 35; the mood of the moment is worth eight either way
        assertThat(average(7) - average(1)).isBetween(22.0, 38.0);
        assertThat(average(20) - average(7)).isBetween(-8.0, 8.0);
    }

    /** Over everybody who did not speak, so that moods level out. */
    private double average(int turns) {
        Held held = talk();
        IntStream.range(0, turns).forEach(i -> held.says("p1", 9));
        return IntStream.rangeClosed(2, 5)
                .map(seat -> points(held.state(), new PersonaId("p" + seat), Map.of()))
                .average()
                .orElseThrow();
    }

    @Test
    void whoIsAskedOrNamedWantsToAnswer() {
        int plain = points(talk().says("p1", Stance.NONE, "I grind my teeth."));

        int named = points(talk().says("p1", Stance.NONE, "Walter, I grind my teeth."));
        int asked = points(talk().says("p1", "p2", Stance.NONE, "I grind my teeth."));

        assertThat(named).isEqualTo(asked).isGreaterThan(plain);
        assertThat(plain).isLessThan(TurnAuction.EAGER);
        assertThat(named).isGreaterThanOrEqualTo(TurnAuction.EAGER);
    }

    @Test
    void whoSeesItOtherwiseThanTheLastSpeakerWantsToSaySo() {
        Held alike = talk().reacts("p1", Round.Kind.PRIVATE, 1, 1.9)
                .reacts("p2", Round.Kind.PRIVATE, 1, 1.9)
                .says("p1", 9);
        Held apart = talk().reacts("p1", Round.Kind.PRIVATE, 1, 1.9)
                .reacts("p2", Round.Kind.PRIVATE, 1, 1.1)
                .says("p1", 9);

        assertThat(points(apart)).isGreaterThan(points(alike)).isGreaterThanOrEqualTo(TurnAuction.EAGER);
        assertThat(points(alike)).isLessThan(TurnAuction.EAGER);
    }

    @Test
    void whomItConcernsWantsToSpeak() {
        GroupState state = talk().says("p1", 9).state();

        int half = points(state, WALTER, Map.of(WALTER, 0.5));
        assertThat(half).isGreaterThan(points(state, WALTER, Map.of()));
        assertThat(points(state, WALTER, Map.of(WALTER, 1.0))).isGreaterThan(half);
    }

    @Test
    void whoHasJustSpokenLetsOthers() {
        GroupState state = talk().says("p1", 9).says("p3", 9).says("p2", 9).state();

        assertThat(points(state, WALTER, Map.of())).isZero();
        assertThat(auction.wishes(state, Map.of()).getLast().points()).isZero();
    }
}
