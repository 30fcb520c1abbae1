package app.moderato.core.interview.stability;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Studies;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Guide;
import app.moderato.core.study.Memory;
import app.moderato.core.study.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a guide it takes to ask one question again. */
class NeededGuideTest {
    private static Question open(String id, String text, @Nullable String askIf) {
        return new Question.Open(Studies.wording(id, text, askIf, 0));
    }

    private static Question rating(String id, String text, @Nullable String askIf) {
        return new Question.Rating(Studies.wording(id, text, askIf, 0), new Question.Measure.Named("purchase-intent"));
    }

    private static Guide guide(Exposure exposure, Memory memory, Question... questions) {
        return new Guide(
                exposure,
                memory,
                List.of(open("habit", "When do you eat?", null)),
                List.of(questions),
                List.of(open("closing", "Anything else?", null)));
    }

    @Test
    void theQuestionWhatOpensTheTalkAndWhatItDependsOnStay() {
        Question first = open("first", "What comes to mind?", null);
        Question liked = rating("liked", "How do you like it?", null);
        Question reason = open("reason", "You said {{answer.first}}. Why?", "liked >= 3");
        Question aside = open("aside", "What colour is it?", null);
        Question intent = rating("intent", "You said {{answer.reason}}. How likely are you to buy it?", null);

        Guide needed = NeededGuide.of(
                guide(new Exposure.Sequential(), Memory.INTERVIEW, first, liked, aside, reason, intent), intent);

        assertThat(needed.questions()).containsExactly(first, liked, reason, intent);
        assertThat(needed.before()).hasSize(1);
        assertThat(needed.after()).isEmpty();
        assertThat(needed.memory()).isEqualTo(Memory.INTERVIEW);
    }

    @Test
    void peopleWhoMetOneConceptMeetAllEachInATalkOfItsOwn() {
        Question intent = rating("intent", "How likely are you to buy it?", null);

        Guide needed = NeededGuide.of(guide(new Exposure.Monadic(), Memory.INTERVIEW, intent), intent);

        assertThat(needed.exposure()).isEqualTo(new Exposure.Sequential());
        assertThat(needed.memory()).isEqualTo(Memory.CONCEPT);
    }
}
