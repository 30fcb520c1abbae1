package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointReaderTest {
    private static ReadReply read(String text, int points) {
        ChatReply reply = new ChatReply(text, ChatReply.Finish.STOP, Usage.NONE, "m", null, Duration.ZERO);
        return new PointReader("en").read(reply, points, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4|5|4",
                "**4**|5|4",
                "I'd say 4.|5|4",
                "4/5|5|4",
                "4 out of 5|5|4",
                "10|11|10",
                "11|11|11",
                "1|11|1"
            })
    void onePointIsRead(String text, int points, String point) {
        assertThat(read(text, points)).isEqualTo(ReadReply.answered(point));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"6|5", "0|5", "12|11", "3 or 4|5", "3.5|5", "-4|5", "four|5", "3-4|5", "4 out of 10|5"})
    void anythingElseIsOffFormat(String text, int points) {
        assertThat(read(text, points).status()).isEqualTo(CellStatus.OFF_FORMAT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "As an AI language model, I have no preferences.|ROLE_BREAK",
                "I'm sorry, but I can't help with that.|REFUSED",
                "...|EMPTY"
            })
    void whatIsNoAnswerSaysWhy(String text, CellStatus status) {
        assertThat(read(text, 5).status()).isEqualTo(status);
    }
}
