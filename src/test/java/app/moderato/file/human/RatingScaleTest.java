package app.moderato.file.human;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingScaleTest {
    private static int point(String cell, RatingScale scale) {
        return CellReading.of(cell, scale) instanceof CellReading.Kept kept ? kept.point() : 0;
    }

    @Test
    void aScaleFromZeroToTenHasElevenPoints() {
        RatingScale scale = RatingScale.of(0, 10);
        assertThat(scale.points()).isEqualTo(11);
        assertThat(point("0", scale)).isEqualTo(1);
        assertThat(point("10", scale)).isEqualTo(11);
        assertThat(scale.numbers()).startsWith(0.0, 1.0).endsWith(10.0);
    }

    @Test
    void aReversedScaleCountsFromTheOtherEndAndWordsStay() {
        RatingScale scale = RatingScale.of(1, 5).withReversed(true).withWords(Map.of("like", 4));
        assertThat(point("1", scale)).isEqualTo(5);
        assertThat(point("Like", scale)).isEqualTo(4);
        assertThat(scale.numbers()).containsExactly(5.0, 4.0, 3.0, 2.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"1.5,2,2,1", "2.5,2,3,2", "3.5,4,4,3", "4.5,4,5,4"})
    void halvesGoWhereTheRuleSays(String cell, int even, int up, int down) {
        RatingScale scale = RatingScale.of(1, 5);
        assertThat(point(cell, scale)).isEqualTo(even);
        assertThat(point(cell, scale.withHalves(Halves.UP))).isEqualTo(up);
        assertThat(point(cell, scale.withHalves(Halves.DOWN))).isEqualTo(down);
        assertThat(point(cell, scale.withHalves(Halves.LEFT_OUT))).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|4",
                "4.0|4",
                "4,0|4",
                "4 stars|4",
                "4/5|4",
                "5 - Definitely would buy|5",
                "3 (neutral)|3",
                "★★★☆☆|3",
                "2 points|2",
                "5/25/2019|0",
                "12:30|0",
                "fünf|0",
                "6|0",
                "-1|0",
                "1e0|0"
            })
    void ratingsAreReadAsPeopleWriteThem(String cell, int expected) {
        assertThat(point(cell, RatingScale.of(1, 5))).isEqualTo(expected);
    }

    @Test
    void aHundredIsPutOnFivePoints() {
        RatingScale scale = RatingScale.of(1, 5).withRange(0, 100, 5);
        assertThat(scale.isShift()).isFalse();
        assertThat(List.of(point("0", scale), point("24", scale), point("50", scale), point("100", scale)))
                .containsExactly(1, 2, 3, 5);
    }

    @Property
    void everyNumberOnTheScaleHasAPointAndReversingTwiceChangesNothing(
            @ForAll @IntRange(min = -5, max = 5) int lowest,
            @ForAll @IntRange(min = 1, max = 10) int length,
            @ForAll @IntRange(min = 0, max = 10) int step) {
        RatingScale scale = RatingScale.of(lowest, lowest + length);
        String cell = String.valueOf(lowest + Math.min(step, length));
        int forward = point(cell, scale);
        assertThat(forward).isEqualTo(Math.min(step, length) + 1);
        assertThat(point(cell, scale.withReversed(true))).isEqualTo(length + 2 - forward);
    }

    @Test
    void theScaleIsGuessedFromWhatIsThere() {
        assertThat(guess("1", "2", "5")).isEqualTo(RatingScale.of(1, 5));
        assertThat(guess("1", "7")).isEqualTo(RatingScale.of(1, 7));
        assertThat(guess("0", "10", "9")).isEqualTo(RatingScale.of(0, 10));
        assertThat(guess("-2", "0", "2")).isEqualTo(RatingScale.of(-2, 2));
        assertThat(guess("1", "5", "9", "Don't know"))
                .isEqualTo(RatingScale.of(1, 5).withMissing(Set.of("9", "Don't know")));
        assertThat(guess("-1", "1", "5", "99")).isEqualTo(RatingScale.of(1, 5).withMissing(Set.of("-1", "99")));
        assertThat(guess("0", "50", "100").highest()).isEqualTo(100);
    }

    @Test
    void aSlipBeyondTheEndDoesNotMakeTheScaleLonger() {
        List<String> cells = new ArrayList<>(Collections.nCopies(100, "5"));
        cells.addAll(Collections.nCopies(100, "1"));
        cells.add("6");
        assertThat(ScaleGuess.of(cells, OptionalInt.empty())).isEqualTo(RatingScale.of(1, 5));
        cells.addAll(Collections.nCopies(20, "6"));
        assertThat(ScaleGuess.of(cells, OptionalInt.empty())).isEqualTo(RatingScale.of(1, 6));
    }

    @Test
    void aWordIsAPointOrNoAnswerOrNeither() {
        RatingScale scale = RatingScale.of(1, 5).withWord("Yum!", 5);
        assertThat(scale.point("yum")).hasValue(5);
        assertThat(scale.withMissing("Yum!").point("Yum!")).isEmpty();
        assertThat(scale.withMissing("Yum!").isMissing("Yum!")).isTrue();
        assertThat(scale.withMissing("Yum!").withoutWord("Yum!")).isEqualTo(RatingScale.of(1, 5));
    }

    @Test
    void wordsStandWhereTheyStandOnTheScale() {
        RatingScale scale = guess("Definitely would buy", "probably NOT", "I'd probably buy it", "Hmm");
        assertThat(scale.words()).containsExactly(Map.entry("definitely would buy", 5), Map.entry("probably not", 2));
        assertThat(ScaleGuess.of(List.of("Strongly agree", "Neutral"), OptionalInt.of(7))
                        .words())
                .containsExactly(Map.entry("strongly agree", 7), Map.entry("neutral", 4));
    }

    private static RatingScale guess(String... cells) {
        return ScaleGuess.of(List.of(cells), OptionalInt.empty());
    }

    @Test
    void whatIsNoScaleIsRefused() {
        assertThatThrownBy(() -> RatingScale.of(5, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingScale.of(1, 12)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RatingScale.of(1, 5).withRange(Double.NaN, 5, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
