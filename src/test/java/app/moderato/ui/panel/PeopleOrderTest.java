package app.moderato.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.analysis.PanelProfile;
import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PeopleOrderTest {
    private static final Panel PANEL = new Panel(
            List.of(
                    new Persona(new PersonaId("p1"), "bo", Map.of("age", "9", "city", "Zug"), 1.5, ""),
                    new Persona(new PersonaId("p2"), "Ann", Map.of("age", "31"), 0.5, ""),
                    new Persona(new PersonaId("p3"), "Cy", Map.of("city", "bern"), 1, ""),
                    new Persona(new PersonaId("p4"), "Di", Map.of("age", "31", "city", "Aarau"), 1, "")),
            List.of());

    private final PanelProfile profile = PanelProfile.of(PANEL);
    private final List<PersonRow> people = PersonRow.of(PANEL.personas(), profile);
    private final PeopleOrders orders = PeopleOrders.of(people, profile);

    private String sorted(Comparator<PersonRow> order) {
        return String.join(
                " ",
                people.stream()
                        .sorted(order)
                        .map(row -> row.persona().id().value())
                        .toList());
    }

    private PeopleOrder by(String attribute) {
        return Objects.requireNonNull(orders.attributes().get(attribute));
    }

    @Test
    void wordsGoByTheAlphabetWithoutRegardToCase() {
        assertThat(sorted(orders.ids())).isEqualTo("p1 p2 p3 p4");
        assertThat(sorted(orders.names())).isEqualTo("p2 p1 p3 p4");
    }

    @Test
    void numbersGoBySizeAndWhoLacksThemComesLast() {
        assertThat(sorted(by("age"))).isEqualTo("p1 p2 p4 p3");
        assertThat(sorted(by("city"))).isEqualTo("p4 p3 p1 p2");
        assertThat(sorted(orders.weights())).isEqualTo("p2 p3 p4 p1");
    }

    @Test
    void equalsStayInThePanelsOrderBothWays() {
        assertThat(sorted(by("age").reversed())).isEqualTo("p3 p2 p4 p1");
        assertThat(sorted(orders.weights().reversed())).isEqualTo("p1 p3 p4 p2");
    }
}
