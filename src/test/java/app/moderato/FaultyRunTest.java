package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand cells against a provider with every fault at once: nothing lost, nothing twice, nothing made up. */
@Timeout(180)
class FaultyRunTest {
    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 11
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it.}
              - {id: date, name: Date bar, text: A sticky bar of dates and almonds for the afternoon at your desk.}
            panel: {size: 100, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: liking, type: open, text: "What do you like about it?"}
                - {id: why, type: open, text: "What is the main reason?"}
                - {id: when, type: open, text: "When would you eat it?"}
                - {id: who, type: open, text: "Who is it for?"}
            simulation: {model: some-model, temperature: 0.7}
            """;

    @TempDir
    Path folder;

    @Test
    void everyCellEndsInItsStatusAndTheTotalsAreTheServersOwn() throws Exception {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        Path workspace = folder.resolve("w.db");
        try (FaultyProvider provider = new FaultyProvider(5)) {
            CommandLineSession session = CommandLineSession.run(
                    "run",
                    study.toString(),
                    "--base-url",
                    provider.url(),
                    "--workspace",
                    workspace.toString(),
                    "--concurrency",
                    "32",
                    "--timeout",
                    "2",
                    "--yes",
                    "--json");
            JsonNode json = session.json();

            assertThat(json.get("planned").asInt()).isEqualTo(1000);
            JsonNode byStatus = json.get("by_status");
            int ended = 0;
            for (String status :
                    List.of("answered", "refused", "role-break", "empty", "truncated", "off-format", "failed")) {
                ended += byStatus.path(status).asInt();
            }
            assertThat(ended).as(json.toString()).isEqualTo(1000);
            assertThat(byStatus.path("pending").asInt()).isZero();
            int answered = byStatus.get("answered").asInt();
            assertThat(answered).isGreaterThan(900);
            assertThat(session.code()).isEqualTo(answered == 1000 ? 0 : 3);
            assertThat(json.get("state").asText()).isEqualTo(answered == 1000 ? "completed" : "incomplete");

            assertThat(json.get("calls").asInt()).isEqualTo(provider.received.get());
            assertThat(json.get("input_tokens").asLong()).isEqualTo(provider.billedRead.get());
            assertThat(json.get("output_tokens").asLong()).isEqualTo(provider.billedWritten.get());
            assertThat(Rows.of(workspace, "SELECT count(*) FROM cell")).containsExactly("1000");
            assertThat(Rows.of(
                            workspace,
                            "SELECT persona || concept || question FROM cell GROUP BY run, persona, concept, question,"
                                    + " showing, replicate HAVING count(*) > 1"))
                    .isEmpty();
            assertThat(Rows.of(workspace, "SELECT count(*) FROM attempt"))
                    .containsExactly(String.valueOf(provider.received.get()));
        }
    }
}
