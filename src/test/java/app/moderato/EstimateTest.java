package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateTest {
    @TempDir
    Path folder;

    private Path study = Path.of("");

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("bars.study.yaml"), """
                moderato: 1
                title: Two bars
                seed: 3
                concepts:
                  - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
                  - {id: date, name: Date bar, text: A sticky bar of dates and almonds., price: 2.49 USD}
                panel: {size: 50, population: us-adults}
                guide:
                  questions:
                    - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                    - {id: why, type: open, text: "What is the main reason?", probes: 1}
                simulation: {model: gpt-4.1-mini}
                """);
    }

    private CommandLineSession estimate(String... more) {
        String[] args = new String[2 + more.length];
        args[0] = "estimate";
        args[1] = study.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        return CommandLineSession.run(args);
    }

    @Test
    void callsTokensAndCostAreRangesAndGrowWithTheConversation() throws IOException {
        CommandLineSession session = estimate("--json");
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode json = session.json();
        assertThat(json.get("cells").asInt()).isEqualTo(200);
        assertThat(json.get("calls").get(0).asInt()).isEqualTo(200);
        assertThat(json.get("calls").get(1).asInt()).isEqualTo(330);
        assertThat(json.get("tokenizer_exact").asBoolean()).isTrue();
        double low = json.get("cost_usd").get(0).asDouble();
        double high = json.get("cost_usd").get(1).asDouble();
        assertThat(low).isBetween(0.001, high);
        // the price table: 0.40 USD per million tokens read, 1.60 written
        assertThat(low)
                .isEqualTo((0.4 * json.get("input_tokens").get(0).asLong()
                                + 1.6 * json.get("output_tokens").get(0).asLong())
                        / 1e6);
    }

    @Test
    void anUnknownPriceIsSaidToBeUnknownAndNoCapCanBeJudgedByIt() throws IOException {
        CommandLineSession session = estimate("--model", "nobody-knows-1", "--json");
        assertThat(session.code()).isZero();
        assertThat(session.json().get("cost_usd").asText()).isEqualTo("unknown");
        assertThat(session.json().get("tokenizer_exact").asBoolean()).isFalse();
        CommandLineSession capped = estimate("--model", "nobody-knows-1", "--max-cost", "5");
        assertThat(capped.code()).isEqualTo(2);
        assertThat(capped.err()).contains("price of nobody-knows-1 is unknown");
    }

    @Test
    void aCapIsComparedWithTheMostItCanCost() {
        assertThat(estimate("--max-cost", "0.0001").out()).contains("may stop the run before its end");
        assertThat(estimate("--max-cost", "100").out()).contains("above the most it can cost");
    }

    @Test
    void severalModelsAreEstimatedOneByOne() throws IOException {
        JsonNode json = estimate("--model", "gpt-4o", "--model", "gpt-4o-mini", "--json")
                .json();
        assertThat(json).hasSize(2);
        assertThat(json.get(0).get("cost_usd").get(0).asDouble())
                .isGreaterThan(json.get(1).get("cost_usd").get(0).asDouble());
    }
}
