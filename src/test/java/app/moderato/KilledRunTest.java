package app.moderato;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose process is killed between commits loses nothing and asks nothing twice. */
class KilledRunTest {
    private static final String STUDY = """
            moderato: 1
            title: Two bars
            seed: 5
            concepts:
              - {id: oat, name: Oat bar, text: A soft bar of oats and honey., price: 1.99 USD}
              - {id: plain, name: Plain bar, text: A crunchy bar of oats and sugar., price: 1.49 USD, control: true}
            panel: {size: 60, population: us-adults}
            guide:
              before:
                - {id: habit, type: open, text: "When do you eat between meals?"}
              questions:
                - {id: intent, type: rating, scale: purchase-intent, text: "How likely are you to buy it?"}
                - {id: why, type: open, text: "What is the main reason?", probes: 1, ask_if: "intent >= 2.5"}
              after:
                - {id: basket, type: choice, options: concepts, text: "Which one would go in your basket?"}
            """;

    private static final String ANSWERED = "SELECT count(*) FROM cell WHERE status = 'answered'";

    @TempDir
    Path folder;

    @Test
    void aKilledRunIsResumedToTheSameAnswersAsAnUninterruptedOne() throws Exception {
        Path study = Files.writeString(folder.resolve("bars.study.yaml"), STUDY);
        Path killed = folder.resolve("killed.db");
        Process child = start(study, killed);
        try {
            assertThat(awaitAnswers(killed, child, 40)).isTrue();
        } finally {
            child.destroyForcibly().waitFor();
        }
        List<String> committed = asked(killed);
        assertThat(committed).hasSizeGreaterThanOrEqualTo(40);

        assertResumedLikeAnUninterruptedOne(study, killed, committed);

        JsonNode again = CommandLineSession.run("run", "--resume", "1", "--workspace", killed.toString(), "--json")
                .json();
        assertThat(again.get("state").asText()).as("a complete run is no error").isEqualTo("completed");
    }

    /** At twenty moments, whatever the program is doing: starting, asking, committing, rating. */
    @Test
    void aRunThatIsKilledTwentyTimesEndsAsOneThatWasNever() throws Exception {
        Path study = Files.writeString(
                folder.resolve("bars.study.yaml"), STUDY.replace("panel: {size: 60", "panel: {size: 200"));
        Path killed = folder.resolve("killed.db");
        Random moments = new Random(20261126);
        List<String> committed = List.of();
        for (int kill = 1; kill <= 20; kill++) {
            Process child = kill == 1 ? start(study, killed) : resume(killed);
            int wanted = answered(killed) + moments.nextInt(30);
            assertThat(awaitAnswers(killed, child, wanted))
                    .as("the run is long enough for all kills")
                    .isTrue();
            Thread.sleep(moments.nextInt(15));
            child.destroyForcibly().waitFor();
            List<String> now = asked(killed);
            assertThat(now).doesNotHaveDuplicates().containsAll(committed);
            committed = now;
        }

        assertResumedLikeAnUninterruptedOne(study, killed, committed);
    }

    /** While numbers are asked for, once the interviews have ended. */
    @Test
    void aScoringThatIsKilledEndsAsOneThatWasNever() throws Exception {
        Path study =
                Files.writeString(folder.resolve("bars.study.yaml"), STUDY + "rating: {methods: [ssr, dlr, flr]}\n");
        Path killed = folder.resolve("killed.db");
        Process child = start(study, killed);
        for (int wanted : new int[] {20, 150, 200}) {
            assertThat(await(killed, child, wanted, "SELECT count(*) FROM scored_cell WHERE status = 'answered'"))
                    .isTrue();
            child.destroyForcibly().waitFor();
            child = resume(killed);
        }
        child.waitFor();

        assertResumedLikeAnUninterruptedOne(study, killed, asked(killed));
        assertThat(Rows.of(killed, "SELECT scored_cell || '/' || ask FROM scoring_attempt WHERE reply IS NOT NULL"))
                .hasSize(2 * 180)
                .doesNotHaveDuplicates();
        assertThat(ratings(folder.resolve("a/ratings.csv"))).isEqualTo(ratings(folder.resolve("b/ratings.csv")));
    }

    private static String ratings(Path csv) throws IOException {
        return Files.readString(csv).replaceAll("\\d+,(\\d+),\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "LATENCY,$1,TIME");
    }

    private void assertResumedLikeAnUninterruptedOne(Path study, Path killed, List<String> committed) throws Exception {
        CommandLineSession resumed = CommandLineSession.run(
                "run", "--resume", "1", "--workspace", killed.toString(), "--out", folder + "/a");
        assertThat(resumed.code()).as(resumed.err()).isZero();
        assertThat(asked(killed)).doesNotHaveDuplicates().containsAll(committed);
        CommandLineSession whole = CommandLineSession.run(
                "run",
                study.toString(),
                "--provider",
                "rehearsal",
                "--workspace",
                folder.resolve("whole.db").toString(),
                "--out",
                folder + "/b");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(table(folder.resolve("a/answers.csv"))).isEqualTo(table(folder.resolve("b/answers.csv")));
    }

    private static Process resume(Path workspace) throws IOException {
        return child(workspace, "run", "--resume", "1", "--workspace", workspace.toString());
    }

    private static Process start(Path study, Path workspace) throws IOException {
        return child(
                workspace, "run", study.toString(), "--provider", "rehearsal", "--workspace", workspace.toString());
    }

    private static Process child(Path workspace, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "app.moderato.Main"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(workspace.resolveSibling("child.log").toFile())
                .start();
    }

    /** @return false where the child has ended by itself */
    private boolean awaitAnswers(Path workspace, Process child, int wanted) throws Exception {
        return await(workspace, child, wanted, ANSWERED);
    }

    private boolean await(Path workspace, Process child, int wanted, String count) throws Exception {
        Instant until = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(until)) {
            if (Files.exists(workspace) && count(workspace, count) >= wanted) {
                return true;
            }
            if (!child.isAlive()) {
                assertThat(child.exitValue()).as(this::log).isZero();
                return false;
            }
            Thread.sleep(2);
        }
        throw new AssertionError("No answers within a minute: " + log());
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("child.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int answered(Path workspace) {
        return count(workspace, ANSWERED);
    }

    private static int count(Path workspace, String sql) {
        try {
            return Rows.of(workspace, sql).stream().mapToInt(Integer::parseInt).sum();
        } catch (SQLException e) {
            return 0; // not made yet
        }
    }

    private static List<String> asked(Path workspace) throws SQLException {
        return Rows.of(workspace, "SELECT cell || '/' || turn || '/' || ask FROM attempt WHERE reply IS NOT NULL");
    }

    /** Without latency and time, the only columns that may differ; both are the 4th and 2nd from the end. */
    private static String table(Path csv) throws IOException {
        return Files.readString(csv)
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "TIME")
                .replaceAll(",\\d+,(\\d+),TIME", ",LATENCY,$1,TIME");
    }
}
