package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SummingTest {
    private static Held talk(int turns, int words) {
        Held held = new Held().opens(2).asks("What do you think?");
        for (int i = 1; i < turns; i++) {
            held.says("p" + (1 + i % 3), words);
        }
        return held;
    }

    @Test
    void aShortTalkIsHeardWhole() {
        GroupState state = talk(30, 49).state();

        assertThat(Summing.due(state)).isFalse();
        assertThat(Summing.heard(state)).isEqualTo(state.turns());
    }

    @Test
    void aLongTalkIsSummedButForItsLastTenTurns() {
        Held held = talk(40, 49);
        assertThat(Summing.due(held.state())).isTrue();
        assertThat(Summing.upTo(held.state())).isEqualTo(30);

        GroupState after = held.add(new GroupEvent.Summed(30, "They talked.")).state();

        assertThat(Summing.due(after)).isFalse();
        assertThat(Summing.heard(after)).hasSize(10).isEqualTo(after.turns().subList(30, 40));
    }

    @Test
    void whatIsSaidToTheModelGetsShorter() {
        GroupDesign design = Tables.design(3, List.of(), false);
        Held held = talk(40, 49);
        int whole = prompt(design, held);

        held.add(new GroupEvent.Summed(30, "They talked about enamel."));

        assertThat(prompt(design, held)).isLessThan(whole / 3);
        assertThat(new GroupPrompts(design)
                        .turn(held.state(), design.people().getFirst(), 30, false)
                        .getLast()
                        .text())
                .contains("They talked about enamel.");
    }

    private static int prompt(GroupDesign design, Held held) {
        return new GroupPrompts(design)
                .turn(held.state(), design.people().getFirst(), 30, false)
                .getLast()
                .text()
                .length();
    }

    @Test
    void longTurnsDoNotEachCostASummary() {
        Held held = talk(16, 200).add(new GroupEvent.Summed(6, "They talked."));
        for (int i = 0; i < 4; i++) {
            held.says("p1", 200);
            assertThat(Summing.due(held.state())).isFalse();
        }

        assertThat(Summing.due(held.says("p2", 200).state())).isTrue();
    }
}
