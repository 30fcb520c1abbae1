package app.moderato.core.study;

import static app.moderato.core.study.Design.concept;
import static app.moderato.core.study.Design.open;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
