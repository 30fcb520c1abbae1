package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.panel.PanelSelection;
import app.moderato.core.panel.PanelWeights;
import app.moderato.core.panel.Population;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.WeightSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrozenPanelTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSamePeopleWithTheSameWeightsComeBackInAnyStudy() throws InvalidInput {
        PanelSpec drawn = new PanelSpec(40, "us-adults", null, Map.of("age", "25-54"), Map.of());
        Population adults = BundledPopulations.named("us-adults");
        WeightSpec weights =
                new WeightSpec(null, List.of(), Map.of("gender", Map.of("female", 0.7, "male", 0.3)), null);
        Panel panel = PanelWeights.apply(PanelSampler.sample(adults, drawn, 3), null, weights, drawn);
        String file = StudyNeighbour.people(folder, "people", panel);
        assertThat(file).isEqualTo("people.csv");
        PanelSpec spec = new PanelSpec(0, null, file, Map.of(), Map.of());
        Panel again = PanelSelection.select(PersonasReader.read(folder.resolve(file)), spec, 99);
        assertThat(again.personas()).isEqualTo(panel.personas());
    }

    @Test
    void aFilterNarrowsThePopulationThatPeopleAreWeightedTo() throws InvalidInput {
        PanelSpec drawn = new PanelSpec(200, "us-adults", null, Map.of("age", "30-54"), Map.of());
        Population adults = BundledPopulations.named("us-adults");
        Panel panel = PanelWeights.apply(
                PanelSampler.sample(adults, drawn, 3),
                adults,
                new WeightSpec(null, List.of("age", "gender"), Map.of(), null),
                drawn);
        assertThat(panel.targets())
                .filteredOn(target -> target.attribute().equals("age"))
                .extracting(Panel.Target::category)
                .containsExactly("30-34", "35-44", "45-54");
        assertThat(panel.targets())
                .filteredOn(target -> List.of("age", "gender").contains(target.attribute()))
                .allSatisfy(target -> assertThat(target.achieved()).isCloseTo(target.target(), within(1e-9)));
    }
}
