package app.moderato.core.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.llm.ChatReply;
import app.moderato.core.llm.ChatRequest;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.core.llm.Situation;
import app.moderato.core.llm.Usage;
import app.moderato.core.panel.Persona;
import app.moderato.core.panel.PersonaId;
import app.moderato.core.study.Concept;
import app.moderato.core.study.Exposure;
import app.moderato.core.study.Study;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Concept PEARL = Studies.concept("pearl", false);
    private static final Study STUDY =
            Studies.study(Studies.guide(new Exposure.Sequential(), List.of(Studies.intent())), PEARL);

    /** At most 100 tokens out. */
    private static final ChatRequest REQUEST = new ChatRequest(
            List.of(),
            0.7,
            100,
            1,
            new Situation(
                    STUDY,
                    new Persona(new PersonaId("p1"), "Ana", Map.of(), 1, ""),
                    PEARL,
                    List.of(PEARL),
                    Studies.intent(),
                    List.of(),
                    1,
                    1,
                    0,
                    1));

    private static final ChatReply REPLY =
            new ChatReply("Fine.", ChatReply.Finish.STOP, new Usage(10, 40, 0, 0), "m", null, Duration.ZERO);

    /** A dollar a token out. */
    private final Budget budget = new Budget(Usage::output, BigDecimal.valueOf(150), 0);

    private final List<ChatReply> kept = new ArrayList<>();

    @Test
    void whatACallTookIsCountedAndTheRestOfWhatItCouldTakeIsFreeAgain() throws Exception {
        budget.paid(REQUEST, () -> REPLY, kept::add);
        budget.paid(REQUEST, () -> REPLY, kept::add);

        assertThat(kept).hasSize(2);
        assertThat(budget.spent()).contains(80.0);
        assertThatThrownBy(() -> budget.paid(REQUEST, () -> REPLY, kept::add))
                .isInstanceOfSatisfying(
                        RunEnds.class, ends -> assertThat(ends.sentence()).contains("budget of 150 USD"));
        assertThat(kept).hasSize(2);
    }

    @Test
    void aCallWithoutAReplyTakesNothing() {
        assertThatThrownBy(() -> budget.paid(
                        REQUEST,
                        () -> {
                            throw new LlmException(new LlmFailure.QuotaExhausted("openai"));
                        },
                        kept::add))
                .isInstanceOf(LlmException.class);
        assertThat(budget.spent()).contains(0.0);
    }

    @Test
    void aReplyThatCannotBeKeptIsPaidForAllTheSame() {
        assertThatThrownBy(() -> budget.paid(REQUEST, () -> REPLY, reply -> {
                    throw new IllegalStateException("full");
                }))
                .hasMessage("full");
        assertThat(budget.spent()).contains(40.0);
    }
}
