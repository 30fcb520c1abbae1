package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String LONG =
            "I look after my teeth as well as I can, twice a day, but they are sensitive to cold and to sweets.";

    @Test
    void aShortTextIsShownWholeOnOneLine() {
        assertThat(Excerpt.of("Sensitive.\nVery.", List.of(new Mark(0, 9)), 40))
                .isEqualTo(new Excerpt("Sensitive. Very.", List.of(new Mark(0, 9))));
    }

    @Test
    void aLateMatchIsMovedToTheFrontAtTheBeginningOfAWord() {
        int at = LONG.indexOf("sensitive");
        Excerpt excerpt = Excerpt.of(LONG, List.of(new Mark(at, at + 9)), 40);

        assertThat(excerpt.text()).isEqualTo("…they are sensitive to cold and to sweets…");
        assertThat(marked(excerpt)).containsExactly("sensitive");
    }

    @Test
    void whatGoesOnIsMarkedAsSuchAndLaterMatchesStay() {
        Excerpt excerpt = Excerpt.of(
                LONG,
                List.of(new Mark(0, 1), new Mark(LONG.indexOf("can"), LONG.indexOf("can") + 3), new Mark(90, 92)),
                40);

        assertThat(excerpt.text()).isEqualTo("I look after my teeth as well as I can, …");
        assertThat(marked(excerpt)).containsExactly("I", "can");
    }

    @Test
    void aMatchThatIsCutIsMarkedAsFarAsItIsShown() {
        assertThat(marked(Excerpt.of("abcdefghij", List.of(new Mark(0, 10)), 4)))
                .containsExactly("abcd");
    }

    @Test
    void aMatchLongerThanTheLineStandsAtItsFront() {
        Excerpt excerpt = Excerpt.of("x".repeat(50) + "needle", List.of(new Mark(50, 56)), 12);
        assertThat(excerpt).isEqualTo(new Excerpt("…needle", List.of(new Mark(1, 7))));
    }

    @Test
    void anEmojiIsNotCutInTwo() {
        assertThat(Excerpt.of("abc🙂def", List.of(), 4).text()).isEqualTo("abc…");
        assertThat(Excerpt.of("", List.of(), 4).text()).isEmpty();
    }

    private static List<String> marked(Excerpt excerpt) {
        return excerpt.marks().stream()
                .map(mark -> excerpt.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
