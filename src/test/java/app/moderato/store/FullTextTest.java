package app.moderato.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "sensi | \"sensi\"*",
                "sensitive tee | \"sensitive\" AND \"tee\"*",
                "'sensitive ' | \"sensitive\"",
                "'\"no peroxide\"' | \"no peroxide\"",
                "'say \"no peroxide\" twi' | \"say\" AND \"no peroxide\" AND \"twi\"*",
                "'an open \"quote' | \"an\" AND \"open\" AND \"quote\"*",
                "don''t | \"don''t\"*",
                "'NEAR(a b) OR c*' | \"NEAR(a\" AND \"b)\" AND \"OR\" AND \"c*\"*",
                "words:x | \"words:x\"*",
                "½ | \"½\"*",
            },
            delimiter = '|')
    void wordsAreQuotedAndTheLastMayGoOn(String typed, String expression) {
        assertThat(FullText.expression(typed)).contains(expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "\"\"", "🙂", "- * ( ) ^ :", "…"})
    void withoutALetterOrADigitThereIsNothingToLookFor(String typed) {
        assertThat(FullText.expression(typed)).isEmpty();
    }

    @Test
    void marksCountCharactersOfTheTextItself() {
        String marked = "An «" + FullText.OPEN + "Öl" + FullText.CLOSE + "» 🙂 " + FullText.OPEN + "x" + FullText.CLOSE;

        assertThat(FullText.marks(marked)).containsExactly(new Mark(4, 6), new Mark(11, 12));
        assertThat("An «Öl» 🙂 x".substring(11, 12)).isEqualTo("x");
    }
}
