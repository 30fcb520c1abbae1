package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.panel.PanelSource;
import app.moderato.file.scale.BundledScales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StudyTemplateTest {
    private static final String TITLE = "Snacks: “a” \"b\" \\ #2";

    private final StudyReader reader = new StudyReader(new BundledScales());

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(StudyTemplate.class)
    void aTemplateIsAWholeStudyThatRaisesNoDoubtButThatItsTextsAreToBeWritten(StudyTemplate template)
            throws InvalidInput, IOException {
        StudyFile study = read(template.source());
        assertThat(study.warnings()).hasSize(study.study().concepts().size()).allSatisfy(warning -> {
            assertThat(warning.sentence()).startsWith("This is still the template’s text.");
            assertThat(warning.pointer()).matches("/concepts/\\d/text");
        });
        assertThat(PanelSource.panel(study.study(), folder).personas())
                .hasSize(study.study().panel().size());
    }

    @Test
    void aTextThatWasRewrittenIsNoTemplatesAnyMore() throws InvalidInput, IOException {
        String source = StudyTemplate.MESSAGE_TEST.source().replaceFirst("Write the first message[^\n]*", "Drink tea.");
        assertThat(read(source).warnings())
                .extracting(app.moderato.core.study.Problem::pointer)
                .containsExactly("/concepts/1/text", "/concepts/2/text");
    }

    @Test
    void theGuideOfTheSampleRaisesNoDoubtEither() throws InvalidInput {
        StudyFile sample = new StudyReader(new BundledScales()).readBundled(Samples.DEFAULT);
        assertThat(GuideLint.findings(sample.study(), new BundledScales())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StudyTemplate.class)
    void aTemplateUnderAnotherTitleIsTheSameStudyWithItsComments(StudyTemplate template)
            throws InvalidInput, IOException {
        Study study = read(template.source()).study();
        String text = StudyTitle.replaced(template.source(), study, TITLE);
        assertThat(text).startsWith("# ");
        assertThat(read(text).study()).isEqualTo(study.withTitle(TITLE));
    }

    private StudyFile read(String source) throws InvalidInput, IOException {
        return reader.read(Files.writeString(folder.resolve("a.study.yaml"), source));
    }
}
