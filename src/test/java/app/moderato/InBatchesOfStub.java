package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.moderato.provider.batch.BatchPace;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A study, a workspace and a server with a batch interface, and what a whole run of them looks like. */
abstract class InBatchesOfStub {
    static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 5
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
              - {id: date, name: Date bar, text: A sticky bar of dates., price: 1.49 USD}
            panel: {size: 20, population: us-adults}
            guide:
              before:
                - {id: habit, type: open, text: "When do you eat between meals?"}
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "What is the main reason?", ask_if: "intent >= 1"}
              after:
                - {id: basket, type: choice, options: concepts, text: "Which one would go in your basket?"}
            simulation: {model: gpt-4o-mini, temperature: 0.7}
            """;
    /** 20 people: one question before, two about each of two concepts, one after. */
    static final int CELLS_OF_STUDY = 20 * 6;

    /** Nothing is rated, so that no model has to be loaded for it. */
    static final String SHORT = """
            moderato: 1
            title: One bar
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
            panel: {size: 12, population: us-adults}
            guide:
              questions:
                - {id: likes, type: open, text: "What do you like about it?"}
                - {id: why, type: open, text: "What is the main reason?"}
            simulation: {model: gpt-4o-mini, temperature: 0.7}
            """;

    /** Long enough for all interviews to come together on a busy machine. */
    static final BatchPace TOGETHER = pace(Duration.ofMillis(800), 50_000, 1_000_000);

    /** For tests that do not count batches. */
    static final BatchPace QUICK = pace(Duration.ofMillis(60), 50_000, 1_000_000);

    static BatchPace pace(Duration quiet, int lines, long bytes) {
        return new BatchPace(quiet, Duration.ofMillis(10), Duration.ofMillis(20), Duration.ZERO, lines, bytes, 5);
    }

    int cells = 24;

    @TempDir
    Path folder = Path.of("");

    final StubBatchServer server = new StubBatchServer();

    @BeforeEach
    void study() throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), SHORT);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    CommandLineSession run(String... more) {
        return run(QUICK, more);
    }

    CommandLineSession run(BatchPace pace, String... more) {
        List<String> args =
                new ArrayList<>(List.of("run", folder.resolve("bars.study.yaml").toString(), "--batch", "--yes"));
        args.addAll(List.of("--base-url", server.url()));
        args.addAll(List.of(more));
        return command(pace, args);
    }

    CommandLineSession resume(String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--resume", "1"));
        args.addAll(List.of(more));
        return command(QUICK, args);
    }

    CommandLineSession command(BatchPace pace, List<String> args) {
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("--workspace", workspace().toString(), "--json"));
        return CommandLineSession.runIn(folder.resolve("user"), pace, all.toArray(String[]::new));
    }

    Path workspace() {
        return folder.resolve("w.db");
    }

    List<String> rows(String sql) throws Exception {
        return Rows.of(workspace(), sql);
    }

    /** Every cell is answered, nothing was charged twice, and the totals are the server's own, at half the price. */
    void assertWhole(CommandLineSession session) throws Exception {
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.get("state").asText()).isEqualTo("completed");
        assertThat(json.get("answered").asInt()).isEqualTo(cells);
        server.workOffEverything();
        assertThat(server.charged.values()).as("charged twice").containsOnly(1);
        assertThat(server.answers()).isEqualTo(cells);
        assertThat(json.get("input_tokens").asLong()).isEqualTo((long) cells * StubBatchServer.READ);
        assertThat(json.get("output_tokens").asLong()).isEqualTo((long) cells * StubBatchServer.WRITTEN);
        double ordinary = cells * (StubBatchServer.READ * 0.15 + StubBatchServer.WRITTEN * 0.60) / 1e6;
        assertThat(json.get("cost_usd").asDouble()).isCloseTo(ordinary / 2, within(1e-9));
        assertThat(rows("SELECT count(*) FROM batch WHERE collected_at IS NULL"))
                .containsExactly("0");
    }
}
