package app.moderato.core.panel;

import static app.moderato.core.panel.Populations.count;
import static app.moderato.core.panel.Populations.size;
import static app.moderato.core.panel.Populations.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PanelSelectionTest {
    private static final List<Persona> TEN = IntStream.range(0, 10)
            .mapToObj(i -> new Persona(
                    PersonaIds.of(i, 10),
                    "",
                    Map.of("age", Integer.toString(20 + 5 * i), "gender", i < 3 ? "female" : "male"),
                    1 + i,
                    ""))
            .toList();

    @Test
    void withoutWishesEverybodyIsTakenAsTheyAre() throws InvalidInput {
        assertThat(PanelSelection.select(TEN, size(0), 1)).isEqualTo(new Panel(TEN, List.of()));
    }

    @Test
    void aSmallerSizeIsASeededSampleInTheOrderOfTheFile() throws InvalidInput {
        List<Persona> four = PanelSelection.select(TEN, size(4), 1).personas();
        assertThat(four).hasSize(4).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
        assertThat(PanelSelection.select(TEN, size(4), 1).personas()).isEqualTo(four);
        assertThat(PanelSelection.select(TEN, size(4), 2).personas()).isNotEqualTo(four);
    }

    @Test
    void aFilterKeepsWhoFits() throws InvalidInput {
        assertThat(PanelSelection.select(TEN, spec(0, Map.of("age", "25-40", "gender", "Male"), Map.of()), 1)
                        .personas())
                .extracting(p -> p.attribute("age").orElse(""))
                .containsExactly("35", "40");
    }

    @Test
    void quotasAreFilledFromTheFile() throws InvalidInput {
        Panel panel =
                PanelSelection.select(TEN, spec(6, Map.of(), Map.of("gender", Map.of("female", 0.5, "male", 0.5))), 1);
        assertThat(count(panel, "gender", "female")).isEqualTo(3);
        assertThat(panel.targets()).hasSize(2);
    }

    @Test
    void tooFewPersonasForAQuotaIsExplained() {
        assertThatThrownBy(() -> PanelSelection.select(
                        TEN, spec(8, Map.of(), Map.of("gender", Map.of("female", 0.5, "male", 0.5))), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("need 4 personas with female for a panel of 8, but only 3 are there");
    }

    @Test
    void moreThanTheFileHasIsExplained() {
        assertThatThrownBy(() -> PanelSelection.select(TEN, size(11), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("only 10 of 10");
    }

    @Test
    void anUnknownColumnIsNamedWithTheNearest() {
        assertThatThrownBy(() -> PanelSelection.select(TEN, spec(0, Map.of("gendre", "x"), Map.of()), 1))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean “gender”?");
    }
}
