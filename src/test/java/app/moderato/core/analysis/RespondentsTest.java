package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RespondentsTest {
    private final List<Persona> people = new ArrayList<>();

    private void person(Map<String, String> attributes) {
        people.add(new Persona(new PersonaId("p" + people.size()), "N", attributes, 1, ""));
    }

    @Test
    void everybodyComesFirstThenTheCategoriesThatAnybodyIsIn() {
        person(Map.of("gender", "male"));
        person(Map.of("gender", "female"));
        assertThat(Respondents.offered(new Panel(people, List.of())))
                .containsExactly(
                        Respondents.EVERYONE, new Respondents("gender", "female"), new Respondents("gender", "male"));
    }

    @Test
    void bandsOfTheTargetsCutNumbers() {
        person(Map.of("age", "30"));
        person(Map.of("age", "70"));
        Panel panel = new Panel(
                people,
                List.of(
                        new Panel.Target("age", "18-34", .4, .5),
                        new Panel.Target("age", "35-64", .3, 0),
                        new Panel.Target("age", "65+", .3, .5)));
        assertThat(Respondents.offered(panel))
                .containsExactly(Respondents.EVERYONE, new Respondents("age", "18-34"), new Respondents("age", "65+"));
        assertThat(new Respondents("age", "65+").count(panel)).isEqualTo(1);
    }

    @Test
    void agesWithoutTargetsAreCutAtTheUsualBandsAndOtherNumbersLeftOut() {
        person(Map.of("age", "30"));
        person(Map.of("children", "2"));
        assertThat(Respondents.offered(new Panel(people, List.of())))
                .containsExactly(Respondents.EVERYONE, new Respondents("age", "25-34"));
    }

    @Test
    void anAttributeOfManyCategoriesIsNotOffered() {
        for (int i = 0; i < 13; i++) {
            person(Map.of("state", "State " + i));
        }
        assertThat(Respondents.offered(new Panel(people, List.of()))).containsExactly(Respondents.EVERYONE);
    }

    @Test
    void aPersonWithoutTheAttributeIsInNoCategory() {
        person(Map.of());
        assertThat(new Respondents("gender", "female").include(people.getFirst()))
                .isFalse();
        assertThat(Respondents.EVERYONE.include(people.getFirst())).isTrue();
    }
}
