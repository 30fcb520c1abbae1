package app.moderato.core.panel;

import static app.moderato.core.panel.Populations.age;
import static app.moderato.core.panel.Populations.count;
import static app.moderato.core.panel.Populations.population;
import static app.moderato.core.panel.Populations.size;
import static app.moderato.core.panel.Populations.spec;
import static app.moderato.core.panel.Populations.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelSamplerTest {
    private static final Population.Table AGE = table("age", "18-34", 0.3, "35-64", 0.5, "65+", 0.2);
    private static final Population.Table GENDER_AGE = table(
            "gender|age",
            "female|18-34",
            0.10,
            "female|35-64",
            0.30,
            "female|65+",
            0.15,
            "male|18-34",
            0.20,
            "male|35-64",
            0.20,
            "male|65+",
            0.05);
    private static final Population.Table SCHOOL = table("school", "none", 0.25, "some", 0.75);

    private static Panel sample(Population population, PanelSpec spec) throws InvalidInput {
        return PanelSampler.sample(population, spec, 7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 60, 333, 1000})
    void everyShareIsWithinOnePersonOfItsTarget(int n) throws InvalidInput {
        Panel panel = sample(population(AGE, GENDER_AGE, SCHOOL), size(n));
        assertThat(panel.personas()).hasSize(n);
        assertThat(panel.targets())
                .hasSize(3 + 2 + 2)
                .allSatisfy(target -> assertThat(Math.abs(target.achieved() - target.target()))
                        .isLessThan(1.0 / n + 1e-9));
    }

    @Test
    void jointTablesAreDrawnJointly() throws InvalidInput {
        Panel panel = sample(population(GENDER_AGE), size(1000));
        assertThat(panel.personas().stream()
                        .filter(p -> p.attribute("gender").orElse("").equals("female") && age(p) >= 65))
                .hasSize(150);
    }

    @Test
    void anAttributeKnownGivenAnotherFollowsIt() throws InvalidInput {
        Panel panel = sample(
                population(
                        GENDER_AGE,
                        table("age|kids", "18-34|no", 0.3, "35-64|no", 0.1, "35-64|yes", 0.4, "65+|no", 0.2)),
                size(500));
        assertThat(count(panel, "kids", "yes")).isEqualTo(200);
        assertThat(panel.personas())
                .filteredOn(p -> p.attribute("kids").orElse("").equals("yes"))
                .allSatisfy(p -> assertThat(age(p)).isBetween(35, 64));
    }

    @Test
    void personasHaveThePopulationsAttributesInItsOrderAndWholeAges() throws InvalidInput {
        Panel panel = sample(population(AGE, GENDER_AGE, SCHOOL), size(50));
        assertThat(panel.personas()).allSatisfy(p -> {
            assertThat(p.attributes().keySet()).containsExactly("age", "gender", "school");
            assertThat(age(p)).isBetween(18, 95);
            assertThat(p.weight()).isEqualTo(1);
            assertThat(p.background()).isEmpty();
        });
        assertThat(panel.personas().getFirst().id()).hasToString("p001");
    }

    @Test
    void theSameSeedGivesTheSamePanelAndAnotherSeedAnother() throws InvalidInput {
        Population population = population(GENDER_AGE, SCHOOL);
        assertThat(PanelSampler.sample(population, size(40), 1))
                .isEqualTo(PanelSampler.sample(population, size(40), 1))
                .isNotEqualTo(PanelSampler.sample(population, size(40), 2));
    }

    @Test
    void aFilterThatCutsABandTakesItsPart() throws InvalidInput {
        Panel panel = sample(population(AGE), spec(340, Map.of("age", "18-51"), Map.of()));
        // 17 of 17 ages of the first band (0.3), 17 of 30 of the second (0.5)
        double young = 0.3 / (0.3 + 0.5 * 17 / 30);
        assertThat(panel.personas()).allSatisfy(p -> assertThat(age(p)).isBetween(18, 51));
        assertThat(panel.personas().stream().filter(p -> age(p) < 35).count() / 340.0)
                .isCloseTo(young, org.assertj.core.data.Offset.offset(1 / 340.0));
        assertThat(panel.targets().stream().map(Panel.Target::category)).containsExactly("18-34", "35-51");
    }

    @Test
    void aFilterTakesSeveralValues() throws InvalidInput {
        Population population = population(table("region", "North", 0.2, "South", 0.3, "West", 0.5));
        Panel panel = sample(population, spec(80, Map.of("region", "South|west"), Map.of()));
        assertThat(count(panel, "region", "South")).isEqualTo(30);
        assertThat(count(panel, "region", "West")).isEqualTo(50);
    }

    @Test
    void aQuotaMovesItsAttributeAndLeavesTheJointStructure() throws InvalidInput {
        Panel panel = sample(
                population(GENDER_AGE, SCHOOL),
                spec(1100, Map.of(), Map.of("gender", Map.of("female", 0.5, "male", 0.5))));
        assertThat(count(panel, "gender", "female")).isEqualTo(550);
        // 0.10 of 0.55 women are under 35
        assertThat(panel.personas().stream()
                        .filter(p -> p.attribute("gender").orElse("").equals("female") && age(p) < 35))
                .hasSize(100);
    }

    @Test
    void quotasOnBothSidesOfAJointTableHoldTogether() throws InvalidInput {
        Map<String, Map<String, Double>> quotas = Map.of(
                "gender", Map.of("female", 0.5, "male", 0.5), "age", Map.of("18-40", 0.25, "41-64", 0.25, "65+", 0.5));
        Panel panel = sample(population(GENDER_AGE), spec(200, Map.of(), quotas));
        assertThat(count(panel, "gender", "female")).isEqualTo(100);
        assertThat(panel.personas().stream().filter(p -> age(p) <= 40)).hasSize(50);
        assertThat(panel.personas().stream().filter(p -> age(p) >= 65)).hasSize(100);
        assertThat(panel.targets()).allSatisfy(t -> assertThat(t.achieved()).isEqualTo(t.target()));
    }

    @Test
    void aFilterThatLeavesNobodyIsExplained() {
        assertThatThrownBy(() -> sample(population(AGE), spec(10, Map.of("age", "5-12"), Map.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("fits the filter (age 5-12)");
    }

    @Test
    void aQuotaThatTheFilterEmptiesIsExplained() {
        assertThatThrownBy(() -> sample(
                        population(AGE),
                        spec(10, Map.of("age", "35-64"), Map.of("age", Map.of("18-34", 0.5, "35-64", 0.5)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("50 % with age 18-34, but the filter (age 35-64) leaves nobody there");
    }

    @Test
    void quotasThatContradictEachOtherAreExplained() {
        Population tied = population(table("a|b", "x|1st", 0.5, "y|2nd", 0.5));
        assertThatThrownBy(() -> sample(
                        tied,
                        spec(
                                10,
                                Map.of(),
                                Map.of("a", Map.of("x", 0.9, "y", 0.1), "b", Map.of("1st", 0.1, "2nd", 0.9)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("contradict each other");
    }

    @Test
    void allUnknownNamesAreToldAtOnceWithTheKnownOnes() {
        assertThatThrownBy(() -> sample(
                        population(AGE, SCHOOL),
                        spec(
                                10,
                                Map.of("school", "sume", "aeg", "20"),
                                Map.of("school", Map.of("all", 1.0), "age", Map.of("18-34", 0.4)))))
                .isInstanceOfSatisfying(
                        InvalidInput.class, e -> assertThat(e.problems()).hasSize(4))
                .hasMessageContaining("Did you mean “some”? Known: none, some.")
                .hasMessageContaining("Did you mean “age”?")
                .hasMessageContaining("add up to 40 %")
                .hasMessageContaining("“all”");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100_001})
    void sizesOutOfBoundsAreRefused(int n) {
        assertThatThrownBy(() -> sample(population(AGE), size(n)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("1 to 100000");
    }

    @Test
    void tablesInARingAreRefused() {
        Population ring = population(
                table("a|b", "x|x", 0.5, "y|y", 0.5),
                table("b|c", "x|x", 0.5, "y|y", 0.5),
                table("a|c", "x|y", 0.5, "y|x", 0.5));
        assertThatThrownBy(() -> sample(ring, size(10))).hasMessageContaining("one joint table");
    }

    @Test
    void nobodyIsNamedTwice() throws InvalidInput {
        List<String> names = sample(population(GENDER_AGE), size(2000)).personas().stream()
                .map(Persona::name)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
