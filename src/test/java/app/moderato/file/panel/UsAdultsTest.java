package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.Persona;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsAdultsTest {
    private static Panel sample(int size, Map<String, String> filter, long seed) throws InvalidInput {
        return PanelSampler.sample(
                BundledPopulations.named("us-adults"), new PanelSpec(size, "us-adults", null, filter, Map.of()), seed);
    }

    private static String text(Persona persona, String attribute) {
        return persona.attribute(attribute).orElse("");
    }

    private static int age(Persona persona) {
        return Integer.parseInt(text(persona, "age"));
    }

    @Test
    void theFileHasTheColumnsPromised() throws InvalidInput {
        byte[] bytes = PersonasWriter.bytes(sample(3, Map.of(), 1));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("id,name,age,gender,education,income,region,state,race,weight,background\n");
    }

    @Test
    void theSameSeedGivesTheSameBytesOnEveryMachine() throws InvalidInput, NoSuchAlgorithmException {
        byte[] bytes = PersonasWriter.bytes(sample(200, Map.of(), 42));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        // changes only when panels of existing studies change: then say so in CHANGELOG.md
        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("b93ae92075517fe9c337fecf3bba76efefbd681c6c977ed6f88e5e809ecd8d49");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 1001, 10_000})
    void everyShareIsWithinOnePersonOfTheCensus(int size) throws InvalidInput {
        assertThat(sample(size, Map.of(), size).targets())
                .hasSize(6 + 2 + 6 + 6 + 4 + 51 + 6)
                .allSatisfy(target -> assertThat(Math.abs(target.achieved() - target.target()))
                        .isLessThan(1.0 / size + 1e-9));
    }

    @Test
    void statesLieInTheirRegions() throws InvalidInput {
        assertThat(sample(1000, Map.of(), 1).personas())
                .filteredOn(p -> text(p, "state").equals("Texas"))
                .hasSizeBetween(86, 87)
                .allSatisfy(p -> assertThat(text(p, "region")).isEqualTo("South"));
    }

    @Test
    void nobodyIsAbsurd() throws InvalidInput {
        assertThat(sample(2000, Map.of(), 9).personas()).allSatisfy(p -> {
            assertThat(age(p)).isBetween(18, 95);
            assertThat(text(p, "gender")).isIn("female", "male");
            if (age(p) < 21) {
                assertThat(text(p, "education")).doesNotContain("Bachelor", "Graduate or");
            }
            if (age(p) < 23) {
                assertThat(text(p, "education")).doesNotContain("Graduate or");
            }
            if (text(p, "income").equals("$150,000 or more")) {
                assertThat(text(p, "education")).isNotEqualTo("Some high school or less");
            }
        });
    }

    @Test
    void theMeanAgeIsThatOfTheBands() throws InvalidInput {
        assertThat(sample(5000, Map.of(), 2).personas().stream()
                        .mapToInt(UsAdultsTest::age)
                        .average()
                        .orElse(0))
                .isCloseTo(48.2, Offset.offset(0.3));
    }

    @Test
    void filtersOnAgeAndRegionAreKept() throws InvalidInput {
        assertThat(sample(300, Map.of("age", "25-54", "region", "South|West", "gender", "female"), 4)
                        .personas())
                .hasSize(300)
                .allSatisfy(p -> {
                    assertThat(age(p)).isBetween(25, 54);
                    assertThat(text(p, "region")).isIn("South", "West");
                    assertThat(text(p, "gender")).isEqualTo("female");
                });
    }

    @Test
    void tenThousandPersonasHaveTenThousandNames() throws InvalidInput {
        assertThat(sample(10_000, Map.of(), 1).personas().stream().map(Persona::name))
                .hasSize(10_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownPopulationIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> BundledPopulations.named("us-adult"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean “us-adults”?");
        assertThat(BundledPopulations.names()).containsExactly("us-adults");
    }
}
