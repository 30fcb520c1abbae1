package app.moderato.core.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.ReplySigns;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.Usage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnReaderTest {
    private final TurnReader reader = new TurnReader(
            ReplySigns.of("en"), Tables.design(3, List.of(), false).names());

    private TurnReader.Said read(String text, ChatReply.Finish finish) {
        return reader.read(new ChatReply(text, finish, Usage.NONE, "scripted-1", null, Duration.ZERO), "Ana");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I would buy it.|I would buy it.",
                "Ana: I would buy it.|I would buy it.",
                "**Ana:** I would buy it.|I would buy it.",
                "[Ana]: I would buy it.|I would buy it.",
                "Ana Ruiz: I would buy it.|I would buy it.",
                "Ana: “I would buy it.”|I would buy it.",
                "“I would buy it.”|I would buy it.",
                "I would buy it.\\nWalter: Not me.|I would buy it.",
                "I would buy it.\\nWalter Hill: Not me.|I would buy it.",
                "I would buy it.\\n\\nModerator: Thank you.|I would buy it.",
                "Ana: Mine.\\nWalter: Hers.\\nAna: And mine.|Mine.",
                "Walter, I would buy it: today.|Walter, I would buy it: today.",
            })
    void aTurnIsOnesOwnWordsAndNobodyElses(String reply, String turn) {
        TurnReader.Said said = read(reply.replace("\\n", "\n"), ChatReply.Finish.STOP);

        assertThat(said.usable()).isTrue();
        assertThat(said.text()).isEqualTo(turn);
    }

    @Test
    void whoOnlySpeaksForAnotherHasSaidNothing() {
        assertThat(read("Walter: Not me.", ChatReply.Finish.STOP).usable()).isFalse();
        assertThat(read("Walter Hill: Not me.", ChatReply.Finish.STOP).usable()).isFalse();
        assertThat(read(" … ", ChatReply.Finish.STOP).usable()).isFalse();
    }

    @Test
    void aMachineAndARefusalAreNoTurns() {
        assertThat(read("As an AI language model I have no teeth.", ChatReply.Finish.STOP)
                        .why())
                .contains("as a machine");
        assertThat(read("Anything", ChatReply.Finish.FILTERED).why()).contains("refused");
    }

    @Test
    void whatTheLimitCutOffEndsWithItsLastWholeSentence() {
        TurnReader.Said said = read("I like it. “Really.” But the price of", ChatReply.Finish.LENGTH);

        assertThat(said.text()).isEqualTo("I like it. “Really.”");
        assertThat(said.cutOff()).isTrue();
    }
}
