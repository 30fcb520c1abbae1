package app.moderato.provider.openai;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.Tokenizers;
import org.junit.jupiter.api.Test;

class BytePairsTest {
    private final Tokenizers tokenizers = new BytePairs();

    @Test
    void tokensAreThoseOfTheModelsOwnTokenizer() {
        // counts of OpenAI's tiktoken, as documented in its cookbook for these sentences
        assertThat(tokenizers.of("gpt-3.5-turbo").count("antidisestablishmentarianism"))
                .isEqualTo(6);
        assertThat(tokenizers.of("gpt-4").count("2 + 2 = 4")).isEqualTo(7);
        assertThat(tokenizers.of("gpt-4").count("お誕生日おめでとう")).isEqualTo(9);
        assertThat(tokenizers.of("gpt-4o").count("お誕生日おめでとう")).isEqualTo(8);
        assertThat(tokenizers.of("gpt-4o").count("")).isZero();
    }

    @Test
    void modelsOfOtherMakersAreCountedWithTheNewestAndSaidToBeInexact() {
        assertThat(tokenizers.of("gpt-4.1-mini").exact()).isTrue();
        assertThat(tokenizers.of("openai/gpt-5-nano").exact()).isTrue();
        assertThat(tokenizers.of("claude-haiku-4-5").exact()).isFalse();
        assertThat(tokenizers.of("llama3.2").count("How likely are you to buy it?"))
                .isBetween(6L, 10L);
    }

    @Test
    void whatLooksLikeASpecialTokenIsText() {
        assertThat(tokenizers.of("gpt-4o").count("<|endoftext|>")).isGreaterThan(1);
    }
}
