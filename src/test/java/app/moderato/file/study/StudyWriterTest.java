package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Study;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StudyWriterTest {
    private static final StudyReader READER = new StudyReader(new Scales());

    @Property(tries = 300, seed = "20261123")
    void whatIsWrittenReadsAsTheSameStudy(@ForAll("studies") Study study) throws InvalidInput {
        String text = StudyWriter.write(study);
        assertThat(READER.read(text, pictures(study))).as(text).isEqualTo(study);
    }

    @Property(tries = 200, seed = "20261126")
    void whatIsReadIsWrittenAsItStood(@ForAll("studies") Study study) throws InvalidInput {
        String text = StudyWriter.write(study);
        assertThat(StudyWriter.write(READER.read(text, pictures(study)))).isEqualTo(text);
    }

    @Test
    void whatAPersonWroteReadsTheSameOnceItWasWrittenAgain() throws InvalidInput {
        Map<String, Picture> pictures = new HashMap<>();
        for (String name : List.of("images/charcoal.png", "one.jpg", "two.webp")) {
            pictures.put(name, new Picture(name, "image/png", new byte[] {1}));
        }
        Study study = READER.read(Studies.EVERY_FEATURE, pictures);
        String text = StudyWriter.write(study);
        Study again = READER.read(text, pictures);
        assertThat(again).isEqualTo(study);
        assertThat(StudyWriter.write(again)).isEqualTo(text);
    }

    @Test
    void theFileIsFitForPeople() throws InvalidInput {
        Study study = READER.read(Studies.SMALL.replace("A paste.", "\"It works.\\nSo they say: yes\""), Map.of());
        assertThat(StudyWriter.write(study)).isEqualTo("""
                moderato: 1
                title: Small
                language: en
                seed: 42
                concepts:
                  - id: mint
                    name: Mint
                    text: |-
                        It works.
                        So they say: yes
                panel:
                    size: 2
                    population: us-adults
                guide:
                    exposure: sequential
                    memory: concept
                    questions:
                      - id: think
                        type: open
                        text: What do you think?
                simulation:
                    temperature: 0.7
                    max_output_tokens: 300
                    replicates: 1
                rating:
                    methods: [ssr]
                    embeddings: minilm
                    temperature: 1.0
                    epsilon: 0.0
                """);
    }

    @Provide
    Arbitrary<Study> studies() {
        return StudyArbitraries.studies();
    }

    private static Map<String, Picture> pictures(Study study) {
        Map<String, Picture> pictures = new HashMap<>();
        study.concepts()
                .forEach(concept -> concept.pictures().forEach(picture -> pictures.put(picture.name(), picture)));
        return pictures;
    }
}
