package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Study;
import app.moderato.file.scale.BundledScales;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudyTitleTest {
    private static final String REST = Studies.SMALL.substring(Studies.SMALL.indexOf("concepts:"));

    private static Study read(String source) throws InvalidInput {
        return new StudyReader(new BundledScales()).read(source, Map.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Small # of all",
                "title: 'Small 🦷 ''one'''",
                "title: \"Sm\\u00e4ll\"",
                "# 🦷🪥\ntitle:   Small",
                "title: Small\n  and round",
                "title: >-\n  Small\n  and folded",
                "title: |\n  Small",
                "title: &t Small\nlanguage: en"
            })
    void anotherTitleIsSetHoweverTheOldOneWasWritten(String title) throws InvalidInput {
        String source = "moderato: 1\n" + title + "\n" + REST;
        Study study = read(source);
        assertThat(read(StudyTitle.replaced(source, study, "Größer, copy 2")))
                .isEqualTo(study.withTitle("Größer, copy 2"));
    }

    @Test
    void whatIsBesideTheTitleStaysAsItWasWritten() throws InvalidInput {
        String source = "moderato: 1\ntitle: Small # of all\n" + REST;
        assertThat(StudyTitle.replaced(source, read(source), "Big"))
                .isEqualTo("moderato: 1\ntitle: \"Big\" # of all\n" + REST);
        assertThat(StudyTitle.replaced(source, read(source), "Small")).isSameAs(source);
    }

    @Test
    void aStudyInJsonStaysJson() throws InvalidInput {
        String source = """
                {"moderato": 1, "title": "Small", "concepts": [{"id": "mint", "name": "Mint", "text": "A paste."}],
                 "panel": {"size": 2, "population": "us-adults"},
                 "guide": {"questions": [{"id": "think", "type": "open", "text": "What do you think?"}]}}
                """;
        assertThat(StudyTitle.replaced(source, read(source), "Big")).isEqualTo(source.replace("Small", "Big"));
    }
}
