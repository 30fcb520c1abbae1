package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LooseCallsTest {
    private static final LlmFailure TROUBLE = new LlmFailure.QuotaExhausted("openai");
    private static final ChatRequest REQUEST = new ChatRequest(
            List.of(),
            0.7,
            100,
            1,
            Situation.ofStory(new Persona(new PersonaId("p1"), "Ana", Map.of(), 1, ""), "en", 1, 1));

    /** Fails once on the wire before it ends. */
    private record Shaky(boolean answers) implements ChatModel {
        @Override
        public String provider() {
            return "openai";
        }

        @Override
        public String model() {
            return "m";
        }

        @Override
        public ChatReply reply(ChatRequest request, RetryListener retries) throws LlmException {
            retries.failed(1, TROUBLE, Duration.ZERO);
            if (!answers) {
                throw new LlmException(TROUBLE);
            }
            return new ChatReply("Fine.", ChatReply.Finish.STOP, new Usage(10, 40, 0, 0), "m", null, Duration.ZERO);
        }
    }

    @Test
    void everyTryIsCountedAndOnlyAReplyIsPaidFor() throws Exception {
        List<Integer> heard = new ArrayList<>();
        LooseCalls calls = new LooseCalls(new Shaky(true), null, Usage::output, null, null);
        calls.reply(REQUEST, (number, failure, latency) -> heard.add(number));

        assertThat(heard).containsExactly(1);
        assertThat(calls.spent()).isEqualTo(new Tried.Spent(2, new Usage(10, 40, 0, 0), 40.0));
    }

    @Test
    void aCallWithoutAReplyIsCountedAndCostsNothing() {
        LooseCalls calls = new LooseCalls(new Shaky(false), null, Usage::output, null, null);

        assertThatThrownBy(() -> calls.reply(REQUEST)).isInstanceOf(LlmException.class);
        assertThat(calls.spent()).isEqualTo(new Tried.Spent(2, Usage.NONE, 0.0));
    }
}
