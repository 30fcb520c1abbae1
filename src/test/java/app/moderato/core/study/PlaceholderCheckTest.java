package app.moderato.core.study;

import static app.moderato.core.study.Design.concept;
import static app.moderato.core.study.Design.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderCheckTest {
    @Test
    void whatCanBeFilledIsFine() {
        assertThat(problems("{{concept.name}} {{ concept.text }} {{concept.claim}} {{persona.any}} {{answer.habit}}"
                        + " {{answer.first}}"))
                .isEmpty();
    }

    @Test
    void aProbeIsFilledAsItsQuestionIs() {
        Question asked = new Question.Open(
                new Question.Wording(new QuestionId("q"), "Why?", null, 1, false, "What about {{answer.nothing}}?"));
        assertThat(new Design().asks(asked).problems())
                .containsExactly(
                        "/guide/questions/0/probe {{answer.nothing}} names a question that is not in the guide.");
        Question personal = asked.with(asked.wording().withProbe("And you, {{persona.job}}?"));
        assertThat(StudyCheck.checkPanel(new Design().asks(personal).study(), List.of(name -> Optional.empty())))
                .extracting(Problem::pointer)
                .containsExactly("/guide/questions/0/probe");
    }

    @Test
    void aProbeThatIsNeverAskedIsAnError() {
        Question asked = new Question.Open(new Question.Wording(new QuestionId("q"), "Why?", null, 0, false, "And?"));
        assertThat(new Design().asks(asked).problems())
                .containsExactly("/guide/questions/0/probes The probe of “q” is never asked, as its probes are 0. Set"
                        + " probes to 1 or more.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {{concept.price}} | {{concept.price}} cannot be filled for every concept: “price” is missing in b.
            {{concept.clam}}  | No concept has “clam” to fill {{concept.clam}}. Did you mean {{concept.claim}}?
            {{answer.habits}} | {{answer.habits}} names a question that is not in the guide. Did you mean {{answer.habit}}?
            {{answer.me}}     | {{answer.me}} is the answer to this very question. Name an earlier one.
            {{answer.last}}   | {{answer.last}} is not known yet here: “last” is asked later. Move that question up.
            {{name}}          | Nothing can fill {{name}}. Did you mean {{concept.name}}?
            {{concpet.name}}  | Nothing can fill {{concpet.name}}. Did you mean {{concept.name}}?
            {{}}              | Nothing can fill {{}}. Placeholders are {{concept.name}}, {{concept.text}}, {{concept.price}}, {{concept.ATTRIBUTE}}, {{persona.ATTRIBUTE}} and {{answer.QUESTION}}.
            {{concept.name}   | A placeholder is not opened and closed properly here. Write it like {{concept.name}}.
            """)
    void whatCannotBeFilledIsToldWithWhatToDo(String text, String sentence) {
        assertThat(problems(text)).containsExactly("/guide/questions/1/text " + sentence);
    }

    @Test
    void outsideTheConceptQuestionsThereIsNoOneConceptAndNoOneAnswer() {
        assertThat(new Design()
                        .before(open("b", "{{concept.name}}?"))
                        .asks(open("why", "Why?"))
                        .after(open("c", "{{answer.why}}?"))
                        .problems())
                .containsExactly(
                        "/guide/before/0/text {{concept.name}} can be filled only in “questions”, which are asked for each"
                                + " concept; this question is not about one concept.",
                        "/guide/after/0/text “why” is asked for each concept, so {{answer.why}} cannot tell which of its"
                                + " answers is meant. Use a question of “before” or “after”.");
    }

    private static List<String> problems(String text) {
        return new Design()
                .shows(concept("a", "One.", "1 USD", false), concept("b", "Two."))
                .before(open("habit", "What do you do?"))
                .asks(open("first", "What?"), open("me", text))
                .after(open("last", "And now?"))
                .problems();
    }
}
