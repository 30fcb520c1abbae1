package app.moderato.core.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Map<String, String> ANSWERS =
            Map.of("intent", "3.4", "pack", "Salt and pepper", "say", "It's \"so\"", "note", "NaN", "n", "10");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            intent >= 3                                     | true
            intent >= 3.5                                   | false
            intent>3 and n<=10                              | true
            pack == "Salt and pepper"                       | true
            pack = salt AND n == 10.0                       | false
            pack == 'salt AND pepper' and intent < 2        | false
            n > 9 or intent > 9 and intent > 9              | true
            (n > 9 or intent > 9) and intent > 9            | false
            pack != Tube                                    | true
            pack > Aa                                       | false
            note >= 0                                       | false
            note == nan                                     | true
            say == "It's \\"so\\""                          | true
            gone == 1                                       | false
            gone != 1                                       | false
            """)
    void comparesNumbersBySizeAndTextsByEquality(String text, boolean holds) {
        assertThat(Condition.parse(text).holds(id -> Optional.ofNullable(ANSWERS.get(id.value()))))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "intent",
                "intent >=",
                ">= 3",
                "intent >== 3",
                "intent => 3",
                "intent > 3 > 2",
                "intent >= \"3\" x",
                "a > 1 and",
                "a > 1 b > 2",
                "pack == Salt and",
                "pack == Tube mint",
                "intent >= 3 a",
                "intent >= 3 an",
                "(a > 1",
                "a > 1)",
                "5a > 1",
                "pack == \"Tube",
                "a > 1 & b > 2 and"
            })
    void whatIsNoConditionIsRefusedInASentence(String text) {
        assertThatThrownBy(() -> Condition.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches("(?s).*(is not a condition\\. Compare a question|opened and not closed).*");
    }

    @Test
    void knowsWhichQuestionsItReads() {
        assertThat(Condition.parse("a > 1 and (b == x or c < 2)").reads())
                .extracting(QuestionId::value)
                .containsExactly("a", "b", "c");
    }

    @Test
    void aLongTextIsRefusedNotStumbledOver() {
        assertThatThrownBy(() -> Condition.parse("a == '" + "x".repeat(100_000) + "'"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Condition.parse("(".repeat(1_999))).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500, seed = "20261123")
    void whatIsWrittenIsReadAsTheSameCondition(@ForAll("conditions") Condition condition) {
        assertThat(Condition.parse(condition.source())).isEqualTo(condition);
    }

    @Provide
    Arbitrary<Condition> conditions() {
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(
                        "1", "-2.50", "1e3", "Tube", "a and b", "it's", "say \"x\"", "a\\", "\\\"", "(x)", "> 3"),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12));
        Arbitrary<Condition> one = Combinators.combine(
                        Arbitraries.of("intent", "q-1", "max_price", "andy"),
                        Arbitraries.of(Condition.Operator.values()),
                        values)
                .as((id, operator, value) -> new Condition.Comparison(new QuestionId(id), operator, value));
        Arbitrary<Condition> all = one.list().ofMinSize(2).ofMaxSize(3).map(Condition.All::new);
        Arbitrary<Condition> any =
                Arbitraries.oneOf(one, all).list().ofMinSize(2).ofMaxSize(3).map(Condition.Any::new);
        Arbitrary<Condition> mixed =
                Combinators.combine(any, one).as((first, second) -> new Condition.All(List.of(first, second)));
        return Arbitraries.oneOf(one, all, any, mixed);
    }

    /** Live means come with all their decimals. */
    @Property
    void numbersCompareAsNumbersWhateverTheirDecimals(@ForAll @DoubleRange(min = 1, max = 11) double mean) {
        Condition condition = Condition.parse("intent >= 3");
        assertThat(condition.holds(id -> Optional.of(Double.toString(mean)))).isEqualTo(mean >= 3);
    }
}
