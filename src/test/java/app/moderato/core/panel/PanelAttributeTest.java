package app.moderato.core.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PanelAttributeTest {
    private static Persona person(int number, Map<String, String> attributes) {
        return new Persona(new PersonaId("p" + number), "", attributes, 1, "");
    }

    @Test
    void aPopulationsAttributesHaveTheSharesOfItsTables() {
        Population population = new Population(
                "p",
                "",
                List.of(
                        new Population.Table(
                                List.of("gender", "age"),
                                List.of(
                                        new Population.Entry(List.of("f", "18-34"), 0.1),
                                        new Population.Entry(List.of("f", "35+"), 0.4),
                                        new Population.Entry(List.of("m", "35+"), 0.5))),
                        new Population.Table(
                                List.of("land"),
                                List.of(
                                        new Population.Entry(List.of("a"), 0.25),
                                        new Population.Entry(List.of("b"), 0.75)))));
        List<PanelAttribute> attributes = PanelAttribute.of(population);
        assertThat(attributes).extracting(PanelAttribute::name).containsExactly("gender", "age", "land");
        assertThat(attributes.get(0).shares()).isEqualTo(Map.of("f", 0.5, "m", 0.5));
        assertThat(attributes.get(1).numeric()).isTrue();
        assertThat(attributes.get(1).shares().get("35+")).isCloseTo(0.9, within(1e-12));
        assertThat(attributes.get(2).numeric()).isFalse();
    }

    @Test
    void numbersOfPeopleArePutIntoBandsOfTenAndWordsCounted() {
        List<Persona> people = List.of(
                person(1, Map.of("age", "19")),
                person(2, Map.of("age", "21", "land", "a")),
                person(3, Map.of("age", "24", "land", "a")),
                person(4, Map.of("age", "38", "land", "b")));
        List<PanelAttribute> attributes = PanelAttribute.of(people);
        PanelAttribute age = attributes.stream()
                .filter(one -> one.name().equals("age"))
                .findFirst()
                .orElseThrow();
        assertThat(age.numeric()).isTrue();
        assertThat(age.shares()).isEqualTo(Map.of("10-19", 0.25, "20-29", 0.5, "30-39", 0.25));
        PanelAttribute land = attributes.stream()
                .filter(one -> one.name().equals("land"))
                .findFirst()
                .orElseThrow();
        assertThat(land.shares()).isEqualTo(Map.of("a", 2 / 3.0, "b", 1 / 3.0));
    }

    @Test
    void wideNumbersMakeFewBands() {
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            people.add(person(i, Map.of("income", Integer.toString(i * 1_000_003 % 1_000_000))));
        }
        assertThat(PanelAttribute.of(people).getFirst().shares()).hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void nobodyHasNoAttributes() {
        assertThat(PanelAttribute.of(List.<Persona>of())).isEmpty();
    }
}
