package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallNamesTest {
    private static CallNames table(String... names) {
        List<Persona> people = new ArrayList<>();
        for (String name : names) {
            people.add(new Persona(new PersonaId("p" + (people.size() + 1)), name, Map.of(), 1, ""));
        }
        return CallNames.of(people);
    }

    @Test
    void peopleAreCalledByTheirFirstNames() {
        assertThat(table("Ana Ruiz", "Walter Hill").all()).containsExactly("Ana", "Walter");
    }

    @Test
    void twoOfOneFirstNameAreToldApart() {
        assertThat(table("Ana Ruiz", "Ana Sol", "Walter Hill").all()).containsExactly("Ana Ruiz", "Ana Sol", "Walter");
        assertThat(table("Ana", "Ana Ruiz").all()).containsExactly("Ana (1)", "Ana Ruiz");
        assertThat(table("Ana Ruiz", "Ana Ruiz").all()).doesNotHaveDuplicates();
    }

    @Test
    void peopleWithoutANameAreCalledByTheirSeat() {
        assertThat(table("", "Ana Ruiz", "").all()).containsExactly("Participant 1", "Ana", "Participant 3");
    }

    @Test
    void whoIsNamedIsFoundInTheOrderOfMention() {
        CallNames names = table("Ana Ruiz", "Walter Hill", "Anabel Low");

        assertThat(names.mentioned("Walter, I am with Ana; Ana knows."))
                .containsExactly(new PersonaId("p2"), new PersonaId("p1"));
        assertThat(names.mentioned("Bananas and anagrams")).isEmpty();
    }

    @Test
    void aWordIsNoNameUnlessItIsWrittenSo() {
        CallNames names = table("Will Hill", "Grace May", "joy");

        assertThat(names.mentioned("I will say it with grace.")).isEmpty();
        assertThat(names.mentioned("Like Will said, Joy.")).containsExactly(new PersonaId("p1"), new PersonaId("p3"));
    }
}
