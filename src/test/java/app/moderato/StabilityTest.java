package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stability studies from the command line. */
class StabilityTest {
    private static final String CALLS = "SELECT cell || '/' || turn || '/' || ask FROM attempt WHERE reply IS NOT NULL";

    @TempDir
    Path folder;

    @BeforeEach
    void study() throws IOException {
        Files.writeString(folder.resolve("bars.study.yaml"), """
                moderato: 1
                title: Two bars
                seed: 11
                concepts:
                  - {id: oat, name: Oat bar, text: A soft bar of oats and honey without anything artificial in it.}
                  - {id: date, name: Date bar, text: A sticky bar of dates and almonds for the afternoon at your desk.}
                  - {id: plain, name: Plain bar, text: A bar of oats and sugar., control: true}
                panel: {size: 24, population: us-adults}
                guide:
                  before:
                    - {id: habit, type: open, text: "When do you eat between meals?"}
                  questions:
                    - {id: why, type: open, text: "What comes to mind about {{concept.name}}?"}
                    - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy {{concept.name}}?"}
                simulation: {model: gpt-4o, temperature: 0.7}
                """);
    }

    private CommandLineSession command(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--workspace", workspace().toString()));
        return CommandLineSession.run(all.toArray(String[]::new));
    }

    private Path workspace() {
        return folder.resolve("w.db");
    }

    private void run() {
        assertThat(command("run", folder.resolve("bars.study.yaml").toString(), "--provider", "rehearsal")
                        .code())
                .isZero();
    }

    private CommandLineSession again(String... more) {
        List<String> args = new ArrayList<>(List.of("stability", "1", "--sample", "12", "--seeds", "2", "--json"));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    @Test
    void aSampleIsAskedAgainInTheModelsWordsAndTheReportSaysWhatSurvives() throws Exception {
        run();

        CommandLineSession made = again("--out", folder.resolve("out").toString());

        assertThat(made.code()).as(made.err()).isZero();
        JsonNode json = made.json();
        assertThat(json.get("state").asText()).isEqualTo("completed");
        assertThat(json.get("rehearsal").asBoolean()).isTrue();
        assertThat(json.get("warning").asText()).contains("invented");
        assertThat(json.get("question").asText()).isEqualTo("intent");
        assertThat(json.get("wordings"))
                .hasSize(3)
                .allMatch(text -> text.asText().contains("{{concept.name}}"));
        assertThat(json.get("people").asInt()).isEqualTo(12);
        assertThat(json.get("runs")).hasSize(3 * 2);
        assertThat(json.get("reliability").get("icc_1").get("value").asDouble()).isBetween(0.3, 1.0);
        assertThat(json.get("drift")).hasSize(2 * 4);
        assertThat(json.get("conclusions"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.get("again")).hasSize(6));
        assertThat(Files.readAllLines(folder.resolve("out/stability.csv"))).hasSize(1 + 3 * 2 * 12 * 3);
        assertThat(Rows.of(workspace(), "SELECT DISTINCT question FROM cell WHERE run = 3"))
                .as("nothing but what opens the talk, and the question in other words")
                .containsExactlyInAnyOrder("habit", "intent-wording-2");
    }

    @Test
    void theSameCommandAsksNothingTwice() throws Exception {
        run();
        JsonNode first = again().json();
        List<String> asked = Rows.of(workspace(), CALLS);

        CommandLineSession more = again();

        assertThat(more.code()).isZero();
        assertThat(more.err()).contains("asked already");
        assertThat(more.json()).isEqualTo(first);
        assertThat(Rows.of(workspace(), CALLS)).isEqualTo(asked);
    }

    @Test
    void itsRunsAreListedWithARemarkAndAreNoResultOfTheStudy() throws Exception {
        run();
        again("--paraphrases", "1");

        JsonNode runs = command("runs", "--json").json();
        List<String> remarks = StreamSupport.stream(runs.spliterator(), false)
                .map(one -> one.get("remark").asText())
                .toList();
        assertThat(remarks).containsExactly("", "stability of run 1: wording 1", "stability of run 1: wording 2");
        assertThat(runs.get(1).get("series").asInt()).isEqualTo(2);
        assertThat(runs.get(2).get("series").asInt()).isEqualTo(2);
        CommandLineSession onItself = command("stability", "2");
        assertThat(onItself.code()).isEqualTo(2);
        assertThat(onItself.err()).contains("itself part of a stability study");
        CommandLineSession resumed = command("run", "--resume", "3");
        assertThat(resumed.code())
                .as("each can be gone on with by itself: " + resumed.err())
                .isZero();
    }

    @Test
    void wordsOfOnesOwnAreAskedAsTyped() throws Exception {
        run();

        JsonNode json = again("--paraphrase", "Would {{concept.name}} find its way into your basket?")
                .json();

        assertThat(json.get("wordings").get(1).asText())
                .isEqualTo("Would {{concept.name}} find its way into your basket?");
        assertThat(Rows.of(workspace(), "SELECT study_source FROM run WHERE id = 3")
                        .getFirst())
                .contains("Would {{concept.name}} find its way into your basket?");
    }

    @Test
    void whatCannotBeAskedIsRefusedBeforeAnythingIsSent() throws Exception {
        run();

        for (List<String> wrong : List.of(
                List.of("--paraphrase", "Would you buy it?"),
                List.of("--paraphrase", " "),
                List.of("--paraphrase", "How likely are you to buy {{concept.name}}"),
                List.of("--paraphrase", "Buy {{concept.name}} at {{concept.price}}?"),
                List.of("--question", "why"),
                List.of("--question", "no id"),
                List.of("--sample", "5"),
                List.of("--paraphrases", "4"),
                List.of("--seeds", "0"),
                List.of("--seeds", "1", "--paraphrases", "0"))) {
            CommandLineSession refused = again(wrong.toArray(String[]::new));
            assertThat(refused.code()).as(wrong + refused.out() + refused.err()).isEqualTo(2);
        }
        assertThat(Rows.of(workspace(), "SELECT id FROM run")).hasSize(1);
    }

    @Test
    void aModelIsPaidOnceAndACapHolds() throws Exception {
        run();
        try (ChatStub stub = new ChatStub()) {
            stub.answers("gpt-4o", "I like it well enough, and I would probably buy it.");
            String[] where = {
                "--base-url",
                stub.address(),
                "--model",
                "gpt-4o",
                "--paraphrase",
                "Would {{concept.name}} find its way into your basket?"
            };
            CommandLineSession asking = again(where);
            assertThat(asking.code()).as("nobody is there to agree").isEqualTo(2);
            assertThat(stub.asked()).isZero();

            List<String> capped = new ArrayList<>(List.of(where));
            capped.addAll(List.of("--yes", "--max-cost", "0.02", "--concurrency", "1"));
            CommandLineSession stopped = again(capped.toArray(String[]::new));
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(5);
            int before = stub.asked();
            assertThat(before).isPositive().isLessThan(200);

            List<String> whole = new ArrayList<>(List.of(where));
            whole.add("--yes");
            CommandLineSession done = again(whole.toArray(String[]::new));
            assertThat(done.code()).as(done.err()).isZero();
            assertThat(stub.asked()).isEqualTo(2 * 2 * 12 * 4);
            assertThat(done.json().get("cost_usd").asDouble()).isPositive();
        }
    }

    /** By kill -9, at three moments. */
    @Test
    void aKilledStudyIsGoneOnWithAndEndsAsOneThatWasNeverKilled() throws Exception {
        run();
        Path whole = Files.copy(workspace(), folder.resolve("whole.db"));
        List<String> committed = List.of();
        for (int wanted : new int[] {5, 90, 170}) {
            Process child = child();
            try {
                await(child, wanted);
            } finally {
                child.destroyForcibly().waitFor();
            }
            List<String> now = Rows.of(workspace(), CALLS);
            assertThat(now).doesNotHaveDuplicates().containsAll(committed);
            committed = now;
        }

        JsonNode resumed = again().json();

        assertThat(Rows.of(workspace(), CALLS)).doesNotHaveDuplicates().containsAll(committed);
        JsonNode uninterrupted = CommandLineSession.run(
                        "stability", "1", "--sample", "12", "--seeds", "2", "--json", "--workspace", whole.toString())
                .json();
        assertThat(resumed).isEqualTo(uninterrupted);
        assertThat(Rows.of(workspace(), "SELECT id FROM run")).hasSize(1 + 3);
    }

    private Process child() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "app.moderato.Main",
                        "stability",
                        "1",
                        "--sample",
                        "12",
                        "--seeds",
                        "2",
                        "--workspace",
                        workspace().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("child.log").toFile())
                .start();
    }

    private void await(Process child, int answers) throws Exception {
        String count = "SELECT count(*) FROM cell WHERE run > 1 AND status = 'answered'";
        Instant until = Instant.now().plus(Duration.ofMinutes(2));
        while (child.isAlive() && Instant.now().isBefore(until)) {
            if (Integer.parseInt(Rows.of(workspace(), count).getFirst()) >= answers) {
                return;
            }
            Thread.sleep(2);
        }
        throw new AssertionError(
                "The study is long enough for all kills: " + Files.readString(folder.resolve("child.log")));
    }
}
