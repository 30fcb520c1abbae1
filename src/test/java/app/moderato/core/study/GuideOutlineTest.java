package app.moderato.core.study;

import static app.moderato.core.study.Design.askIf;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideOutlineTest {
    private static final Study STUDY = new Design()
            .before(open("habit", "How do you brush?"))
            .asks(
                    rated("intent", "How likely are you to buy it?"),
                    rated("clear", "How clear and believable is this amazing paste?"),
                    new Question.Open(askIf("why", "intent >= 3 and habit == \"x\"")))
            .after(open("last", "What stays?"))
            .study();

    @Test
    void questionsAreNumberedThroughAllSections() {
        GuideOutline outline = GuideOutline.of(STUDY, Design.SCALES);
        assertThat(outline.entries())
                .extracting(entry -> entry.number() + " " + entry.section() + " "
                        + entry.question().id())
                .containsExactly(
                        "1 BEFORE habit", "2 QUESTIONS intent", "3 QUESTIONS clear", "4 QUESTIONS why", "5 AFTER last");
        assertThat(outline.in(GuideSection.QUESTIONS)).hasSize(3);
    }

    @Test
    void findingsStandAtTheirQuestion() {
        GuideOutline outline = GuideOutline.of(STUDY, Design.SCALES);
        assertThat(outline.find(new QuestionId("clear")).orElseThrow().findings())
                .extracting(Problem::sentence)
                .anyMatch(sentence -> sentence.startsWith("“amazing” judges"))
                .anyMatch(sentence -> sentence.startsWith("“clear and believable” asks about two things"))
                .hasSize(2);
        assertThat(outline.find(new QuestionId("intent")).orElseThrow().findings())
                .isEmpty();
    }

    @Test
    void findingsOfTheTenthQuestionAreNotThoseOfTheFirst() {
        Design design = new Design();
        for (int i = 0; i < 10; i++) {
            design.asks(open("q" + i, "What else?"));
        }
        Study study = design.asks(open("q10", "What is so amazing?")).study();
        GuideOutline outline = GuideOutline.of(study, Design.SCALES);
        assertThat(outline.find(new QuestionId("q1")).orElseThrow().findings()).isEmpty();
        assertThat(outline.find(new QuestionId("q10")).orElseThrow().findings()).hasSize(1);
    }

    @Test
    void aQuestionKnowsWhomItsAnswerDecides() {
        assertThat(GuideOutline.of(STUDY, Design.SCALES).decidedBy(new QuestionId("intent")))
                .extracting(GuideOutline.Entry::number)
                .containsExactly(4);
    }
}
