package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.Concept;
import app.moderato.core.study.ConceptId;
import app.moderato.core.study.Condition;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.GroupPlan;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Picture;
import app.moderato.core.study.Price;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.RatingSettings;
import app.moderato.core.study.Simulation;
import app.moderato.core.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyReaderTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0};

    private final StudyReader reader = new StudyReader(new Scales());

    @TempDir
    private Path folder;

    @Test
    void aStudyWithEveryFeatureIsReadFromItsFolder() throws IOException, InvalidInput {
        StudyFile file = reader.read(everyFeature());
        Study study = file.study();
        assertThat(study.title()).isEqualTo("Whitening toothpaste, early concepts");
        assertThat(study.seed()).isEqualTo(7);
        Concept charcoal = study.concepts().getFirst();
        assertThat(charcoal.price()).isEqualTo(Price.parse("4.90 USD"));
        assertThat(charcoal.pictures()).containsExactly(new Picture("images/charcoal.png", "image/png", PNG));
        assertThat(charcoal.attributes()).containsExactly(Map.entry("claim", "whitening"), Map.entry("dose", "007"));
        assertThat(study.concepts().get(1).pictures()).hasSize(2);
        assertThat(study.control().orElseThrow().repeat()).isFalse();
        assertThat(study.panel().filter()).containsEntry("age", "25-54").containsEntry("region", "West|South");
        assertThat(study.panel().quotas()).containsEntry("gender", Map.of("female", 0.5, "male", 0.5));
        assertThat(study.guide().exposure()).isEqualTo(new Exposure.Subset(2));
        assertThat(study.guide().memory()).isEqualTo(Memory.INTERVIEW);
        assertThat(study.simulation().maxCost()).isEqualByComparingTo("5");
        assertThat(study.rating().temperature()).isEqualTo(0.8);
    }

    @Test
    void everyTypeOfQuestionKeepsItsOwnWishes() throws IOException, InvalidInput {
        Study study = reader.read(everyFeature()).study();
        assertThat(question(study, "own"))
                .isInstanceOfSatisfying(
                        Question.Rating.class,
                        rating -> assertThat(rating.measure())
                                .isEqualTo(new Question.Measure.Custom(3, List.of("Low", "Middle", "High"))));
        assertThat(question(study, "pack")).isInstanceOfSatisfying(Question.Choice.class, choice -> {
            assertThat(choice.options().texts()).containsExactly("Yes", "No", "1.50");
            assertThat(choice.options().shuffle()).isTrue();
            assertThat(choice.wording().dontKnow()).isTrue();
        });
        assertThat(question(study, "max_price").wording().askIf())
                .isEqualTo(Condition.parse("intent >= 3 and pack == \"Yes\""));
        assertThat(question(study, "why").wording().probes()).isEqualTo(2);
        assertThat(question(study, "why").wording().probe()).isNull();
        assertThat(question(study, "basket"))
                .isInstanceOfSatisfying(
                        Question.Choice.class,
                        choice -> assertThat(choice.options().concepts()).isTrue());
        assertThat(study.guide().all()).hasSize(11);
    }

    @Test
    void theGroupSectionIsReadWithItsCourse() throws IOException, InvalidInput {
        GroupPlan group =
                Objects.requireNonNull(reader.read(everyFeature()).study().group());
        assertThat(group.participants()).isEqualTo(8);
        assertThat(group.concepts()).containsExactly(new ConceptId("charcoal"));
        assertThat(group.sections())
                .extracting(GroupPlan.Section::kind)
                .containsExactly(
                        GroupPlan.Kind.WARM_UP,
                        GroupPlan.Kind.PRIVATE,
                        GroupPlan.Kind.SHOW,
                        GroupPlan.Kind.DISCUSS,
                        GroupPlan.Kind.PROBE,
                        GroupPlan.Kind.POLL,
                        GroupPlan.Kind.CLOSE);
        assertThat(group.sections().get(3))
                .isEqualTo(new GroupPlan.Section(
                        GroupPlan.Kind.DISCUSS, 8.5, new ConceptId("charcoal"), "What would make you switch?"));
        assertThat(group.sections().get(4)).isEqualTo(new GroupPlan.Section(GroupPlan.Kind.PROBE, 2));
    }

    @Test
    void whatIsLeftOutHasItsUsualValue() throws InvalidInput {
        Study study = reader.read(Studies.SMALL, Map.of());
        assertThat(study.language()).isEqualTo("en");
        assertThat(study.guide().exposure()).isEqualTo(new Exposure.Sequential());
        assertThat(study.simulation()).isEqualTo(Simulation.DEFAULT);
        assertThat(study.rating()).isEqualTo(RatingSettings.DEFAULT);
        assertThat(study.group()).isNull();
    }

    @Test
    void numbersAndTruthWordsAreTextWhereTextIsExpected() throws InvalidInput {
        Study study = reader.read(Studies.SMALL.replace("name: Mint", "name: 5").replace("A paste.", "yes"), Map.of());
        assertThat(study.concepts().getFirst().name()).isEqualTo("5");
        assertThat(study.concepts().getFirst().text()).isEqualTo("yes");
    }

    @Test
    void jsonIsAcceptedWithItsTabsAndEscapes() throws InvalidInput {
        String json = """
                {
                \t"moderato": 1, "title": "A\\/B \\ud83d\\ude00",
                \t"concepts": [{"id": "a", "name": "Mint", "text": "A paste."}],
                \t"panel": {"size": 2, "population": "us-adults"},
                \t"guide": {"questions": [{"id": "why", "type": "open", "text": "Why?", "dont_know": true}]}
                }
                """;
        Study study = reader.read(json, Map.of());
        assertThat(study.title()).isEqualTo("A/B 😀");
        assertThat(study.guide().questions().getFirst().wording().dontKnow()).isTrue();
    }

    @Test
    void aByteOrderMarkIsNoObstacle() throws IOException, InvalidInput {
        Path file = Files.writeString(folder.resolve("a.study.yaml"), "\uFEFF" + Studies.SMALL);
        assertThat(reader.read(file).study().title()).isEqualTo("Small");
    }

    @Test
    void aRunKeepsAnEpsilonThatNoStudyMayHaveAnyMore() throws InvalidInput {
        String text = Studies.SMALL + "rating: {temperature: 50, epsilon: 5}\n";
        assertThatThrownBy(() -> reader.read(text, Map.of()))
                .hasMessageContaining(
                        "Epsilon is a number from 0 to 0.1, not 5. It is added to the point that an answer is least like")
                .hasMessageContaining("The temperature of the rating is a number from 0 to 10, not 50.");
        assertThat(reader.stored(text, Map.of()).rating().epsilon()).isEqualTo(5);
        assertThatThrownBy(() -> reader.stored(text.replace("5}", "-5}"), Map.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void aStudyIsReadAgainFromItsTextAndStoredPictures() throws IOException, InvalidInput {
        StudyFile file = reader.read(everyFeature());
        Map<String, Picture> stored = Map.of(
                "images/charcoal.png", new Picture("images/charcoal.png", "image/png", PNG),
                "one.jpg", file.study().concepts().get(1).pictures().getFirst(),
                "two.webp", file.study().concepts().get(1).pictures().getLast());
        assertThat(reader.read(file.source(), stored)).isEqualTo(file.study());
    }

    @Test
    void aBundledStudyIsReadWithThePicturesBesideIt() throws InvalidInput {
        StudyFile file = reader.readBundled("/app/moderato/file/study/bundled.study.yaml");
        assertThat(file.path()).isNull();
        assertThat(file.study().concepts().getFirst().pictures())
                .singleElement()
                .satisfies(picture -> assertThat(picture.mediaType()).isEqualTo("image/png"));
    }

    @Test
    void warningsComeWithTheirLineAndDoNotStopTheStudy() throws IOException, InvalidInput {
        Path file = Files.writeString(
                folder.resolve("a.study.yaml"), Studies.SMALL.replace("What do you think?", "Don't you love it?"));
        assertThat(reader.read(file).warnings())
                .singleElement()
                .hasToString("line 8: “Don't you …” suggests the answer. Ask openly, like “What do you think of it?”");
    }

    private static Question question(Study study, String id) {
        return study.guide().find(new QuestionId(id)).orElseThrow();
    }

    private Path everyFeature() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("images/charcoal.png"), PNG);
        Files.write(folder.resolve("one.jpg"), new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 1});
        Files.writeString(folder.resolve("two.webp"), "RIFF....WEBPVP8 ");
        return Files.writeString(folder.resolve("every.study.yaml"), Studies.EVERY_FEATURE);
    }
}
