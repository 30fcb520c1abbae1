package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One study asked of several models. */
class SeriesTest {
    private static final int CELLS = 40 * 2;

    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 11
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
              - {id: date, name: Date bar, text: A sticky bar of dates.}
            panel: {size: 40, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
            simulation: {max_output_tokens: 30}
            """;

    @TempDir
    Path folder;

    private final ChatStub server = new ChatStub();

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        server.answers("gpt-4o", "I love it, I would definitely buy this one today.");
        server.answers("gpt-4o-mini", "No way, I would never spend money on that.");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void twoModelsAreOneSeriesOfTwoRunsOverOnePanelAndTheModelIsAFactor() throws IOException {
        CommandLineSession session = run(
                "--model",
                "gpt-4o",
                "--model",
                "gpt-4o-mini",
                "--json",
                "--out",
                folder.resolve("out").toString());
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode runs = session.json();
        assertThat(runs).hasSize(2).allMatch(run -> run.get("series").asInt() == 1);
        assertThat(runs).allMatch(run -> run.get("answered").asInt() == CELLS);
        assertThat(folder.resolve("out/run-1/personas.csv"))
                .hasSameTextualContentAs(folder.resolve("out/run-2/personas.csv"));

        JsonNode models = show("2").get("models");
        assertThat(models).hasSize(1);
        assertThat(models.get(0).get("question").asText()).isEqualTo("intent");
        JsonNode all = models.get(0).get("concepts").get(0);
        assertThat(all.get("concept").isNull()).isTrue();
        JsonNode first = all.get("models").get(0);
        JsonNode second = all.get("models").get(1);
        assertThat(first.get("model").asText()).isEqualTo("gpt-4o");
        assertThat(second.get("mean_less_first").get("value").asDouble())
                .isCloseTo(second.get("mean").asDouble() - first.get("mean").asDouble(), within(1e-9))
                .isNegative();
    }

    @Test
    void theComparisonIsPrintedForPeople() {
        CommandLineSession session = run("--model", "gpt-4o", "--model", "gpt-4o-mini");
        assertThat(session.out()).contains("By model · intent", "all together", "Date bar", "difference");
    }

    @Test
    void runsOfTheSameFileBegunOneByOneAreComparedToo() throws IOException {
        assertThat(run("--model", "gpt-4o").code()).isZero();
        assertThat(show("1").has("models")).isFalse();
        assertThat(run("--model", "gpt-4o-mini").code()).isZero();
        assertThat(show("1").get("models")).hasSize(1);
        assertThat(run("--model", "gpt-4o-mini", "--seed", "12").code()).isZero();
        assertThat(show("3").has("models")).as("other people").isFalse();
    }

    @Test
    void theCapIsForTheWholeSeries() throws IOException {
        // 120 in and 20 out: 0.00003 USD a call of gpt-4o-mini, 0.0005 of gpt-4o; both together would take 0.0424
        CommandLineSession session = run(
                "--model", "gpt-4o-mini", "--model", "gpt-4o", "--max-cost", "0.03", "--concurrency", "1", "--json");
        JsonNode runs = session.json();
        double spent = 0;
        for (JsonNode run : runs) {
            spent += run.get("cost_usd").asDouble();
        }
        assertThat(spent).isBetween(0.028, 0.03);
        assertThat(runs.get(1).get("state").asText()).isEqualTo("budget");
        assertThat(session.code()).isEqualTo(5);
    }

    @Test
    void aModelNamedTwiceIsRefused() {
        CommandLineSession session = run("--model", "gpt-4o", "--model", "gpt-4o");
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("named twice");
    }

    private JsonNode show(String run) throws IOException {
        CommandLineSession session = CommandLineSession.run("show", run, "--json", "--workspace", workspace());
        assertThat(session.code()).as(session.err()).isZero();
        return session.json();
    }

    private CommandLineSession run(String... more) {
        return server.run(folder.resolve("bars.study.yaml"), Path.of(workspace()), more);
    }

    private String workspace() {
        return folder.resolve("w.db").toString();
    }
}
