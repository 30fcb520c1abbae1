package app.moderato.core.study;

import static app.moderato.core.study.Design.ask;
import static app.moderato.core.study.Design.askIf;
import static app.moderato.core.study.Design.open;
import static app.moderato.core.study.Design.options;
import static app.moderato.core.study.Design.rated;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a condition may read, and what may be compared. */
class LogicCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "intent >= 3 and pack == tube",
                "habit_n > 2",
                "size >= 2",
                "cost <= 4.5 or tell < 7",
                "(intent < 2 or intent > 4) and own == 3"
            })
    void earlierQuestionsWithComparableAnswersMayBeRead(String condition) {
        assertThat(problems(condition)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            intnet >= 3    | “ask_if” reads the question “intnet”, which is not in the guide. Did you mean “intent”?
            x >= 3         | “ask_if” reads the answer to its own question. Name an earlier one.
            later >= 3     | “ask_if” reads “later”, which is asked later. Move that question up.
            basket == a    | “ask_if” reads “basket”, which is asked later. Move that question up.
            why == good    | “why” is of type “open” and cannot be compared. “ask_if” reads ratings, choices, numbers, prices and NPS.
            many == Price  | “many” is of type “multiple” and cannot be compared. “ask_if” reads ratings, choices, numbers, prices and NPS.
            pack > Pump    | “pack” is answered with one of its options; compare it with == or !=, not with >.
            pack == Tub    | “Tub” is not an option of “pack”. Did you mean “Tube”?
            pack == Glass  | “Glass” is not an option of “pack”. Its options: Tube, Pump.
            intent >= high | “intent” is rated from 1 to 5; compare it with a number, not with “high”.
            intent > 7     | “intent” is rated from 1 to 5, so “intent > 7” always has the same outcome. Compare with a value it can have.
            own >= 4       | “own” is rated from 1 to 3, so “own >= 4” always has the same outcome. Compare with a value it can have.
            tell > 11      | “tell” is answered from 0 to 10, so “tell > 11” always has the same outcome. Compare with a value it can have.
            """)
    void everythingElseIsToldWithWhatToDo(String condition, String sentence) {
        assertThat(problems(condition)).containsExactly("/guide/questions/8/ask_if " + sentence);
    }

    @Test
    void afterTheLastConceptNoAnswerAboutOneOfThemIsMeant() {
        assertThat(new Design()
                        .asks(rated("intent", "How likely?"))
                        .after(new Question.Open(askIf("end", "intent >= 3")))
                        .problems())
                .containsExactly(
                        "/guide/after/0/ask_if “intent” is asked for each concept, so a question in “after” cannot tell which"
                                + " of its answers is meant. Read a question of “before” or “after”.");
    }

    private static List<String> problems(String condition) {
        Question.Measure own = new Question.Measure.Custom(3, List.of("low", "so", "high"));
        return new Design()
                .before(new Question.NumberQuestion(ask("habit_n", "How often?")))
                .asks(
                        rated("intent", "How likely?"),
                        open("why", "Why?"),
                        new Question.Choice(ask("pack", "Which?"), options("Tube", "Pump")),
                        new Question.Choice(ask("size", "Which?"), options("1", "2", "3")),
                        new Question.Multiple(ask("many", "Which?"), options("Price", "Nothing")),
                        new Question.PriceQuestion(ask("cost", "How much?")),
                        new Question.Nps(ask("tell", "How likely?")),
                        new Question.Rating(ask("own", "How?"), own),
                        new Question.Open(askIf("x", condition)),
                        new Question.NumberQuestion(ask("later", "How many?")))
                .after(new Question.Choice(ask("basket", "Which?"), new Question.Options(List.of(), false, true)))
                .problems();
    }
}
