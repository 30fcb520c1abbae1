package app.moderato.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.moderato.core.interview.RunId;
import app.moderato.core.interview.RunRecord;
import app.moderato.core.interview.RunRemarks;
import app.moderato.core.interview.RunState;
import app.moderato.core.llm.ProviderSettings;
import app.moderato.core.study.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ModelsToAskTest {
    private final ProviderOptions options = new ProviderOptions();

    @BeforeEach
    void usual() {
        options.concurrency = 16;
        options.timeoutSeconds = 120;
    }

    private static RunRecord run(Map<String, String> stamp) {
        return new RunRecord(
                new RunId(3),
                null,
                "Two bars",
                "",
                "",
                RunState.COMPLETED,
                "custom",
                "https://models.example/v1",
                "own",
                42,
                "",
                stamp,
                Map.of(),
                0,
                RunRecord.Totals.NONE,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private List<String> models(RunRecord run) throws InvalidInput {
        return ModelsToAsk.of(run, options).stream()
                .map(one -> one.provider() + " " + one.model())
                .toList();
    }

    @Test
    void theRunsOwnModelIsAskedWhereNoneIsNamed() throws InvalidInput {
        assertThat(models(run(Map.of()))).containsExactly("custom own");
    }

    @Test
    void otherModelsAreAskedWhereTheRunWasUnlessAProviderIsNamed() throws InvalidInput {
        options.models = List.of("b", "a");
        assertThat(ModelsToAsk.of(run(Map.of()), options))
                .extracting(ProviderSettings::baseUrl)
                .containsOnly("https://models.example/v1");
        assertThat(models(run(Map.of()))).containsExactly("custom b", "custom a");

        options.provider = "mistral";
        assertThat(models(run(Map.of()))).containsExactly("mistral b", "mistral a");
    }

    @Test
    void aRehearsalHasAModelOfItsOwn() throws InvalidInput {
        options.provider = "rehearsal";
        assertThat(models(run(Map.of()))).containsExactly("rehearsal rehearsal-1");
    }

    @Test
    void whichKeyGoesToARunsAddressIsSaidAgainForAnyModel() throws InvalidInput {
        RunRecord run = run(Map.of(RunRemarks.KEY_VARIABLE, "THEIR_KEY"));
        for (List<String> named : List.of(List.<String>of(), List.of("another"))) {
            options.models = named;
            assertThatThrownBy(() -> ModelsToAsk.of(run, options))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("--api-key-env THEIR_KEY")
                    .hasMessageContaining("Nothing was sent");
        }

        options.keyVariable = "THEIR_KEY";
        assertThat(models(run)).containsExactly("custom another");
    }
}
