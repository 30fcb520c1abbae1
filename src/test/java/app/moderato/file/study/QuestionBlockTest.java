package app.moderato.file.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.study.Condition;
import app.moderato.core.study.Guide;
import app.moderato.core.study.GuideEdits;
import app.moderato.core.study.GuideLint;
import app.moderato.core.study.InvalidInput;
import app.moderato.core.study.Question;
import app.moderato.core.study.QuestionId;
import app.moderato.core.study.Study;
import app.moderato.core.study.StudyCheck;
import app.moderato.file.scale.BundledScales;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionBlockTest {
    @TempDir
    Path folder;

    private Study template() throws InvalidInput {
        return new StudyReader(new BundledScales()).read(StudyTemplate.CONCEPT_TEST.source(), Map.of());
    }

    private static Study with(Study study, Guide guide) {
        return new Study(
                study.title(),
                study.language(),
                study.seed(),
                study.concepts(),
                study.panel(),
                guide,
                study.simulation(),
                study.rating(),
                study.group());
    }

    @Test
    void allBlocksTogetherMakeAGuideThatRaisesNoDoubt() throws InvalidInput {
        Study study = template();
        Guide guide = study.guide();
        for (QuestionBlock block : QuestionBlock.all()) {
            assertThat(block.title()).isNotBlank();
            assertThat(block.about()).isNotBlank();
            guide = addedTo(guide, block);
        }
        Study filled = with(study, guide);
        assertThat(StudyCheck.check(filled, new BundledScales())).isEmpty();
        assertThat(GuideLint.lint(filled, new BundledScales())).isEmpty();
        assertThat(new StudyReader(new BundledScales()).read(StudyWriter.write(filled), Map.of()))
                .isEqualTo(filled);
    }

    @Test
    void aBlockPutInTwiceHasIdsOfItsOwn() throws InvalidInput {
        Guide guide = template().guide();
        QuestionBlock block = QuestionBlock.all().get(1);
        assertThat(block.questionsFor(guide))
                .extracting(Question::id)
                .containsExactly(new QuestionId("intent_2"), new QuestionId("why_2"));
        assertThat(block.questionsFor(addedTo(guide, block)))
                .extracting(Question::id)
                .containsExactly(new QuestionId("intent_3"), new QuestionId("why_3"));
    }

    @Test
    void whatQuestionsSayOfEachOtherFollowsTheirNewNames() throws InvalidInput {
        QuestionBlock block = BlockReader.read("b", """
                title: Block
                questions:
                  - {id: intent, type: rating, scale: purchase-intent, text: "How likely?"}
                  - {id: why, type: open, text: "{{answer.intent}} Why?", ask_if: "intent >= 3 or (intent < 2 and intent > 1)"}
                """);
        assertThat(block.questionsFor(template().guide()).getLast()).satisfies(why -> {
            assertThat(why.wording().text()).isEqualTo("{{answer.intent_2}} Why?");
            assertThat(why.wording().askIf())
                    .isEqualTo(Condition.parse("intent_2 >= 3 or (intent_2 < 2 and intent_2 > 1)"));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: T\nsection: middle\nquestions: [{id: a, type: open, text: Why}]",
                "title: T\nquestion: [{id: a, type: open, text: Why}]",
                "title: T\nquestions: [{id: a, type: opn, text: Why}]",
                "title: T\nquestions: [{id: a, type: open, text: Why, sclae: x}]",
                "questions: [{id: a, type: open, text: Why}]",
                "title: T",
                "[a, b]"
            })
    void aBlockIsReadAsStrictlyAsAStudy(String text) {
        assertThatThrownBy(() -> BlockReader.read("b", text)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void blocksAreReadOnce() {
        assertThat(QuestionBlock.all().getFirst()).isSameAs(QuestionBlock.all().getFirst());
        assertThat(List.copyOf(QuestionBlock.all())).hasSize(9);
    }

    private static Guide addedTo(Guide guide, QuestionBlock block) {
        return GuideEdits.add(
                guide,
                block.questionsFor(guide),
                new GuideEdits.Spot(block.section(), guide.in(block.section()).size()));
    }
}
