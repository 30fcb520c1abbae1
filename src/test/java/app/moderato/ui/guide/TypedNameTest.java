package app.moderato.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNameTest {
    private static final List<Persona> PEOPLE = List.of(
            person("p001", "Ana Lucía Torres"),
            person("p002", "Tom Ray"),
            person("p003", "Rana Moss"),
            person("p012", "Anton"));

    private static Persona person(String id, String name) {
        return new Persona(new PersonaId(id), name, Map.of(), 1, "");
    }

    @ParameterizedTest
    @CsvSource({
        "a, p001",
        "AN, p001",
        "ant, p012",
        "analu, p001",
        "to, p002",
        "tor, p001",
        "ra, p003",
        "ray, p002",
        "p01, p012",
        "p003, p003"
    })
    void aNameASurnameOrANumberIsFoundByItsBeginning(String typed, String found) {
        assertThat(PEOPLE.get(TypedName.find(PEOPLE, typed)).id()).isEqualTo(new PersonaId(found));
    }

    @ParameterizedTest
    @CsvSource({"x", "anax", "p1"})
    void nobodyIsFoundByWhatNobodyHas(String typed) {
        assertThat(TypedName.find(PEOPLE, typed)).isEqualTo(-1);
    }
}
