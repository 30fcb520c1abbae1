package app.moderato.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.moderato.CommandLineSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A llama.cpp server with a tiny model of children's stories: its wire is real, its answers mean nothing. */
@Timeout(120)
class LlamaServerTest {
    private static final Path MODELS = Path.of("../shared/models");

    private static @Nullable ForeignServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        Path program = ForeignServer.installed("MODERATO_LLAMA_SERVER", "llama.cpp server");
        Path model = MODELS.resolve("stories260K.gguf");
        assumeTrue(Files.exists(model), "skipped: " + model + " is absent");
        server = ForeignServer.start(
                port -> List.of(
                        program.toString(),
                        "-m",
                        model.toString(),
                        "--host",
                        "127.0.0.1",
                        "--port",
                        String.valueOf(port),
                        "-c",
                        "4096",
                        "-np",
                        "2",
                        "-t",
                        "1",
                        "--no-webui",
                        "--alias",
                        "stories260K",
                        "--jinja",
                        "--chat-template-file",
                        MODELS.resolve("story.jinja").toString()),
                "/health");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aProbeLearnsWhatItTakes() throws IOException {
        CommandLineSession session = session("probe", "--json");
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode found = session.json();
        assertThat(found.get("chat").get("level").asText()).isEqualTo("yes");
        assertThat(found.get("vision").get("level").asText()).isEqualTo("no");
        assertThat(found.get("json").get("level").asText()).isIn("yes", "partly");
        assertThat(found.get("seed").get("level").asText()).isEqualTo("yes");
        assertThat(found.get("logprobs").get("level").asText()).isEqualTo("yes");
        assertThat(found.get("context_tokens").asInt()).isGreaterThanOrEqualTo(512);
        assertThat(found.get("refused_parameters")).isEmpty();
    }

    @Test
    void aRunEndsEveryCellAndRepeatsItselfWithItsSeed() throws IOException {
        JsonNode first = run("a.db", "What do you think?");
        JsonNode second = run("b.db", "What do you think?");
        assertThat(first.get("planned").asInt()).isEqualTo(4);
        assertThat(first.get("by_status").path("pending").asInt(0)).isZero();
        assertThat(first.get("input_tokens").asInt()).isGreaterThan(4 * 50);
        assertThat(first.get("output_tokens").asInt()).isBetween(1, 4 * 2 * 48);
        assertThat(second.get("by_status")).isEqualTo(first.get("by_status"));
        assertThat(second.get("output_tokens")).isEqualTo(first.get("output_tokens"));
    }

    @Test
    void aConversationThatIsTooLongIsSaidSo() throws IOException {
        JsonNode long_ = run("c.db", "Think of this. " + "And then of that. ".repeat(2_000) + "What do you think?");
        assertThat(long_.get("by_status").get("failed").asInt()).isEqualTo(4);
        CommandLineSession probe = session("probe", "--json");
        assertThat(probe.json().get("context_tokens").asInt()).isPositive();
    }

    private JsonNode run(String workspace, String question) throws IOException {
        // the model reads 512 tokens, and few words are one of them
        Files.writeString(folder.resolve("p.csv"), "id,name,age\na,Ann,30\nb,Bo,40\nc,Cy,50\nd,Di,60\n");
        Path study = Files.writeString(folder.resolve("s.study.yaml"), """
                moderato: 1
                title: Story
                concepts: [{id: bar, name: Oat bar, text: A soft bar.}]
                panel: {size: 4, personas: p.csv}
                guide: {questions: [{id: why, type: open, text: "%s"}]}
                simulation: {max_output_tokens: 48}
                """.formatted(question));
        CommandLineSession session = session(
                "run",
                study.toString(),
                "--workspace",
                folder.resolve(workspace).toString(),
                "--yes",
                "--json");
        assertThat(session.code()).as(session.err()).isIn(0, 3);
        return session.json();
    }

    private static CommandLineSession session(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        String url = server == null ? "" : server.url();
        all.addAll(List.of("--base-url", url, "--model", "stories260K"));
        return CommandLineSession.run(all.toArray(String[]::new));
    }
}
