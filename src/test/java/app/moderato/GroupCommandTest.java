package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCommandTest {
    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 5
            concepts:
              - {id: oat, name: "Oat, \\"soft\\" <b>bar</b>", text: A soft bar of oats and honey., price: 1.99 USD}
            panel: {size: 12, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
            group:
              participants: 4
              sections: [{kind: warm-up, minutes: 1}, {kind: private}, {kind: discuss, minutes: 2}, {kind: private}]
            """;

    @TempDir
    Path folder;

    private Path study = Path.of("");
    private Path workspace = Path.of("");

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        workspace = folder.resolve("w.db");
    }

    @Test
    void aRehearsedGroupIsHeldToItsEndAndWritten() throws IOException {
        CommandLineSession session = rehearse("--out", folder + "/out", "--json");
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode group = session.json();
        assertThat(group.get("session").asLong()).isEqualTo(1);
        assertThat(group.get("state").asText()).isEqualTo("completed");
        assertThat(group.get("cost_usd").asDouble()).isZero();
        assertThat(group.get("warning").asText()).startsWith("REHEARSAL");
        for (String key : List.of("median_words", "share_short_turns", "gini")) {
            assertThat(group.get(key).isNumber()).as(key).isTrue();
        }
        assertThat(group.get("participants")).hasSize(4).allSatisfy(one -> {
            assertThat(one.get("turns").asInt()).isPositive();
            assertThat(one.get("after").asDouble() - one.get("before").asDouble())
                    .isCloseTo(one.get("shift").asDouble(), within(1e-9));
        });

        List<NamedCsvRecord> turns = rows("out/turns.csv");
        assertThat(turns).hasSize(group.get("turns").asInt()).allSatisfy(row -> {
            assertThat(row.getField("session")).isEqualTo("1");
            assertThat(row.getField("provider")).isEqualTo("rehearsal");
            assertThat(row.getField("words"))
                    .isEqualTo(row.getField("text").strip().split("\\s+").length + "");
        });
        assertThat(turns.getFirst().getField("speaker")).isEqualTo("Moderator");
        assertThat(turns.getFirst().getField("by")).isEqualTo("model");
        assertThat(turns).anyMatch(row -> !row.getField("mean").isEmpty());
        List<NamedCsvRecord> reactions = rows("out/reactions.csv");
        assertThat(reactions).extracting(row -> row.getField("round")).containsOnly("private", "alone");
        assertThat(reactions)
                .hasSize(12)
                .allSatisfy(row ->
                        assertThat(Double.parseDouble(row.getField("mean"))).isBetween(1.0, 5.0));
        assertThat(Files.readString(folder.resolve("out/transcript.html")))
                .contains("Synthetic respondents", "<b>REHEARSAL</b>", "Oat, &quot;soft&quot; &lt;b&gt;bar&lt;/b&gt;");
        assertThat(Files.readString(folder.resolve("out/transcript.txt")))
                .contains("Synthetic respondents", "REHEARSAL", "1. Warm-up");
    }

    @Test
    void theFirstThingThatHappensIsThatAModelTakesTheChairAndAllOfItKeepsToTheSchema() throws IOException {
        rehearse("--out", folder + "/out");
        JsonNode file =
                new ObjectMapper().readTree(folder.resolve("out/session.json").toFile());
        assertThat(file.get("events").get(0).get("event").asText()).isEqualTo("moderated");
        assertThat(file.get("events").get(0).get("by").asText()).isEqualTo("model");
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("assets/schema/session.schema.json")));
        assertThat(schema.validate(file)).isEmpty();
    }

    @Test
    void severalGroupsSeatOtherPeopleAndAreCompared() throws IOException {
        CommandLineSession session = rehearse("--groups", "2", "--minutes", "2", "--out", folder + "/out", "--json");
        assertThat(session.code()).as(session.err()).isZero();
        JsonNode groups = session.json().get("groups");
        assertThat(groups).hasSize(2);
        assertThat(groups.get(0).findValuesAsText("persona"))
                .hasSize(4)
                .doesNotContainAnyElementsOf(groups.get(1).findValuesAsText("persona"));
        assertThat(session.json().get("comparison").get("groups").asInt()).isEqualTo(2);
        assertThat(folder.resolve("out/1/transcript.html")).exists();
        assertThat(folder.resolve("out/2/session.json")).exists();
        assertThat(Files.readString(folder.resolve("out/comparison.html")))
                .contains("Group 1", "Group 2", "REHEARSAL", "Synthetic respondents")
                .doesNotContain("<b>bar</b>");
        assertThat(folder.resolve("out/comparison.json")).exists();

        CommandLineSession list = CommandLineSession.run("groups", "--json", "--workspace", workspace.toString());
        assertThat(list.json()).hasSize(2);
        assertThat(list.json().get(1).get("series").asLong()).isEqualTo(1);
    }

    @Test
    void minutesScaleTheTalk() throws IOException {
        int brief = rehearse("--minutes", "2", "--out", folder + "/a", "--json")
                .json()
                .get("turns")
                .asInt();
        int asPlanned = rehearse("--minutes", "9", "--out", folder + "/b", "--json")
                .json()
                .get("turns")
                .asInt();
        assertThat(asPlanned).isGreaterThan(brief + 5);
    }

    @ParameterizedTest
    @CsvSource({
        "--groups 0, from 1 to 50",
        "--groups two, not a whole number",
        "--minutes -1, above 0",
        "--minutes NaN, above 0",
        "--minutes x, not a number",
        "--model a --model b, one model",
        "--max-cost 0, above 0",
        "--resume 1, either a study file"
    })
    void whatCannotBeMeantIsRefusedWithItsReason(String options, String reason) {
        CommandLineSession session = rehearse((options + " --out " + folder + "/out").split(" "));
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains(reason);
        assertThat(folder.resolve("out/turns.csv")).doesNotExist();
    }

    @Test
    void aNewGroupNeedsAFolderAndAnOldOneToExist() {
        assertThat(rehearse().err()).contains("--out DIR");
        rehearse("--minutes", "1", "--out", folder + "/out");
        CommandLineSession session =
                CommandLineSession.run("group", "--resume", "7", "--workspace", workspace.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("no group 7");
    }

    @Test
    void aGroupThatIsOverIsWrittenAgainAndNothingIsAsked() throws IOException {
        rehearse("--minutes", "1", "--out", folder + "/a");
        CommandLineSession session = CommandLineSession.run(
                "group", "--resume", "1", "--out", folder + "/b", "--workspace", workspace.toString());
        assertThat(session.code()).as(session.err()).isZero();
        for (String file : List.of("session.json", "turns.csv", "reactions.csv", "transcript.html", "transcript.txt")) {
            assertThat(folder.resolve("b/" + file)).hasSameTextualContentAs(folder.resolve("a/" + file));
        }
    }

    @Test
    void costIsAgreedToBeforeAnythingIsSent() {
        CommandLineSession session = CommandLineSession.run(
                "group",
                study.toString(),
                "--base-url",
                "http://127.0.0.1:9/v1",
                "--model",
                "m",
                "--out",
                folder + "/out",
                "--workspace",
                workspace.toString());
        assertThat(session.code()).isEqualTo(2);
        assertThat(session.err()).contains("A group of 4 people to custom m: about", "--yes", "Nothing was sent");
        assertThat(workspace).doesNotExist();
    }

    @Test
    void aFaultyServerLeavesAGroupThatIsGoneOnWith() throws IOException {
        try (ChatStub server = new ChatStub()) {
            server.refuses();
            CommandLineSession broken = server.group(study, workspace, "--model", "m", "--out", folder + "/a");
            assertThat(broken.code()).as(broken.err()).isEqualTo(130);
            assertThat(broken.err()).contains("did not accept the request", "moderato group --resume 1");

            server.answers("m", "I might buy it, it sounds all right to me.");
            CommandLineSession resumed = CommandLineSession.run(
                    "group",
                    "--resume",
                    "1",
                    "--minutes",
                    "9",
                    "--out",
                    folder + "/b",
                    "--workspace",
                    workspace.toString());
            assertThat(resumed.err()).contains("keeps to how it was begun");
            CommandLineSession changed = CommandLineSession.run(
                    "group", "--resume", "1", "--model", "n", "--workspace", workspace.toString());
            assertThat(changed.err()).contains("Group 1 was begun differently", "the group has m");
            CommandLineSession whole = CommandLineSession.run(
                    "group", "--resume", "1", "--out", folder + "/b", "--workspace", workspace.toString(), "--json");
            assertThat(whole.code()).as(whole.err()).isZero();
            assertThat(whole.json().get("state").asText()).isEqualTo("completed");
            assertThat(whole.json().get("turns").asInt()).isPositive();
            assertThat(rows("b/reactions.csv")).hasSize(12);
        }
    }

    @Test
    void privateAnswersThatAreWantingAreToldByTheExitCode() throws IOException {
        Path silent = Files.writeString(
                folder.resolve("silent.study.yaml"),
                STUDY.replaceAll("sections: .*", "sections: [{kind: private}, {kind: private}]"));
        try (ChatStub server = new ChatStub()) {
            server.answers("m", "As an AI language model I have no opinion of my own.");
            CommandLineSession session =
                    server.group(silent, workspace, "--model", "m", "--out", folder + "/out", "--json");
            assertThat(session.code()).as(session.err()).isEqualTo(3);
            assertThat(session.json().get("missing_reactions").asInt()).isEqualTo(12);
            assertThat(rows("out/reactions.csv"))
                    .allSatisfy(row -> assertThat(row.getField("status")).isEqualTo("failed"));
        }
    }

    @Test
    void aRefusedKeyEndsTheSeriesAndLeavesItToBeGoneOnWith() throws IOException {
        try (ChatStub server = new ChatStub()) {
            server.refusesTheKey();
            CommandLineSession session =
                    server.group(study, workspace, "--model", "m", "--groups", "2", "--out", folder + "/out", "--json");
            assertThat(session.code()).as(session.err()).isEqualTo(4);
            assertThat(server.asked()).isEqualTo(1);
            assertThat(session.json().get("groups").get(0).get("state").asText())
                    .isEqualTo("refused");
            assertThat(session.json().get("groups").get(1).get("state").asText())
                    .isEqualTo("paused");

            server.answers("m", "I might buy it, it sounds all right to me.");
            CommandLineSession whole = CommandLineSession.run(
                    "group", "--resume", "1", "--out", folder + "/out", "--workspace", workspace.toString(), "--json");
            assertThat(whole.code()).as(whole.err()).isZero();
            assertThat(whole.json().get("groups"))
                    .hasSize(2)
                    .allSatisfy(one -> assertThat(one.get("state").asText()).isEqualTo("completed"));
            assertThat(folder.resolve("out/comparison.html")).exists();
        }
    }

    private CommandLineSession rehearse(String... more) {
        String[] args = new String[6 + more.length];
        System.arraycopy(
                new String[] {"group", study.toString(), "--provider", "rehearsal", "--workspace", workspace.toString()
                },
                0,
                args,
                0,
                6);
        System.arraycopy(more, 0, args, 6, more.length);
        return CommandLineSession.run(args);
    }

    private List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
            return reader.stream().toList();
        }
    }
}
