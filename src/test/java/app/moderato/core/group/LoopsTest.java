package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoopsTest {
    @Test
    void aTableThatHasNotSpokenGoesInNoCircle() {
        assertThat(Loops.of(GroupState.BEFORE)).isEmpty();
    }

    @Test
    void whatWasSaidAFewTurnsBeforeIsARepetition() {
        Held held = new Held()
                .opens(0)
                .says("p1", Stance.NONE, "I would pay seven dollars for enamel that lasts.")
                .says("p2", Stance.NONE, "My kids squeeze half of the tube into the sink.")
                .says("p3", Stance.NONE, "I'd pay seven dollars for enamel that lasts, yes.");

        assertThat(Loops.of(held.state())).contains(Loops.Sign.REPEATS);
    }

    @Test
    void shortTurnsThatAreAlikeAreNone() {
        Held held = new Held().opens(0).says("p1", Stance.NONE, "Same here.").says("p2", Stance.NONE, "Same here.");

        assertThat(Loops.of(held.state())).isEmpty();
    }

    @Test
    void threeWhoAgreeWhileNobodySeesItOtherwiseIsPraise() {
        Held held = new Held()
                .opens(0)
                .says("p1", Stance.NONE, "The mint is what I like about it.")
                .says("p2", Stance.AGREES, "Same.")
                .says("p3", Stance.AGREES, "Me too, strong and cold.")
                .says("p1", Stance.AGREES, "Exactly what I mean.");

        assertThat(Loops.of(held.state())).contains(Loops.Sign.PRAISE);
        held.says("p2", Stance.DISAGREES, "Hold on, I find it too sharp for children.");
        assertThat(Loops.of(held.state())).isEmpty();
    }
}
