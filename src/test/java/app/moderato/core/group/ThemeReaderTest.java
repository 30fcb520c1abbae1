package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThemeReaderTest {
    private static final GroupState TALK = new Held()
            .opens(2)
            .asks("What about the price?")
            .says("p1", Stance.NONE, "Seven dollars is too dear for a  tube, I’d say.")
            .says("p2", Stance.NONE, "I would wait for a sale.")
            .state();

    private static List<Theme> read(String reply) {
        return ThemeReader.read(reply, TALK);
    }

    @Test
    void aThemeIsHeldByPassagesAsTheyStandInTheTurn() {
        assertThat(read("""
                        THEME: price
                        2: “Too dear for a tube, I'd say”
                        3: wait for a sale
                        """))
                .containsExactly(new Theme(
                        "price",
                        List.of(
                                new Theme.Quote(2, "too dear for a  tube, I’d say"),
                                new Theme.Quote(3, "wait for a sale"))));
    }

    @Test
    void whatNobodySaidFallsAwayAndAThemeWithoutAPassageWithIt() {
        assertThat(read("""
                        THEME: taste
                        2: tastes of chalk
                        THEME: price
                        99: too dear
                        0: too dear
                        3: too dear
                        THEME: moderator
                        1: What about the price
                        """)).isEmpty();
    }

    @Test
    void marksOfAMarkdownListAreNoPartOfANameOrPassage() {
        assertThat(read("**THEME: price (per tube)**\n- Turn 3: wait for a sale"))
                .containsExactly(new Theme("price (per tube)", List.of(new Theme.Quote(3, "wait for a sale"))));
    }

    @Test
    void aReplyThatIsNoListHoldsNoTheme() {
        assertThat(read("")).isEmpty();
        assertThat(read("They spoke about the price.")).isEmpty();
        assertThat(read("2: too dear for a tube")).isEmpty();
    }

    @Test
    void signsOfAPatternAreReadAsThemselves() {
        assertThat(read("THEME: x\n2: \\E.*\\Q")).isEmpty();
    }
}
