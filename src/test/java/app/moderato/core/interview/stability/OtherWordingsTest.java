package app.moderato.core.interview.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.LooseCalls;
import app.moderato.core.llm.ChatModel;
import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.Usage;
import app.moderato.core.study.InvalidInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other words for a question, as a model proposes them. */
class OtherWordingsTest {
    private static final String QUESTION = "How likely are you to buy {{concept.name}}?";

    private final List<ChatRequest> asked = new ArrayList<>();

    private List<String> propose(int number, String reply) throws Exception {
        ChatModel model = new ChatModel() {
            @Override
            public String provider() {
                return "scripted";
            }

            @Override
            public String model() {
                return "scripted-1";
            }

            @Override
            public ChatReply reply(ChatRequest request, RetryListener retries) {
                asked.add(request);
                return new ChatReply(
                        reply,
                        ChatReply.Finish.STOP,
                        new Usage(90, 60, 0, 0),
                        "scripted-1",
                        null,
                        Duration.ofMillis(2));
            }
        };
        return new OtherWordings(QUESTION, "en", 7).propose(number, new LooseCalls(model, null, null, null, null));
    }

    @Test
    void thoseThatCannotStandAreLeftAside() throws Exception {
        List<String> found = propose(2, """
                Here are five wordings:

                1. How likely would it be that you buy it?
                2. "What are the chances that you would buy {{concept.name}}?"
                - HOW LIKELY ARE YOU TO BUY {{concept.name}}
                * Would {{concept.name}} at {{concept.price}} be something you would buy?
                3) Would you see yourself buying {{concept.name}}?
                """);

        assertThat(found)
                .containsExactly(
                        "What are the chances that you would buy {{concept.name}}?",
                        "Would you see yourself buying {{concept.name}}?");
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().messages().getLast().text()).contains(QUESTION, "5 different", "English");
        assertThat(asked.getFirst().situation().isWordings()).isTrue();
    }

    @Test
    void thoseThatTheLintDoubtsComeLast() throws Exception {
        assertThat(propose(1, """
                Don't you agree that you would love to buy {{concept.name}}?
                What are the chances that you would buy {{concept.name}}?
                """)).containsExactly("What are the chances that you would buy {{concept.name}}?");
    }

    @Test
    void tooFewAreRefusedAndSaySo() {
        assertThatThrownBy(() -> propose(2, "What are the chances that you would buy {{concept.name}}?"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("proposed 1 other wordings")
                .hasMessageContaining("Type them yourself");
    }
}
