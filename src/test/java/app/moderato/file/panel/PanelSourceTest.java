package app.moderato.file.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.panel.Panel;
import app.moderato.core.panel.PanelSampler;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Memory;
import app.moderato.core.study.PanelSpec;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import app.moderato.core.study.WeightSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelSourceTest {
    @TempDir
    Path folder = Path.of(".");

    private Path studyFolder = folder;

    @BeforeEach
    void twoFilesInsideAndOneOutside() throws IOException {
        studyFolder = Files.createDirectory(folder.resolve("study"));
        Files.writeString(studyFolder.resolve("people.csv"), "id,age\na,30\nb,40\nc,50\n");
        Files.writeString(studyFolder.resolve("margins.csv"), "attribute,category,share\nage,20-29,1\n");
        Files.writeString(folder.resolve("secret.csv"), "id,age\na,30\n");
    }

    private static Study study(int size, @Nullable String population, @Nullable String personas) {
        return new Study(
                "Test",
                "en",
                5,
                List.of(),
                new PanelSpec(size, population, personas, Map.of(), Map.of()),
                new Guide(new Exposure.Sequential(), Memory.CONCEPT, List.of(), List.of(), List.of()),
                Simulation.DEFAULT,
                RatingSettings.DEFAULT,
                null);
    }

    @Test
    void aBundledPopulationNeedsNoFolderAndUsesTheStudysSeed() throws InvalidInput {
        Study study = study(20, "us-adults", null);
        assertThat(PanelSource.panel(study, null))
                .isEqualTo(PanelSampler.sample(BundledPopulations.named("us-adults"), study.panel(), 5))
                .isNotEqualTo(PanelSource.panel(study.withSeed(6), null));
    }

    @Test
    void marginsBesideTheStudyAreDrawnFrom() throws InvalidInput {
        assertThat(PanelSource.panel(study(20, "margins.csv", null), studyFolder)
                        .personas())
                .hasSize(20)
                .allSatisfy(p -> assertThat(p.attributes().keySet()).containsExactly("age"));
    }

    @Test
    void personasBesideTheStudyAreTaken() throws InvalidInput {
        assertThat(PanelSource.panel(study(0, null, "people.csv"), studyFolder).personas())
                .hasSize(3);
        assertThat(PanelSource.panel(study(2, null, "people.csv"), studyFolder).personas())
                .hasSize(2);
    }

    @Test
    void weightsGiveThePeopleTheSharesOfAFileOrOfTypedTargets() throws IOException, InvalidInput {
        Files.writeString(studyFolder.resolve("target.csv"), "attribute,category,share\nage,20-39,0.5\nage,40+,0.5\n");
        for (WeightSpec weights : List.of(
                WeightSpec.to("target.csv"),
                new WeightSpec(null, List.of(), Map.of("age", Map.of("20-39", 0.5, "40+", 0.5)), 2.0))) {
            Panel panel = PanelSource.panel(weighted(study(0, null, "people.csv"), weights), studyFolder);
            assertThat(panel.personas().getFirst().weight()).isCloseTo(1.5, within(1e-6));
            assertThat(panel.targets())
                    .hasSize(2)
                    .allSatisfy(target -> assertThat(target.achieved()).isCloseTo(0.5, within(1e-6)));
        }
    }

    @Test
    void aSampleIsWeightedToTheWholePopulationOnWhatIsNamed() throws InvalidInput {
        WeightSpec weights = new WeightSpec("us-adults", List.of("gender", "region"), Map.of(), null);
        Study plain = study(300, "us-adults", null);
        Panel panel = PanelSource.panel(weighted(plain, weights), null);
        assertThat(panel.targets()).hasSameSizeAs(PanelSource.panel(plain, null).targets());
        assertThat(panel.targets())
                .filteredOn(target -> target.attribute().equals("region")
                        || target.attribute().equals("gender"))
                .hasSize(6)
                .allSatisfy(target -> assertThat(target.achieved()).isCloseTo(target.target(), within(1e-9)));
    }

    @Test
    void whatCannotBeWeightedOnIsNamed() {
        assertThatThrownBy(() -> PanelSource.panel(
                        weighted(
                                study(0, null, "people.csv"),
                                new WeightSpec("us-adults", List.of("gendre"), Map.of(), null)),
                        studyFolder))
                .hasMessageContaining("Did you mean “gender”?");
        assertThatThrownBy(() -> PanelSource.panel(
                        weighted(study(0, null, "people.csv"), WeightSpec.to("us-adlts")), studyFolder))
                .hasMessageContaining("Did you mean “us-adults”?");
    }

    private static Study weighted(Study study, WeightSpec weights) {
        return new Study(
                study.title(),
                study.language(),
                study.seed(),
                study.concepts(),
                study.panel().withWeights(weights),
                study.guide(),
                study.simulation(),
                study.rating(),
                study.group());
    }

    @Test
    void filesOutsideTheStudysFolderAreRefused() throws IOException {
        Files.createSymbolicLink(studyFolder.resolve("link.csv"), folder.resolve("secret.csv"));
        for (String path : List.of(
                "../secret.csv",
                "link.csv",
                folder.resolve("secret.csv").toAbsolutePath().toString())) {
            assertThatThrownBy(() -> PanelSource.panel(study(0, null, path), studyFolder))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("outside the study's folder");
        }
    }

    @Test
    void aMissingFileAndAnUnknownPopulationAreNamed() {
        assertThatThrownBy(() -> PanelSource.panel(study(0, null, "none.csv"), studyFolder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("There is no file none.csv beside the study");
        assertThatThrownBy(() -> PanelSource.panel(study(9, "us-adlts", null), studyFolder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean “us-adults”?");
        assertThatThrownBy(() -> PanelSource.population("us-adlts"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Did you mean “us-adults”?");
    }

    @Test
    void aPanelFromNowhereOrFromTwoPlacesIsRefused() {
        assertThatThrownBy(() -> PanelSource.panel(study(9, null, null), studyFolder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("neither");
        assertThatThrownBy(() -> PanelSource.panel(study(9, "us-adults", "people.csv"), studyFolder))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("leave one out");
    }
}
