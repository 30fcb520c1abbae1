package app.moderato.core.interview.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.SaidToken;
import app.moderato.core.llm.Usage;
import app.moderato.core.rating.Pmf;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PointOddsTest {
    private static ChatReply reply(SaidToken... tokens) {
        String text = Arrays.stream(tokens).map(SaidToken::text).collect(Collectors.joining());
        return new ChatReply(text, ChatReply.Finish.STOP, Usage.NONE, "m", null, Duration.ZERO, List.of(tokens));
    }

    private static SaidToken token(String said, Object... odds) {
        Map<String, Double> map = new LinkedHashMap<>();
        for (int i = 0; i < odds.length; i += 2) {
            map.put((String) odds[i], (Double) odds[i + 1]);
        }
        return new SaidToken(said, map);
    }

    @Test
    void theLikelihoodsOfThePointsAreDividedByTheirSum() {
        ChatReply reply = reply(token("4", "4", 0.5, "5", 0.25, " 3", 0.05, "I", 0.1, "7", 0.1));
        assertThat(PointOdds.of(reply, 4, 5)).hasValueSatisfying(pmf -> {
            assertThat(pmf.at(4)).isCloseTo(0.5 / 0.8, within(1e-12));
            assertThat(pmf.at(5)).isCloseTo(0.25 / 0.8, within(1e-12));
            assertThat(pmf.at(3)).isCloseTo(0.05 / 0.8, within(1e-12));
            assertThat(pmf.at(1)).isZero();
        });
    }

    @Test
    void theNumberMayStandBehindWords() {
        ChatReply reply =
                reply(token("I", "I", 0.9, "4", 0.1), token(" say", " say", 1.0), token(" 2", " 2", 0.75, " 3", 0.25));
        assertThat(PointOdds.of(reply, 2, 5)).hasValue(Pmf.of(0, 0.75, 0.25, 0, 0));
    }

    @Test
    void aDigitInAWordBeforeTheNumberIsNotTheNumber() {
        ChatReply reply = reply(
                token("2", "2", 0.9, "4", 0.1),
                token("nd", "nd", 1.0),
                token(" choice: ", " choice: ", 1.0),
                token("4", "4", 0.75, "5", 0.25));
        assertThat(PointOdds.of(reply, 4, 5)).hasValue(Pmf.of(0, 0, 0, 0.75, 0.25));
    }

    @Test
    void twoDigitsInOneTokenAreTheirOwnPoints() {
        ChatReply reply = reply(token("10", "10", 0.5, "1", 0.25, "11", 0.25));
        assertThat(PointOdds.of(reply, 10, 11)).hasValue(Pmf.of(0.25, 0, 0, 0, 0, 0, 0, 0, 0, 0.5, 0.25));
    }

    @Test
    void twoDigitsInTwoTokensAreFollowed() {
        ChatReply reply = reply(token("1", "1", 0.8, "9", 0.2), token("0", "0", 0.5, "1", 0.25, "\n", 0.25));
        assertThat(PointOdds.of(reply, 10, 11)).hasValueSatisfying(pmf -> {
            assertThat(pmf.at(10)).isCloseTo(0.4, within(1e-12));
            assertThat(pmf.at(11)).isCloseTo(0.2, within(1e-12));
            assertThat(pmf.at(1)).isCloseTo(0.2, within(1e-12));
            assertThat(pmf.at(9)).isCloseTo(0.2, within(1e-12));
        });
    }

    @Test
    void aOneThatMayBeTheBeginningOfATenIsNoPmf() {
        assertThat(PointOdds.of(reply(token("9", "9", 0.6, "1", 0.4)), 9, 11)).isEmpty();
        assertThat(PointOdds.of(reply(token("9", "9", 0.999, "1", 0.001)), 9, 11))
                .isPresent();
        assertThat(PointOdds.of(reply(token("9", "9", 0.6, "1", 0.4)), 9, 9)).isPresent();
    }

    @Test
    void withoutLikelihoodsThereIsNoPmf() {
        assertThat(PointOdds.of(reply(), 4, 5)).isEmpty();
        assertThat(PointOdds.of(reply(token("4")), 4, 5)).isEmpty();
    }

    @Property
    void whateverIsListedIsAPmf(
            @ForAll @Size(5) List<@DoubleRange(min = 0, max = 0.2) Double> odds,
            @ForAll @IntRange(min = 1, max = 5) int said) {
        Object[] listed = new Object[10];
        for (int i = 0; i < 5; i++) {
            listed[2 * i] = Integer.toString(i + 1);
            listed[2 * i + 1] = odds.get(i);
        }
        PointOdds.of(reply(token(Integer.toString(said), listed)), said, 5)
                .ifPresent(pmf -> assertThat(pmf.stream().sum()).isCloseTo(1, within(1e-9)));
    }
}
