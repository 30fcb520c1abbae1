package app.moderato.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import app.moderato.CommandLineSession;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** aimock 1.43.0: a mock server of many providers, with faults at random. */
@Timeout(180)
class AimockTest {
    private static final int CELLS = 60;

    private static final String FIXTURES = """
            {"fixtures": [
              {"match": {"userMessage": "How likely"},
               "response": {"content": "I would rather not buy it, what I have is fine for me.",
                            "usage": {"prompt_tokens": 100, "completion_tokens": 15, "total_tokens": 115}}},
              {"match": {"userMessage": "main reason"},
               "response": {"content": "It costs too much for what it does, and I have enough of it at home already.",
                            "usage": {"prompt_tokens": 200, "completion_tokens": 20, "total_tokens": 220}}}
            ]}
            """;

    private static final String STUDY = """
            moderato: 1
            title: Bars
            concepts: [{id: bar, name: Oat bar, text: A soft bar of oats.}]
            panel: {size: 30, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "What is the main reason?"}
            """;

    @TempDir
    Path folder;

    @Test
    void everyCellIsAnsweredOnceAndCountedAsTheServerCounts() throws Exception {
        try (ForeignServer server = start()) {
            JsonNode run = run(server, 0);
            assertThat(run.get("answered").asInt()).isEqualTo(CELLS);
            assertThat(run.get("calls").asInt()).isEqualTo(CELLS);
            assertThat(run.get("input_tokens").asInt()).isEqualTo(30 * 300);
            assertThat(run.get("output_tokens").asInt()).isEqualTo(30 * 35);
            assertThat(asked(server)).isEqualTo(CELLS);
        }
    }

    /** With a delay, as a provider has one: a break within 5 ms is taken for a connection that was closed before. */
    @Test
    void faultsAtRandomCostTriesAndNoCell() throws Exception {
        try (ForeignServer server = start(
                "--chaos-latency",
                "40",
                "--chaos-ratelimit",
                "0.04",
                "--chaos-drop",
                "0.02",
                "--chaos-malformed",
                "0.01",
                "--chaos-disconnect",
                "0.01")) {
            JsonNode run = run(server, 0);
            assertThat(run.get("answered").asInt()).isEqualTo(CELLS);
            assertThat(run.get("calls").asInt() - run.get("retries").asInt()).isEqualTo(CELLS);
            assertThat(run.get("input_tokens").asInt()).isEqualTo(30 * 300);
            assertThat(asked(server)).isEqualTo(run.get("calls").asInt());
        }
    }

    private JsonNode run(ForeignServer server, int code) throws IOException {
        Path study = Files.writeString(folder.resolve("s.study.yaml"), STUDY);
        CommandLineSession session = CommandLineSession.run(
                "run",
                study.toString(),
                "--base-url",
                server.url(),
                "--model",
                "gpt-4o-mini",
                "--workspace",
                folder.resolve("w.db").toString(),
                "--yes",
                "--json");
        assertThat(session.code()).as(session.err()).isEqualTo(code);
        return session.json();
    }

    /** Questions that reached it. */
    private static int asked(ForeignServer server) throws Exception {
        return Integer.parseInt(server.get("/__aimock/journal?path=/v1/chat/completions&limit=1")
                .headers()
                .firstValue("X-Total-Count")
                .orElse("-1"));
    }

    private ForeignServer start(String... more) throws Exception {
        Path program = ForeignServer.installed("MODERATO_AIMOCK", "aimock (dist/cli.js)");
        Path fixtures = Files.writeString(folder.resolve("fixtures.json"), FIXTURES);
        return ForeignServer.start(
                port -> {
                    List<String> command = new ArrayList<>(List.of(
                            "node",
                            program.toString(),
                            "-p",
                            String.valueOf(port),
                            "-f",
                            fixtures.toString(),
                            "-l",
                            "0"));
                    command.addAll(List.of(more));
                    return command;
                },
                "/health");
    }
}
