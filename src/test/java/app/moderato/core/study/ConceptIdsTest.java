package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConceptIdsTest {
    @ParameterizedTest
    @CsvSource({
        "Charcoal Fresh,charcoal-fresh",
        "  Käse-Öl & Süßes!  ,kaese-oel-suesses",
        "Crème brûlée №5,creme-brulee-no5",
        "Smørrebrød Łódź,smoerrebroed-lodz",
        "Parents’ Choice,parents-choice",
        "ИМЯ,concept",
        "...,concept",
        "a very long name that goes on and on and on and on,a-very-long-name-that-goes-on-and-on-and"
    })
    void namesBecomeShortPlainWords(String name, String id) {
        assertThat(ConceptIds.fresh(name, Set.of())).hasToString(id);
    }

    @Test
    void takenOnesGetTheNextFreeNumber() {
        List<ConceptId> taken = List.of(new ConceptId("mint"), new ConceptId("mint-2"), new ConceptId("mint-4"));
        assertThat(ConceptIds.fresh("Mint", taken)).hasToString("mint-3");
    }

    @Property(tries = 300)
    void anyNameMakesAnIdThatIsNew(@ForAll String name, @ForAll String other) {
        ConceptId first = ConceptIds.fresh(name, Set.of());
        assertThat(ConceptIds.fresh(name, List.of(first, ConceptIds.fresh(other, Set.of()))))
                .isNotEqualTo(first);
    }
}
