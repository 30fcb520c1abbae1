package app.moderato.core.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final TokenPrice GPT_4O = new TokenPrice(2.5, 1.25, 10, DAY, "s");
    private static final TokenPrice OLD = new TokenPrice(5, 5, 15, DAY, "s");
    private static final Providers.Profile OPENAI = new Providers.Profile("openai", "", null, null, false);
    private static final Providers.Profile CUSTOM = new Providers.Profile("custom", "", null, "OPENAI_API_KEY", false);
    private static final Providers.Profile OLLAMA = new Providers.Profile("ollama", "", null, null, true);

    private final PriceTable table = new PriceTable(Map.of("gpt-4o", GPT_4O, "gpt-4o-2024-05-13", OLD));

    @Test
    void aDatedVersionCostsWhatItsModelDoesUnlessItHasItsOwnRow() {
        assertThat(table.priceOf("gpt-4o")).contains(GPT_4O);
        assertThat(table.priceOf("gpt-4o-2024-08-06")).contains(GPT_4O);
        assertThat(table.priceOf("gpt-4o-20240806")).contains(GPT_4O);
        assertThat(table.priceOf("gpt-4o-001")).contains(GPT_4O);
        assertThat(table.priceOf("gpt-4o-2024-05-13")).contains(OLD);
    }

    @Test
    void aSiblingIsNotItsSibling() {
        assertThat(table.priceOf("gpt-4o-mini")).isEmpty();
        assertThat(table.priceOf("openai/gpt-4o")).isEmpty();
        assertThat(table.priceOf("gpt-4o-audio-preview")).isEmpty();
    }

    @Test
    void cachedInputIsCheaperAndReasoningIsPartOfTheOutput() {
        Usage usage = new Usage(1_000_000, 100_000, 400_000, 50_000);
        assertThat(GPT_4O.cost(usage)).isEqualTo(0.6 * 2.5 + 0.4 * 1.25 + 0.1 * 10, within(1e-12));
        assertThat(GPT_4O.cost(Usage.NONE)).isZero();
    }

    @Test
    void anUnknownPriceIsUnknownAndALocalModelCostsNothing() {
        Usage usage = new Usage(10, 10, 0, 0);
        assertThat(table.cost(OPENAI, null, "some-model", usage)).isEmpty();
        assertThat(table.cost(OPENAI, null, "gpt-4o", usage)).hasValue(125e-6);
        assertThat(table.cost(OLLAMA, null, "gpt-4o", usage)).hasValue(0);
    }

    @Test
    void aServerOnThisMachineIsFreeWhateverItSpeaksLike() {
        Usage usage = new Usage(10, 10, 0, 0);
        for (String here : List.of("http://127.0.0.1:11434/v1", "http://localhost:8000/v1", "http://[::1]:8000/v1")) {
            assertThat(table.cost(CUSTOM, here, "stub-large", usage)).hasValue(0);
            assertThat(table.cost(CUSTOM, here, "gpt-4o", usage)).hasValue(0);
        }
        assertThat(table.cost(CUSTOM, "https://models.example/v1", "stub-large", usage))
                .isEmpty();
        assertThat(table.cost(CUSTOM, "https://models.example/v1", "gpt-4o", usage))
                .hasValue(125e-6);
    }
}
