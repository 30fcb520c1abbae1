package app.moderato.core.llm;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.core.llm.ModelNames.Use;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNamesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt-4.1-mini",
                "claude-haiku-4-5-20251001",
                "gemini-2.5-flash",
                "llama3.2:3b",
                "mistral-small-latest",
                "qwen2.5-vl-7b-instruct",
                "deepseek/deepseek-chat-v3:free",
                "stories260K",
                "o4-mini",
                "phi-4-multimodal-instruct",
                "gpt-oss-120b"
            })
    void theseAreForChats(String name) {
        assertThat(ModelNames.use(name)).isEqualTo(Use.CHAT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-embedding-3-small",
                "gemini-embedding-001",
                "nomic-embed-text:latest",
                "mistral-embed",
                "BAAI/bge-m3",
                "all-minilm:22m",
                "mxbai-embed-large",
                "intfloat/e5-mistral-7b-instruct"
            })
    void theseEmbed(String name) {
        assertThat(ModelNames.use(name)).isEqualTo(Use.EMBEDDING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "whisper-1",
                "tts-1-hd",
                "dall-e-3",
                "gpt-image-1",
                "omni-moderation-latest",
                "gpt-4o-realtime-preview",
                "gpt-4o-transcribe",
                "llama-guard-3-8b",
                "imagen-4.0-generate-001"
            })
    void theseAreForSomethingElse(String name) {
        assertThat(ModelNames.use(name)).isEqualTo(Use.OTHER);
    }

    @Test
    void chatModelsComeFirstAndNumbersCountAsNumbers() {
        assertThat(ModelNames.inOrder(List.of(
                        "text-embedding-3-small",
                        "whisper-1",
                        "gpt-10",
                        "gpt-4-mini",
                        "gpt-4",
                        "GPT-4o",
                        "gpt-4",
                        "a")))
                .containsExactly("a", "gpt-4", "gpt-4-mini", "GPT-4o", "gpt-10", "whisper-1", "text-embedding-3-small");
    }

    @Test
    void numbersTooLongForACountAreNoTrouble() {
        String digits = "9".repeat(60);
        assertThat(ModelNames.inOrder(List.of("m-" + digits + "2", "m-" + digits + "1", "m")))
                .containsExactly("m", "m-" + digits + "1", "m-" + digits + "2");
    }

    @Test
    void theUsualEmbedderIsTriedBeforeOthers() {
        assertThat(ModelNames.embedder(List.of("bge-m3", "text-embedding-3-large", "text-embedding-3-small")))
                .contains("text-embedding-3-small");
        assertThat(ModelNames.embedder(List.of("gpt-4o", "bge-m3"))).contains("bge-m3");
        assertThat(ModelNames.embedder(List.of("gpt-4o"))).isEmpty();
    }
}
