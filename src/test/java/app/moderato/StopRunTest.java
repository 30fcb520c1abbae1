package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study that says when it has heard enough, rehearsed from the command line, and the plan for the next one. */
class StopRunTest {
    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 11
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey.}
              - {id: date, name: Date bar, text: A sticky bar of dates., control: true}
            panel: {size: 90, population: us-adults}
            guide:
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
            simulation: {max_output_tokens: 60, stop: {question: intent, half_width: 0.2, least: 30, every: 10}}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRunThatHeardEnoughIsDoneGoesOnByWishAndTellsWhatTheNextNeeds() throws Exception {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        CommandLineSession run = run("run", study.toString(), "--provider", "rehearsal", "--yes", "--json");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode value = run.json();
        assertThat(value.get("state").asText()).isEqualTo("stopped");
        assertThat(value.get("failed").asInt()).isZero();
        assertThat(value.has("error")).isFalse();
        JsonNode stopping = value.get("stopping");
        assertThat(stopping.get("decided").asBoolean()).isTrue();
        assertThat(stopping.get("way").asText()).isEqualTo("narrow");
        assertThat(stopping.get("people").asInt()).isEqualTo(30);
        assertThat(stopping.get("widest").get("half_width").asDouble()).isBetween(0.0, 0.2);
        assertThat(stopping.get("not_asked").asInt()).isBetween(50, 60);
        assertThat(value.get("results").get(0).get("n").asInt())
                .isEqualTo(90 - stopping.get("not_asked").asInt());
        assertThat(value.get("stamp").get("enough").asText()).startsWith("Decided after 30 of 90 people");
        assertThat(value.get("stamp").get("stop_rule").asText()).contains("±0.2");
        int more = 60 - stopping.get("not_asked").asInt();
        assertThat(run.err())
                .contains(more > 0 ? more + " were already being asked and were heard to the end. " : "")
                .contains("people were not asked")
                .contains("Ask the others too with: moderato run --resume 1");
        assertThat(value.get("reasons").toString()).doesNotContain("not finished");
        assertThat(value.get("passed").toString())
                .contains(
                        "The run was ended by the stopping rule that was fixed before it began. Decided after 30 of 90");
        assertThat(run("show", "1").out())
                .contains("not asked of 270 cells", " · decided", "Decided after 30 of 90 people")
                .contains((90 - stopping.get("not_asked").asInt()) + " people were heard in all");

        assertThat(run("runs").out()).contains(" decided ").doesNotContain("stopped");
        Path report = folder.resolve("out");
        assertThat(run("export", "1", "--format", "html", "--to", report.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(report.resolve("report.html"))).contains("decided, ended ");

        CommandLineSession rest = run("run", "--resume", "1", "--json");
        assertThat(rest.code()).as(rest.err()).isZero();
        assertThat(rest.json().get("state").asText()).isEqualTo("completed");
        assertThat(rest.json().get("answered").asInt()).isEqualTo(90 * 3);

        CommandLineSession plan = run("plan", "1", "--json");
        assertThat(plan.code()).as(plan.err()).isZero();
        assertThat(plan.json().get("paired").asBoolean()).isTrue();
        assertThat(plan.json().get("noise_floor").asBoolean()).isTrue();
        assertThat(plan.json().get("table")).hasSize(33);
        String words = run("plan", "1").out();
        assertThat(words).contains("people", "2 replicates", "for at least 80 %");
        assertThat(words.lines().filter(line -> line.contains("tell it in")).toList())
                .isNotEmpty()
                .allSatisfy(line -> {
                    String[] said = line.split(" ", -1);
                    assertThat(words).containsPattern("(?m)^" + said[0] + " .*" + said[8] + " %");
                });
        assertThat(run("plan", "1", "--concepts", "oat,nut").code()).isEqualTo(2);
        assertThat(run("plan", "1", "--difference", "0").code()).isEqualTo(2);
        assertThat(run("plan", "1", "--difference", "5").err()).contains("up to 1 for top2");
        assertThat(run("plan", "1", "--measure", "mean", "--difference", "11").err())
                .contains("up to 10 for the mean");
        assertThat(run("plan", "1", "--measure", "best").code()).isEqualTo(2);
    }

    @Test
    void aStudysRuleIsToldBeforeItIsRunAndOneThatCanNeverActIsWarnedOf() throws Exception {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        String rule = "Stops by itself once every interval of top-2 of intent is within ±20 points, looked at after 30"
                + " people and every 10.";
        assertThat(run("check", study.toString()).out()).contains(rule).doesNotContain("never act");
        assertThat(run("check", study.toString(), "--json").json().get("stop").asText())
                .isEqualTo(rule);
        CommandLineSession estimate = CommandLineSession.run("estimate", study.toString(), "--provider", "rehearsal");
        assertThat(estimate.out()).as(estimate.err()).contains(rule);
        Path few = Files.writeString(folder.resolve("few.study.yaml"), STUDY.replace("size: 90", "size: 30"));
        assertThat(run("check", few.toString()).out())
                .contains(
                        "The stopping rule can never act: its first look comes after 30 people, and the panel has 30.");
        CommandLineSession few30 = CommandLineSession.run("estimate", few.toString(), "--provider", "rehearsal");
        assertThat(few30.err()).contains("can never act");
    }

    private CommandLineSession run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--workspace";
        all[args.length + 1] = folder.resolve("w.db").toString();
        return CommandLineSession.run(all);
    }
}
