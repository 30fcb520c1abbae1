package app.moderato.core.panel;

import static app.moderato.core.panel.Populations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.study.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class WeightingTest {
    private static final OptionalDouble FREE = OptionalDouble.empty();

    /** @param groups how many, gender, age, in turns */
    private static List<Persona> people(Object... groups) {
        List<Persona> people = new ArrayList<>();
        for (int i = 0; i < groups.length; i += 3) {
            for (int k = 0; k < (int) groups[i]; k++) {
                people.add(new Persona(
                        PersonaIds.of(people.size(), 1000),
                        "",
                        Map.of("gender", groups[i + 1].toString(), "age", groups[i + 2].toString()),
                        1,
                        ""));
            }
        }
        return people;
    }

    @Test
    void weightsGiveTheSharesWantedAndHaveMeanOne() throws InvalidInput {
        List<Persona> people = people(30, "Female", "20", 10, "Female", "70", 40, "male", "25 - 34", 20, "male", "81");
        Weighting weighting = Weighting.rake(
                people,
                List.of(table("gender", "female", 0.5, "male", 0.5), table("age", "18-64", 0.6, "65+", 0.4)),
                FREE);
        assertThat(weighting.personas().stream().mapToDouble(Persona::weight).sum())
                .isCloseTo(100, within(1e-9));
        assertThat(weighting.targets())
                .hasSize(4)
                .allSatisfy(target -> assertThat(target.achieved()).isCloseTo(target.target(), within(1e-9)));
        assertThat(weighting.largestGap()).isLessThan(1e-9);
        assertThat(weighting.remarks()).isEmpty();
    }

    @Test
    void oneTableIsPostStratification() throws InvalidInput {
        Weighting weighting = Weighting.rake(
                people(75, "female", "30", 25, "male", "30"),
                List.of(table("gender", "female", 0.5, "male", 0.5)),
                FREE);
        assertThat(weighting.figures().lowest()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(weighting.figures().highest()).isCloseTo(2, within(1e-12));
        // 1 + cv²: three quarters at 2/3, one quarter at 2
        assertThat(weighting.figures().designEffect()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(weighting.figures().effective()).isCloseTo(75, within(1e-9));
    }

    @Test
    void jointTargetsHoldJointly() throws InvalidInput {
        List<Persona> people = people(10, "f", "20", 20, "f", "70", 30, "m", "20", 40, "m", "70");
        Weighting weighting = Weighting.rake(
                people, List.of(table("gender|age", "f|18-64", 0.4, "f|65+", 0.1, "m|18-64", 0.2, "m|65+", 0.3)), FREE);
        assertThat(weighting.personas().getFirst().weight()).isCloseTo(4, within(1e-9));
        assertThat(weighting.targets())
                .extracting(Panel.Target::attribute)
                .containsExactly("gender", "gender", "age", "age");
    }

    @Test
    void aCategoryThatNobodyHasIsNamed() {
        assertThatThrownBy(() -> Weighting.rake(
                        people(5, "female", "30", 5, "male", "30"),
                        List.of(table("gender", "female", 0.5, "male", 0.4, "diverse", 0.1)),
                        FREE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Nobody in the panel has gender “diverse”, which the targets give 10 %");
    }

    @Test
    void aCategoryThatIsThereInOtherWordsIsShown() {
        assertThatThrownBy(() -> Weighting.rake(
                        people(5, "female", "30", 5, "Mann", "30"),
                        List.of(table("gender", "female", 0.5, "male", 0.5)),
                        FREE))
                .hasMessageContaining("People have “Mann”, which the targets do not know.");
    }

    @Test
    void otherWordsForTheSameThingAreShownBesideEachOther() {
        assertThatThrownBy(() -> Weighting.rake(
                        people(5, "Frau", "30", 5, "Mann", "30"),
                        List.of(table("gender", "female", 0.5, "male", 0.5)),
                        FREE))
                .hasMessageContaining("They have “Frau”, “Mann”");
    }

    @Test
    void targetsThatContradictEachOtherAreExplained() {
        List<Persona> people = people(5, "female", "70", 5, "male", "30", 5, "male", "70");
        assertThatThrownBy(() -> Weighting.rake(
                        people,
                        List.of(table("gender", "female", 0.6, "male", 0.4), table("age", "18-64", 0.5, "65+", 0.5)),
                        FREE))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Everybody with gender “female” has age “65+”, so that gender “female” can have"
                        + " 50 % at most, not 60 %.");
    }

    @Test
    void aTrimIsKeptTogetherWithTheTargetsWhereBothCanBe() throws InvalidInput {
        List<Persona> people =
                people(100, "f", "20", 4, "f", "70", 1, "m", "20", 20, "m", "70", 5, "f", "45", 5, "m", "45");
        List<Population.Table> tables =
                List.of(table("gender", "f", 0.5, "m", 0.5), table("age", "18-39", 0.5, "40-64", 0.1, "65+", 0.4));
        Weighting free = Weighting.rake(people, tables, FREE);
        assertThat(free.figures().highest()).isGreaterThan(3.7);
        Weighting trimmed = Weighting.rake(people, tables, OptionalDouble.of(3));
        assertThat(trimmed.figures().highest()).isLessThanOrEqualTo(3 + 1e-5);
        assertThat(trimmed.largestGap()).isLessThan(1e-5);
        assertThat(trimmed.figures().designEffect()).isLessThan(free.figures().designEffect());
        assertThat(trimmed.remarks()).isEmpty();
    }

    @Test
    void aTrimThatCostsTargetsIsKeptAndSaid() throws InvalidInput {
        Weighting weighting = Weighting.rake(
                people(90, "f", "20", 10, "m", "20"),
                List.of(table("gender", "f", 0.5, "m", 0.5)),
                OptionalDouble.of(3));
        assertThat(weighting.figures().highest()).isCloseTo(3, within(1e-6));
        assertThat(weighting.largestGap()).isCloseTo(0.2, within(1e-6));
        assertThat(weighting.remarks())
                .containsExactly("With no weight above 3 times the mean the targets cannot all be reached: gender “f”"
                        + " comes to 70 % instead of 50 %, gender “m” comes to 30 % instead of 50 %. Without a trim the"
                        + " heaviest person would have a weight of 5.0.");
    }

    @Test
    void whoHasNoPlaceKeepsTheirWeightAndIsCounted() throws InvalidInput {
        Weighting weighting = Weighting.rake(
                people(6, "f", "20", 2, "m", "20", 2, "diverse", "20"),
                List.of(table("gender", "f", 0.5, "m", 0.5)),
                FREE);
        assertThat(weighting.personas().getLast().weight()).isCloseTo(1, within(1e-12));
        assertThat(weighting.remarks())
                .singleElement()
                .asString()
                .contains("2 of 10 people stand in no category of gender: “diverse” (2)");
    }
}
