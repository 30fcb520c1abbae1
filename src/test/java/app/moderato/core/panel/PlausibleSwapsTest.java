package app.moderato.core.panel;

import static app.moderato.core.panel.Populations.age;
import static app.moderato.core.panel.Populations.count;
import static app.moderato.core.panel.Populations.population;
import static app.moderato.core.panel.Populations.size;
import static app.moderato.core.panel.Populations.spec;
import static app.moderato.core.panel.Populations.table;
import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.InvalidInput;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlausibleSwapsTest {
    private static final Population PEOPLE = population(
            table("age", "18-24", 0.4, "25-64", 0.6),
            table(
                    "education",
                    "High school graduate",
                    0.5,
                    "Bachelor's degree",
                    0.3,
                    "Graduate or professional degree",
                    0.2));

    @Test
    void degreesWaitForTheirAgeAndNoShareMoves() throws InvalidInput {
        Panel panel = PanelSampler.sample(PEOPLE, size(200), 3);
        assertThat(panel.personas()).noneMatch(p -> age(p) < 21 && is(p, "Bachelor's degree"));
        assertThat(panel.personas()).noneMatch(p -> age(p) < 23 && is(p, "Graduate or professional degree"));
        assertThat(count(panel, "education", "Bachelor's degree")).isEqualTo(60);
        assertThat(count(panel, "education", "Graduate or professional degree")).isEqualTo(40);
    }

    @Test
    void aPanelTooYoungForAnyDegreeGetsNoneAndItsTargetsSaySo() throws InvalidInput {
        Panel panel = PanelSampler.sample(PEOPLE, spec(50, Map.of("age", "18-20"), Map.of()), 3);
        assertThat(count(panel, "education", "High school graduate")).isEqualTo(50);
        assertThat(panel.targets()).contains(new Panel.Target("education", "Bachelor's degree", 0.3, 0));
    }

    @Test
    void aQuotaIsKeptEvenWhereItAsksForOddPeople() throws InvalidInput {
        Panel panel = PanelSampler.sample(
                PEOPLE, spec(50, Map.of("age", "18-20"), Map.of("education", Map.of("Bachelor's degree", 1.0))), 3);
        assertThat(count(panel, "education", "Bachelor's degree")).isEqualTo(50);
    }

    @Test
    void swapsKeepAJointTableAsItIs() throws InvalidInput {
        Population joint = population(
                table("age", "18-24", 0.3, "25-64", 0.7),
                table(
                        "gender|education",
                        "female|High school",
                        0.3,
                        "female|Bachelor's degree",
                        0.2,
                        "male|High school",
                        0.4,
                        "male|Bachelor's degree",
                        0.1));
        Panel panel = PanelSampler.sample(joint, size(100), 5);
        assertThat(panel.personas()).noneMatch(p -> age(p) < 21 && is(p, "Bachelor's degree"));
        assertThat(panel.personas().stream()
                        .filter(p -> is(p, "Bachelor's degree")
                                && p.attribute("gender").orElse("").equals("female")))
                .hasSize(20);
    }

    private static boolean is(Persona persona, String education) {
        return persona.attribute("education").orElse("").equals(education);
    }
}
