package app.moderato.core.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaIds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelProfileTest {
    private static Persona person(int index, double weight, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < attributes.length; i += 2) {
            map.put(attributes[i], attributes[i + 1]);
        }
        return new Persona(PersonaIds.of(index, 10), "Person " + index, map, weight, "");
    }

    private static PersonaAttribute attribute(PanelProfile profile, String name) {
        return profile.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void weightsAreSummedUp() {
        PanelProfile profile =
                PanelProfile.of(new Panel(List.of(person(0, 0.5), person(1, 1.5), person(2, 1.0)), List.of()));
        assertThat(profile.people()).isEqualTo(3);
        assertThat(profile.effective()).isCloseTo(9 / 3.5, within(1e-9));
        assertThat(profile.designEffect()).isCloseTo(3.5 / 3, within(1e-9));
        assertThat(profile.lowest()).isEqualTo(0.5);
        assertThat(profile.highest()).isEqualTo(1.5);
        assertThat(profile.goals()).isEmpty();
    }

    @Test
    void peopleWhoAreTheSameInEverythingToldAreCounted() {
        PanelProfile profile = PanelProfile.of(new Panel(
                List.of(
                        person(0, 1, "age", "30", "city", "Bern"),
                        person(1, 2, "city", "Bern", "age", "30"),
                        person(2, 1, "age", "31", "city", "Bern"),
                        person(3, 1, "age", "30")),
                List.of()));
        assertThat(profile.twins()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0.51, 0.52, 102, 104, CLOSE",
        "200, 0.48, 0.465, 96, 93, NOTICEABLE",
        "200, 0.28, 0.255, 56, 51, NOTICEABLE",
        "200, 0.28, 0.25, 56, 50, FAR",
        "10000, 0.5, 0.5002, 5000, 5002, CLOSE",
        "10000, 0.5, 0.51, 5000, 5100, CLOSE",
        "10000, 0.5, 0.52, 5000, 5200, NOTICEABLE",
        "20, 0.5, 0.6, 10, 12, CLOSE"
    })
    void gapsAreToldInPeopleAndJudgedByTheSizeOfThePanel(
            int people, double target, double achieved, int wanted, int got, PanelGoal.Distance distance) {
        PanelGoal goal = PanelGoal.of(new Panel.Target("gender", "female", target, achieved), people);
        assertThat(goal.wanted()).isEqualTo(wanted);
        assertThat(goal.achieved()).isEqualTo(got);
        assertThat(goal.gap()).isEqualTo(got - wanted);
        assertThat(goal.distance()).isEqualTo(distance);
    }

    @Test
    void valuesStandInGroupsWithTheLargestFirstAndTheMissingLast() {
        PanelProfile profile = PanelProfile.of(new Panel(
                List.of(
                        person(0, 1, "city", "Bern"),
                        person(1, 1, "city", "Zug"),
                        person(2, 1, "city", " Zug "),
                        person(3, 1, "city", " "),
                        person(4, 1, "age", "3"),
                        person(5, 1, "city", "Aarau")),
                List.of()));
        PersonaAttribute city = attribute(profile, "city");
        assertThat(city.groups().keySet()).containsExactly("Zug", "Aarau", "Bern", PersonaAttribute.MISSING);
        assertThat(city.groups()).containsEntry("Zug", 2).containsEntry(PersonaAttribute.MISSING, 2);
        assertThat(city.isNumeric()).isFalse();
        assertThat(profile.attributes()).extracting(PersonaAttribute::name).containsExactly("city", "age");
    }

    @Test
    void agesFallIntoTheBandsOfTheTargets() {
        List<Panel.Target> targets = List.of(
                new Panel.Target("age", "18-24", 0.5, 0.5),
                new Panel.Target("age", "25-64", 0, 0),
                new Panel.Target("age", "65+", 0.5, 0.5));
        PersonaAttribute age = attribute(
                PanelProfile.of(new Panel(List.of(person(0, 1, "age", "90"), person(1, 1, "age", "18")), targets)),
                "age");
        assertThat(age.isNumeric()).isTrue();
        assertThat(age.groups()).containsExactly(Map.entry("18-24", 1), Map.entry("25-64", 0), Map.entry("65+", 1));
    }

    @Test
    void numbersWithoutTargetsFallIntoAFewRoundBands() {
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(person(i, 1, "age", Integer.toString(20 + i), "children", Integer.toString(i % 4)));
        }
        PanelProfile profile = PanelProfile.of(new Panel(people, List.of()));
        assertThat(attribute(profile, "age").groups().keySet())
                .containsExactly("20-29", "30-39", "40-49", "50-59", "60-69", "70-79");
        assertThat(attribute(profile, "children").groups().keySet()).containsExactly("0", "1", "2", "3");
        assertThat(attribute(profile, "age").group(people.get(15))).isEqualTo("30-39");
    }

    @Test
    void hugeNumbersFallIntoBandsToo() {
        List<Persona> people = IntStream.range(0, 20)
                .mapToObj(i -> person(i, 1, "salary", Integer.toString(i * 52_000_000)))
                .toList();
        assertThat(attribute(PanelProfile.of(new Panel(people, List.of())), "salary")
                        .groups())
                .hasSizeBetween(2, 8);
    }

    @Test
    void weightsFallIntoRoundBins() {
        WeightHistogram histogram = WeightHistogram.of(new double[] {0.61, 0.9, 1.0, 1.0, 1.31});
        assertThat(histogram.low()).isCloseTo(0.6, within(1e-9));
        assertThat(histogram.width()).isCloseTo(0.1, within(1e-9));
        assertThat(histogram.people()).containsExactly(1, 0, 0, 1, 2, 0, 0, 1);
        assertThat(histogram.bin(1.0)).isEqualTo(4);
    }

    @Test
    void equalWeightsShareABin() {
        assertThat(WeightHistogram.of(new double[] {1, 1, 1}).people()).containsExactly(3);
        assertThat(WeightHistogram.of(new double[] {250}).people()).containsExactly(1);
    }

    @Test
    void oneHugeWeightLeavesAFewBins() {
        assertThat(WeightHistogram.of(new double[] {0.0001, 1, 1_000_000}).people())
                .hasSizeLessThanOrEqualTo(14);
    }

    @Test
    void tenThousandPeopleTakeNoTimeWorthAWord() {
        List<Persona> people = IntStream.range(0, 10_000)
                .mapToObj(i -> person(
                        i, 1 + i % 7 * 0.1, "age", "" + (18 + i % 70), "job", "job " + i % 900, "city", "c" + i % 51))
                .toList();
        assertThat(PanelProfile.of(new Panel(people, List.of())).people()).isEqualTo(10_000);
    }
}
