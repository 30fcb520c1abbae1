package app.moderato.ui.group;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.interview.RunState;
import app.moderato.core.llm.LlmException;
import app.moderato.core.llm.LlmFailure;
import app.moderato.ui.group.GroupTrouble.Remedy;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupTroublesTest {
    private static final LlmFailure LATE = new LlmFailure.TimedOut("openai", Duration.ofSeconds(20));

    private final GroupTroubles troubles = new GroupTroubles(Seated.MESSAGES);

    @Test
    void theWindowNamesNoOptionsOfTheCommandLine() {
        assertThat(troubles.stood(RunState.PAUSED, LATE.sentence(), true))
                .hasValueSatisfying(trouble -> assertThat(trouble.sentence())
                        .isEqualTo("openai did not answer within 20 s. What was said is kept."));
        assertThat(troubles.of(new LlmException(new LlmFailure.NoBaseUrl("custom")))
                        .sentence())
                .startsWith("custom has no usual address.")
                .doesNotContain("--");
        assertThat(WindowWords.of(new LlmFailure.RateLimited("groq", null).sentence()))
                .isEqualTo("groq is limiting the rate of calls (HTTP 429).");
        assertThat(WindowWords.of(new LlmFailure.NoVision("openai", "gpt-3.5").sentence()))
                .isEqualTo("gpt-3.5 of openai takes no pictures.");
    }

    @Test
    void whatAPersonCanDoInTheWindowStays() {
        String sentence = new LlmFailure.Unreachable("openai", "api.openai.com").sentence();
        assertThat(WindowWords.of(sentence)).isEqualTo(sentence);
        assertThat(WindowWords.of("Run without --batch.")).isEqualTo("Run without --batch.");
        assertThat(WindowWords.of("A detail -- as it came.")).isEqualTo("A detail -- as it came.");
    }

    @Test
    void whatPeopleWantedIsNoTrouble() {
        assertThat(troubles.stood(RunState.PAUSED, "", true)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"RUNNING", "COMPLETED", "STOPPED", "INCOMPLETE"})
    void aGroupThatGoesOnOrIsOverHasNoTrouble(RunState state) {
        assertThat(troubles.stood(state, "", false)).isEmpty();
    }

    @Test
    void everyStandOffersItsRemedy() {
        assertThat(remedy(RunState.PAUSED, true)).isEqualTo(Remedy.GO_ON);
        assertThat(remedy(RunState.PAUSED, false)).isEqualTo(Remedy.RESUME);
        assertThat(remedy(RunState.BUDGET, false)).isEqualTo(Remedy.RAISE_CAP);
        assertThat(remedy(RunState.REFUSED, true)).isEqualTo(Remedy.SETTINGS);
        assertThat(remedy(RunState.INTERRUPTED, true)).isEqualTo(Remedy.RESUME);
    }

    private Remedy remedy(RunState state, boolean held) {
        return troubles.stood(state, "It failed.", held).orElseThrow().remedy();
    }
}
