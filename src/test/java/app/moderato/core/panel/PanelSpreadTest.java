package app.moderato.core.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelSpreadTest {
    /** Mostly young women in the West. */
    private static Panel panel() {
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(person("a" + i, "female", "West", 20 + i % 5));
        }
        people.add(person("old", "female", "West", 90));
        people.add(person("man", "male", "West", 22));
        people.add(person("south", "female", "South", 22));
        people.add(person("both", "male", "South", 60));
        return new Panel(people, List.of(new Panel.Target("gender", "female", 0.5, 0.9)));
    }

    private static Persona person(String id, String gender, String region, int age) {
        return new Persona(
                new PersonaId(id), id, Map.of("gender", gender, "region", region, "age", Integer.toString(age)), 1, "");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 42})
    void aFewPeopleShowWhatAPanelHasOfDifferentPeople(long seed) {
        List<String> picked = PanelSpread.of(panel(), 5, seed).personas().stream()
                .map(persona -> persona.id().value())
                .toList();
        assertThat(picked).hasSize(5).contains("old", "man", "south", "both");
    }

    @Test
    void theSameSeedPicksTheSamePeopleInTheOrderOfThePanel() {
        Panel panel = panel();
        Panel few = PanelSpread.of(panel, 7, 9);
        assertThat(few).isEqualTo(PanelSpread.of(panel, 7, 9));
        assertThat(few.personas())
                .isSubsetOf(panel.personas())
                .isSortedAccordingTo(Comparator.comparingInt(panel.personas()::indexOf));
    }

    @Test
    void aSmallPanelIsTakenAsAWhole() {
        Panel panel = panel();
        assertThat(PanelSpread.of(panel, 64, 1)).isSameAs(panel);
    }
}
