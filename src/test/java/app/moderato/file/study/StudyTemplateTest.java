package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.scale.BundledScales;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTemplateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(StudyTemplate.class)
    void aTemplateIsAWholeStudyThatRaisesNoDoubt(StudyTemplate template) throws InvalidInput {
        Path file = template.write(folder.resolve(template.fileName()));
        StudyFile study = new StudyReader(new BundledScales()).read(file);
        assertThat(study.warnings()).isEmpty();
        assertThat(PanelSource.panel(study.study(), folder).personas())
                .hasSize(study.study().panel().size());
    }

    @Test
    void theGuideOfTheSampleRaisesNoDoubtEither() throws InvalidInput {
        StudyFile sample = new StudyReader(new BundledScales()).readBundled(Samples.DEFAULT);
        assertThat(GuideLint.findings(sample.study(), new BundledScales())).isEmpty();
    }

    @Test
    void aNameWithoutAnEndingGetsOne() throws InvalidInput {
        assertThat(StudyTemplate.CONCEPT_TEST.write(folder.resolve("snacks")))
                .hasFileName("snacks.study.yaml")
                .exists();
        assertThat(StudyTemplate.CONCEPT_TEST.write(folder.resolve("snacks.yml")))
                .hasFileName("snacks.yml");
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> StudyTemplate.CONCEPT_TEST.write(folder.resolve("nowhere/snacks.study.yaml")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("cannot be written");
    }
}
