package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideFactsTest {
    private static Study study(Exposure exposure) {
        return Studies.study(
                Studies.guide(exposure, List.of(Studies.intent(), Studies.open("why"))),
                Studies.concept("a", false),
                Studies.concept("b", false),
                Studies.concept("c", false),
                Studies.concept("d", false),
                Studies.concept("control", true));
    }

    @Test
    void everybodySeesAllAndTheControlTwice() {
        Study study = study(new Exposure.Sequential());
        GuideFacts facts = GuideFacts.of(study, 200);
        assertThat(facts.questions()).isEqualTo(4);
        assertThat(facts.blocks()).isEqualTo(8);
        assertThat(facts.showings()).isEqualTo(6);
        assertThat(facts.cells())
                .isEqualTo(200 * (2 + 12))
                .isEqualTo(InterviewPlan.of(study, Studies.panel(200)).size(study));
        assertThat(facts.seen()).isEqualTo(new GuideFacts.Range(200, 200));
        // whenever its second showing is the one that is put in, it may stand first, and the others come first less
        // often
        assertThat(facts.first().low()).isBetween(25, 40);
        assertThat(facts.first().high()).isBetween(40, 100);
        assertThat(facts.repeated()).extracting(Concept::name).isEqualTo("The control");
    }

    @Test
    void withoutARepeatedControlEveryConceptComesFirstForAsManyPeople() {
        Study study = Studies.study(
                Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())),
                Studies.concept("a", false),
                Studies.concept("b", false),
                Studies.concept("c", false),
                Studies.concept("d", false));
        assertThat(GuideFacts.of(study, 200).first()).isEqualTo(new GuideFacts.Range(50, 50));
    }

    @Test
    void oneConceptEachIsDealtEvenly() {
        GuideFacts facts = GuideFacts.of(study(new Exposure.Monadic()), 201);
        assertThat(facts.blocks()).isEqualTo(3);
        assertThat(facts.cells()).isEqualTo(201 * 4);
        assertThat(facts.seen().low()).isBetween(39, 40);
        assertThat(facts.seen().high()).isBetween(41, 42);
        assertThat(facts.repeated()).isNull();
    }

    @Test
    void aChoiceOfConceptsIsCounted() {
        GuideFacts facts = GuideFacts.of(study(new Exposure.Subset(2)), 100);
        assertThat(facts.showings()).isEqualTo(2);
        assertThat(facts.seen()).isEqualTo(new GuideFacts.Range(40, 40));
    }
}
